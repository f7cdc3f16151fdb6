import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSchema } from '#src/cli/json/check-schema.js';
import { checkJson } from '../support/check-json.js';
import { FIXTURE, Workplace } from '../support/leerid.js';

describe('a store in a folder that is copied to the cloud', () => {
  const workplace = new Workplace();
  const folder = join(workplace.folder, 'OneDrive - Sint-Jan');
  const db = ['--db', join(folder, 'leerid.db')];
  beforeAll(() => {
    mkdirSync(folder);
  });
  afterAll(() => {
    workplace.remove();
  });

  test('is warned about when it is made, before and after, and not again', () => {
    const warning = 'komt in een map die naar de cloud gekopieerd wordt';
    expect(workplace.run('import', FIXTURE, '--dry-run', ...db).stderr).toContain(warning);
    expect(workplace.run('import', FIXTURE, '--quiet', ...db).stderr).toContain(warning);
    expect(workplace.run('import', FIXTURE, ...db).stderr).not.toContain(warning);
    expect(workplace.run('import', FIXTURE).stderr).not.toContain(warning);
  });

  test('is told by check, which has nothing to say of one that stands well', () => {
    const codes = (...args: string[]) =>
      checkJson(workplace.run('check', '--json', ...args), checkSchema).bevindingen.map(({ code }) => code);
    expect(codes(...db)).toContain('store-shared');
    expect(codes()).not.toContain('store-shared');
    const told = workplace.run('check', ...db);
    expect(told.code).toBe(0);
    expect(told.stdout).toContain(
      'LET OP: het gegevensbestand staat in een map die naar de cloud gekopieerd wordt',
    );
  });
});
