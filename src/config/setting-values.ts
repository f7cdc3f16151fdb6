import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { nearestNames } from '../domain/nearest.js';

/** A text that became a value, or a Dutch reason why it can't, with what to give instead. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** What a setting's value looks like, whoever wrote it: a flag, a variable, the file, a person in the wizard. */
export interface Form<T> {
  /** How the value stands in the JSON file. */
  readonly json: 'text' | 'number';
  /** What a value comes down to, for the help, the menus and completion; `parse` may take it in other spellings too. */
  readonly choices?: readonly string[];
  /** A path; a folder must exist before it is kept. */
  readonly path?: 'file' | 'folder';
  /** A relative path counts from `folder`, which is absolute. */
  readonly parse: (text: string, folder: string) => Parsed<T>;
}

/** Control and format characters: what can't be seen can't be mended. */
const CONTROL = /[\p{Cc}\p{Cf}]/u;
/** What stands for "no institution in particular", so that a flag can undo what the file says. */
const EVERY_INSTITUTION = 'alle';

/** An absolute path; `~/` is the person's own folder, for no shell reads a JSON file. */
export function pathForm(path: 'file' | 'folder'): Form<string> {
  return {
    json: 'text',
    path,
    parse: (text, folder) => {
      if (text.trim() === '') return refuse('geef een pad');
      if (CONTROL.test(text))
        return refuse('een pad bevat geen tab of regeleinde (in het JSON-bestand schrijf je \\ dubbel)');
      return accept(
        resolve(
          folder,
          text.replace(/^~(?=[/\\]|$)/, () => homedir()),
        ),
      );
    },
  };
}

/** A number or a part of the name of an institution, known or not; null for all of them. */
export const institutionForm: Form<string | null> = {
  json: 'text',
  parse: (text) => {
    if (text.trim() === '' || CONTROL.test(text)) return refuse('geef een nummer of een deel van de naam');
    return accept(text.trim().toLowerCase() === EVERY_INSTITUTION ? null : text);
  },
};

/** The address before the username, ending in `/`: without query, fragment or sign-in. */
export const addressForm: Form<string> = {
  json: 'text',
  parse: (text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const isPlain =
      url !== null && url.search + url.hash + url.username + url.password === '' && !/[\s?#]/.test(text);
    if (!isPlain || !['http:', 'https:'].includes(url.protocol))
      return refuse('geef een webadres zoals https://mijn.leerid.be/, zonder ?, # of wachtwoord');
    return accept(url.href.endsWith('/') ? url.href : `${url.href}/`);
  },
};

/** The value as a person would write it: in the file, on the screen. */
export function settingText(value: string | number | null): string {
  return value === null ? EVERY_INSTITUTION : String(value);
}

export function choiceForm<T extends string>(choices: readonly T[]): Form<T> {
  return {
    json: 'text',
    choices,
    parse: (text) => {
      const choice = choices.find((one) => one === text);
      if (choice !== undefined) return accept(choice);
      const [near] = nearestNames(text, choices);
      return refuse(`${near === undefined ? '' : `bedoelde je ${near}? `}kies uit ${choices.join(', ')}`);
    },
  };
}

export function wholeNumberForm(least: number, most: number): Form<number> {
  return {
    json: 'number',
    parse: (text) => {
      const value = Number(text);
      if (!/^\d+$/.test(text) || value < least || value > most)
        return refuse(`kies een geheel getal van ${least} tot ${most}`);
      return accept(value);
    },
  };
}

export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refuse(reason: string): Parsed<never> {
  return { ok: false, reason };
}
