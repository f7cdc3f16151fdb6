import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_STICKER } from '#src/documents/default-print.js';
import type { Notice } from '#src/use-cases/run.js';
import { writeCalibration } from '#src/use-cases/write-calibration.js';
import { codeOfAsync, makeTestFolder, NOW, type TestFolder } from '../support/store-samples.js';

let folder: TestFolder;
let outputFolder: string;
beforeEach(() => {
  folder = makeTestFolder();
  outputFolder = join(folder.path, 'out');
  mkdirSync(outputFolder);
});
afterEach(() => {
  chmodSync(outputFolder, 0o700);
  folder.remove();
});

const write = (folderPath = outputFolder, sticker = DEFAULT_STICKER, notices: Notice[] = []) =>
  writeCalibration(sticker, {
    outputFolder: folderPath,
    now: NOW,
    report: (notice) => notices.push(notice),
  });

test('a PDF named after the size; one that is there is never overwritten', async () => {
  writeFileSync(join(outputFolder, 'leerid-ijkblad-105x48.pdf'), 'van mij');
  expect(await write()).toBe(join(outputFolder, 'leerid-ijkblad-105x48-2.pdf'));
  expect(await write()).toBe(join(outputFolder, 'leerid-ijkblad-105x48-3.pdf'));
  expect(readFileSync(join(outputFolder, 'leerid-ijkblad-105x48.pdf'), 'utf8')).toBe('van mij');
  expect(readFileSync(join(outputFolder, 'leerid-ijkblad-105x48-2.pdf')).toString('latin1', 0, 5)).toBe(
    '%PDF-',
  );
});

test('a correction that pushes stickers off the paper is told, and drawn', async () => {
  const notices: Notice[] = [];
  const sticker = { ...DEFAULT_STICKER, offset: { x: 8, y: 0 } };
  await write(outputFolder, sticker, notices);
  expect(notices).toEqual([{ kind: 'off-paper', mm: 3, offset: { x: 8, y: 0 }, scale: 1 }]);
  expect(readdirSync(outputFolder)).toHaveLength(1);
});

test('a folder that is not there', async () => {
  expect(await codeOfAsync(write(join(outputFolder, 'weg')))).toBe('output-missing');
  expect(readdirSync(outputFolder)).toEqual([]);
});
