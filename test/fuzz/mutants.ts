import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pickOne, type RandomInt } from '#src/domain/random.js';
import { ROOT } from '../support/leerid.js';
import { makeZip, readZip } from '../support/zips.js';
import { mutate } from './mutations.js';
import { seededRandom } from './seeded.js';

/** A list of the folder fixtures. */
export interface Fixture {
  readonly name: string;
  readonly bytes: Buffer;
  /** The files in a workbook; null for a text. */
  readonly parts: ReadonlyMap<string, Buffer> | null;
}

/** A file that was a list, and how it is read. The same seed and number give the same. */
export interface Mutant {
  readonly number: number;
  readonly fixture: string;
  /** The names of what was done to it. */
  readonly steps: readonly string[];
  readonly bytes: Buffer;
  /** It is the second file of a list of WISA: that of the classes. */
  readonly isClassFile: boolean;
  readonly intoStore: boolean;
  readonly json: boolean;
  readonly skipBadRows: boolean;
  readonly encoding: string | null;
}

export async function loadFixtures(): Promise<readonly Fixture[]> {
  const folder = join(ROOT, 'fixtures');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return await Promise.all(
    names
      .filter((name) => /\.(?:csv|xlsx)$/.test(name))
      .map(async (name) => {
        const bytes = readFileSync(join(folder, name));
        return { name, bytes, parts: name.endsWith('.xlsx') ? await readZip(bytes) : null };
      }),
  );
}

export async function makeMutant(
  fixtures: readonly Fixture[],
  seed: number,
  number: number,
): Promise<Mutant> {
  const random = seededRandom(seed, number);
  const fixture = pickOne(fixtures, random);
  const pickOther = (): Buffer => pickOne(fixtures, random).bytes;
  const { parts } = fixture;
  const { bytes, steps } =
    parts !== null && random(4) > 0
      ? await mutateInside(parts, random, pickOther)
      : mutate(fixture.bytes, random, pickOther);
  return {
    number,
    fixture: fixture.name,
    steps,
    bytes,
    isClassFile: fixture.name === 'wisa-klassen.csv' && random(4) > 0,
    intoStore: random(2) === 0,
    json: random(4) === 0,
    skipBadRows: random(2) === 0,
    encoding: random(12) === 0 ? pickOne(['utf-8', 'utf-16le', 'windows-1252', 'cp850'], random) : null,
  };
}

/** A workbook that is a sound ZIP, with one of its files changed or left out. */
async function mutateInside(
  parts: ReadonlyMap<string, Buffer>,
  random: RandomInt,
  pickOther: () => Buffer,
): Promise<{ bytes: Buffer; steps: readonly string[] }> {
  const name = random(2) === 0 ? 'xl/worksheets/sheet1.xml' : pickOne([...parts.keys()], random);
  const changed = new Map(parts);
  const isLeftOut = random(20) === 0;
  const part = mutate(parts.get(name) ?? Buffer.alloc(0), random, pickOther);
  if (isLeftOut) changed.delete(name);
  else changed.set(name, part.bytes);
  const bytes = await makeZip([...changed].map(([one, content]) => ({ name: one, bytes: content })));
  return { bytes, steps: isLeftOut ? [`zonder ${name}`] : [name, ...part.steps] };
}
