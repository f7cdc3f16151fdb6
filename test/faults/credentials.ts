import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bcrypt from 'bcryptjs';
import { picturePositions } from '#src/documents/picture-list.js';
import { passwordSecret, type Password } from '#src/domain/credentials.js';
import { readPdfWords } from '../support/read-pdf.js';

/** What a card hands out; the secret is what is typed, or the places of the pictures. */
export interface Credentials {
  readonly username: string;
  readonly secret: string;
}

const known = new Map<string, readonly Credentials[] | null>();

/** What a ZIP hands out, by its Excel file, when its PDF says the same; null for bytes that are no whole ZIP of ours. */
export function readCredentials(zip: Buffer): readonly Credentials[] | null {
  const sum = createHash('sha256').update(zip).digest('hex');
  let credentials = known.get(sum);
  if (credentials === undefined) known.set(sum, (credentials = readUnknown(zip)));
  return credentials;
}

function readUnknown(zip: Buffer): readonly Credentials[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-kaartjes-'));
  try {
    const unzip = (bytes: Buffer, entry: string): Buffer => {
      const path = join(folder, 'archief.zip');
      writeFileSync(path, bytes);
      return execFileSync('unzip', ['-p', path, entry], { stdio: ['ignore', 'pipe', 'ignore'] });
    };
    const sheet = unzip(unzip(zip, 'leerid-accounts.xlsx'), 'xl/worksheets/sheet1.xml').toString();
    const cards = sheet.split('<row ').slice(2).map(readRow);
    const printed = readPdfWords(unzip(zip, '*.pdf')).replace(/[\s-]+/g, '');
    const isPrinted = ({ username, shown }: Row) =>
      printed.includes(`Gebruikersnaam:${username}`) && shown.every((words) => printed.includes(words));
    return cards.length > 0 && cards.every(isPrinted) ? cards : null;
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Row extends Credentials {
  /** What the card says of it, without spaces and hyphens: a name of a picture may be broken off, and stand between others. */
  readonly shown: readonly string[];
}

function readRow(xml: string): Row {
  const cell = (column: string) =>
    new RegExp(`<c r="${column}\\d+"[^>]*><v>(.*?)</v>`, 's').exec(xml)?.[1] ?? '';
  const [text, pictures] = [cell('F'), cell('L')];
  const positions = picturePositions(pictures);
  const password: Password =
    positions === null ? { kind: 'gevorderd', text } : { kind: 'afbeeldingen', positions };
  const shown =
    positions === null
      ? [`Tijdelijkwachtwoord:${text}`]
      : pictures.split(/[\s,-]+/).filter((word) => word !== '');
  return { username: cell('E'), secret: passwordSecret(password), shown };
}

const verified = new Map<string, boolean>();

/** True when this secret opens the account with this hash. */
export function opens(secret: string, hash: string): boolean {
  const key = `${hash} ${secret}`;
  let answer = verified.get(key);
  if (answer === undefined) verified.set(key, (answer = bcrypt.compareSync(secret, hash)));
  return answer;
}
