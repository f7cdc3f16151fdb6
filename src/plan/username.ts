import anyAscii from 'any-ascii';
import { compareNatural } from '../domain/text.js';
import { USERNAME_LENGTH } from '../domain/username.js';
import type { Student } from '../domain/student.js';

/** `voornaam.naam` in `[a-z0-9.-]`, at most 50 characters; `leerling.<stamnummer>` for a name without letters. */
export function usernameStem(student: Pick<Student, 'firstName' | 'lastName' | 'stamnummer'>): string {
  const parts = [student.firstName, student.lastName].map(asciiPart).filter((part) => part !== '');
  const stem = parts.some((part) => /[a-z]/.test(part))
    ? parts.join('.')
    : `leerling.${anyAscii(student.stamnummer)
        .toLowerCase()
        .replace(/[^a-z0-9-]/g, '')}`;
  return shorten(stem, USERNAME_LENGTH);
}

/**
 * A free username for every pupil, by pupil id: the stem, or the stem with 2, 3, ... behind it. Namesakes are
 * numbered in order of stamnummer, whatever the order of the list. `isTaken` gets a lower-case name and the pupil who would get it.
 */
export function assignUsernames(
  students: readonly Student[],
  isTaken: (username: string, student: Student) => boolean,
): Map<number, string> {
  const given = new Set<string>();
  const nextNumber = new Map<string, number>();
  const usernames = new Map<number, string>();
  const inOrder = [...students].sort((a, b) => compareNatural(a.stamnummer, b.stamnummer) || a.id - b.id);
  for (const student of inOrder) {
    const stem = usernameStem(student);
    const isFree = (username: string) => !given.has(username) && !isTaken(username, student);
    let username = stem;
    for (let number = nextNumber.get(stem) ?? 2; !isFree(username); number += 1) {
      username = `${shorten(stem, USERNAME_LENGTH - String(number).length)}${number}`;
      nextNumber.set(stem, number + 1);
    }
    given.add(username);
    usernames.set(student.id, username);
  }
  return usernames;
}

const EMOJI = /\p{Extended_Pictographic}/gu;

/** One name in ASCII, without emoji: spaces, apostrophes and dots dropped, hyphens kept inside. */
function asciiPart(name: string): string {
  return anyAscii(name.normalize('NFC').replace(EMOJI, ''))
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

function shorten(stem: string, length: number): string {
  return stem.slice(0, length).replace(/[.-]+$/, '');
}
