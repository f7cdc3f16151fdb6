import type { Batch } from '../domain/batch.js';
import { counted } from './labels.js';

/** What each command says of the credentials that it issued. */
interface IssueWords {
  readonly done: (count: number) => string;
  /** Begins the sentence about a ZIP that waits. */
  readonly made: (count: number) => string;
  readonly basisTitle: string;
  readonly advancedTitle: string;
  /** Tells what each kind of account means for the pupils, as the portal does after a bulk. */
  readonly explains: boolean;
}

const NEW = { basisTitle: "Nieuwe basis LeerID's", advancedTitle: "Nieuwe gevorderde LeerID's" } as const;
const CHANGED = { basisTitle: "Basis LeerID's", advancedTitle: "Gevorderde LeerID's" } as const;

function madeMany(count: number): string {
  return counted(count, 'LeerID is aangemaakt', "LeerID's zijn aangemaakt");
}

function replacedMany(count: number): string {
  return counted(count, 'leerling heeft een nieuw wachtwoord', 'leerlingen hebben een nieuw wachtwoord');
}

export const ISSUE_WORDS: Readonly<Record<Batch['kind'], IssueWords>> = {
  create: {
    ...NEW,
    done: () => 'Het LeerID is succesvol aangemaakt.',
    made: () => 'Het LeerID is aangemaakt',
    explains: false,
  },
  bulk: {
    ...NEW,
    done: madeMany,
    made: madeMany,
    explains: true,
  },
  reset: {
    ...CHANGED,
    done: replacedMany,
    made: replacedMany,
    explains: true,
  },
  edit: {
    ...CHANGED,
    done: () => 'De aanmeldgegevens zijn aangepast. Het vorige kaartje werkt niet meer.',
    made: () => 'De aanmeldgegevens zijn aangepast',
    explains: false,
  },
};
