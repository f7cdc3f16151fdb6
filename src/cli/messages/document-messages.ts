import { ZIP_PASSWORD_VARIABLE } from '../../domain/zip-password.js';
import { describeCells } from '../cell-problems.js';
import { describeLogoFault } from '../logo-message.js';
import { illegibleCards } from '../message-parts.js';
import { describeSystemCode } from '../system-codes.js';
import { PASSWORD_FAULTS, ZIP_PROBLEMS } from '../zip-messages.js';
import type { Messages } from './messages-of.js';

/** About cards, their ZIP, and where it goes. */
export const DOCUMENT_MESSAGES = {
  'cards-not-legible': (details) => illegibleCards(details),
  'logo-unreadable': ({ path, reason }) => describeLogoFault(path, reason),
  'output-missing': ({ path }) =>
    `de map ${path} bestaat niet; maak ze eerst of kies een andere met --output`,
  'output-not-folder': ({ path }) => `${path} is geen map; kies een map met --output`,
  'output-unwritable': ({ path }) =>
    `in de map ${path} mag niet geschreven worden; kies een andere met --output`,
  'sticker-start-too-far': ({ start, places, size }) =>
    `--sticker-start ${start} kan niet: een vel van ${size} mm heeft ${places} stickers; kies van 1 tot ${places}, of een andere maat met --sticker`,
  'calibration-unwritable': ({ path, reason }) =>
    `het ijkblad kan niet geschreven worden in ${path}: ${describeSystemCode(reason)}; kies een andere map met --output`,
  'spool-failed': ({ path, reason }) =>
    `de ZIP kan niet bewaard worden in ${path}: ${describeSystemCode(reason)}; er is niets gewijzigd`,
  'commit-unsure': ({ path }) =>
    `de schijf gaf een fout terwijl ${path} bewaard werd, en het is niet zeker of de LeerID's er zijn; voer de opdracht opnieuw uit: dan wordt de ZIP afgeleverd, of alles opnieuw gemaakt`,
  'zip-damaged': ({ path }) =>
    `de ZIP in ${path} kwam beschadigd terug van de schijf; er is niets gewijzigd, laat de schijf nakijken`,
  'zip-unreadable': ({ path, reason }) => `${path} ${ZIP_PROBLEMS[reason]}`,
  'xlsx-refused': ({ reason }) =>
    `het Excel-bestand ${reason === 'too-large' ? 'is veel te groot' : 'kan niet gelezen worden'}; neem een andere kopie`,
  'cells-invalid': ({ path, problems }) =>
    [
      `het Excel-bestand${path.endsWith('.zip') ? ' in' : ''} ${path} is gewijzigd; neem de ZIP zoals leerid bulk ze maakte, of herstel:`,
      ...describeCells(problems).map((line) => `  ${line}`),
    ].join('\n'),
  'print-unwritable': ({ path, reason }) =>
    `de ZIP kan niet geschreven worden in ${path}: ${describeSystemCode(reason)}; kies een andere map met --output`,
  'zip-password-needed': ({ path }) =>
    `${path === null ? 'voor --zip-wachtwoord is een wachtwoord nodig' : `${path} is versleuteld`}; zonder terminal kan leerid er niet naar vragen: zet het wachtwoord in de omgevingsvariabele ${ZIP_PASSWORD_VARIABLE}`,
  'zip-password-wrong': ({ path }) => `het wachtwoord past niet op ${path}; probeer opnieuw`,
  'zip-password-weak': ({ reason }) => `dat wachtwoord kan niet voor een ZIP; ${PASSWORD_FAULTS[reason]}`,
} satisfies Partial<Messages>;
