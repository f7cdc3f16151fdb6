import { EXIT, signalExitCode } from '../exit-codes.js';
import type { Pair } from './layout.js';

/** Codes that end a command, and what they mean there. */
export interface ExitMeaning {
  readonly codes: readonly number[];
  readonly meaning: string;
}

/** The codes of Ctrl-C and the like. */
export const INTERRUPTIONS = [signalExitCode('SIGHUP'), signalExitCode('SIGINT'), signalExitCode('SIGTERM')];

/** The codes in general, for the topic; each command says in its own help what they mean there. */
export const GENERAL_EXITS: readonly ExitMeaning[] = [
  { codes: [EXIT.done], meaning: 'gedaan, of er was niets te doen' },
  {
    codes: [EXIT.refused],
    meaning: 'geweigerd of mislukt, en er is niets gewijzigd; bij leerid check: er is iets mis',
  },
  {
    codes: [EXIT.usage],
    meaning:
      'verkeerd gebruik: een onbekende opdracht, optie of waarde, of --yes of --alles ontbreekt; er is niets gewijzigd',
  },
  {
    codes: [EXIT.partly],
    meaning:
      'deels gedaan: foute rijen of leerlingen overgeslagen, een ZIP wacht of is verloren, of de uitvoer kon niet geschreven worden',
  },
  { codes: [EXIT.busy], meaning: 'een andere leerid is bezig; probeer straks opnieuw, of wacht met --wait' },
  { codes: INTERRUPTIONS, meaning: 'onderbroken: venster gesloten, Ctrl-C, beëindigd' },
];

/** For a command that only looks. `refused`: why it may refuse. */
export function readingExits(done: string, refused: string): ExitMeaning[] {
  return [
    { codes: [EXIT.done], meaning: done },
    { codes: [EXIT.refused], meaning: refused },
    USAGE,
    UNWRITTEN,
    { codes: [EXIT.busy], meaning: 'een andere leerid is net aan het bewaren; probeer opnieuw' },
    { codes: INTERRUPTIONS, meaning: 'onderbroken' },
  ];
}

/** For a command that changes the store. */
export function writingExits(
  done: string,
  refused: string,
  partly: string,
  usage = USAGE.meaning,
  busy = 'een andere leerid is bezig; probeer straks opnieuw, of wacht met --wait',
): ExitMeaning[] {
  return [
    { codes: [EXIT.done], meaning: done },
    { codes: [EXIT.refused], meaning: `${refused}; er is niets gewijzigd` },
    { codes: [EXIT.usage], meaning: usage },
    { codes: [EXIT.partly], meaning: partly },
    { codes: [EXIT.busy], meaning: busy },
    { codes: INTERRUPTIONS, meaning: 'onderbroken; wat al bewaard werd, is eerst afgewerkt' },
  ];
}

/** For a command that needs no store. */
export function simpleExits(done: string, usage: string): ExitMeaning[] {
  return [
    { codes: [EXIT.done], meaning: done },
    { codes: [EXIT.usage], meaning: usage },
    UNWRITTEN,
    { codes: INTERRUPTIONS, meaning: 'onderbroken' },
  ];
}

const USAGE: ExitMeaning = {
  codes: [EXIT.usage],
  meaning: 'verkeerd gebruik: een onbekende optie, of een waarde die niet kan',
};

export const UNWRITTEN: ExitMeaning = {
  codes: [EXIT.partly],
  meaning: 'de uitvoer kon niet geschreven worden, bijvoorbeeld op een volle schijf',
};

/** The codes as terms: `129, 130, 143`. */
export function exitPairs(exits: readonly ExitMeaning[]): Pair[] {
  return exits.map(({ codes, meaning }) => [codes.join(', '), meaning]);
}
