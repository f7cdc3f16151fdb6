import { quote, some } from '../message-parts.js';
import { hint } from '../suggest.js';
import { describeSystemCode } from '../system-codes.js';
import { withoutSignIn } from '../without-sign-in.js';
import type { Messages } from './messages-of.js';

/** About settings, and the command line itself. */
export const SETTING_MESSAGES = {
  'confirmation-needed': ({ command }) =>
    `zonder terminal kan leerid niets vragen; voeg --yes toe aan leerid ${command}, of --dry-run om alleen te kijken`,
  'no-menus': () =>
    "de wizard heeft een terminal nodig die menu's kan tonen; gebruik de opdrachten, leerid --help toont ze",
  'setting-invalid': ({ name, variable, text, reason }) =>
    `${variable ?? name}: ${quote(some([withoutSignIn(text)]))} kan niet; ${reason}`,
  'setting-unknown': ({ name, nearest, names }) =>
    `de voorkeur ${quote(some([name]))} bestaat niet; ${nearest === null ? `kies uit ${names.join(', ')}` : `bedoelde je ${nearest}?`}`,
  'config-command-unknown': ({ word, nearest }) =>
    `onbekende opdracht leerid config ${some([word])}; ${nearest === null ? 'leerid config --help toont wat er kan' : `bedoelde je leerid config ${nearest}?`}`,
  'config-invalid': ({ path, line, column, problem, others }) =>
    `${path}${line === null ? '' : `, regel ${line}`}${column === null ? '' : `, kolom ${column}`}: ${problem}${others === 0 ? '' : ` (en nog ${others === 1 ? '1 fout' : `${others} fouten`})`}`,
  'config-unreadable': ({ path, reason }) =>
    `${path} kan niet gelezen worden: ${describeSystemCode(reason)}; herstel dat, of kies een ander bestand met LEERID_CONFIG`,
  'config-unwritable': ({ path, reason }) =>
    `de voorkeur kan niet bewaard worden in ${path}: ${describeSystemCode(reason)}; herstel dat, of kies een ander bestand met LEERID_CONFIG`,
  interrupted: () => 'onderbroken; er is niets gewijzigd',
  'topic-unknown': ({ wanted, nearest }) =>
    `geen opdracht of onderwerp ${quote(wanted)}; ${hint(nearest, 'leerid help toont ze allemaal')}`,
  'shell-unknown': ({ wanted, nearest, shells }) =>
    `geen shell ${quote(wanted)}; ${hint(nearest, 'dit kan wel')} (kies uit ${shells.join(', ')})`,
} satisfies Partial<Messages>;
