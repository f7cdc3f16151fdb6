import { Command } from 'commander';
import {
  addPrintOptions,
  startsAutomatically,
  toPrintSettings,
  type PrintOptions,
  type PrintPurpose,
} from '#src/cli/print-options.js';
import { textsOfFlags, type SettingFlags } from '#src/config/settings.js';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import { NO_SOURCES, usageErrorOf } from '../support/program.js';

async function read(
  args: readonly string[],
  purpose: PrintPurpose = 'create',
  environment: Record<string, string> = {},
) {
  const command = addPrintOptions(new Command('x')).parse(args, { from: 'user' });
  const options: PrintOptions & SettingFlags = command.opts();
  const sources = { ...NO_SOURCES, flags: textsOfFlags(options), environment };
  return { print: await toPrintSettings(options, sources, purpose), auto: startsAutomatically(options) };
}

test('without options: a new sheet of the usual size, and the documents of the command', async () => {
  expect(await read([])).toEqual({ print: DEFAULT_PRINT, auto: false });
  expect((await read([], 'print')).print.documents).toEqual(['a4', 'stickers', 'rol']);
  for (const purpose of ['bulk', 'reset'] as const)
    expect((await read([], purpose)).print.documents).toEqual(['excel', 'a4', 'stickers', 'rol']);
});

test('every option has its place', async () => {
  const { print, auto } = await read([
    '--documenten',
    'csv,a4',
    '--sticker',
    'L7160',
    '--sticker-start',
    '21',
    '--sticker-offset',
    '-1,5;0,5',
    '--sticker-scale',
    '1,01',
    '--sticker-outline',
    '--sticker-per-klas',
    '--per-klas',
  ]);
  expect(auto).toBe(false);
  expect(print).toEqual({
    documents: ['csv', 'a4'],
    sticker: {
      format: '63.5x38.1',
      start: 21,
      offset: { x: -1.5, y: 0.5 },
      scale: 1.01,
      outline: true,
      newSheetPer: 'klas',
    },
    folderPer: 'klas',
    newPagePer: 'klas',
    logo: null,
  });
  expect((await read(['--per-groep', '--sticker-per-groep'])).print).toMatchObject({
    folderPer: 'groep',
    newPagePer: 'groep',
    sticker: { newSheetPer: 'groep' },
  });
});

test('a flag goes before a setting, and can undo it', async () => {
  const environment = {
    LEERID_STICKER: '70x37',
    LEERID_STICKER_OFFSET: '2,2',
    LEERID_DOCUMENTEN: 'excel',
    LEERID_LOGO: 'weg.svg',
  };
  const { print } = await read(
    ['--sticker', '105x48', '--documenten', 'standaard', '--logo', 'geen'],
    'bulk',
    environment,
  );
  expect(print).toMatchObject({
    documents: ['excel', 'a4', 'stickers', 'rol'],
    sticker: { format: '105x48', offset: { x: 2, y: 2 } },
    logo: null,
  });
  await expect(read([], 'bulk', environment)).rejects.toMatchObject({ code: 'logo-unreadable' });
});

test('auto says that the sheet goes on where the last stopped', async () => {
  expect(await read(['--sticker-start', 'AUTO'])).toEqual({ print: DEFAULT_PRINT, auto: true });
});

test.each([
  [['--sticker-start', '13'], 'sticker-start-too-far'],
  [['--sticker-start', '22', '--sticker', '63.5x38.1'], 'sticker-start-too-far'],
])('%j: the sheet has fewer places', async (args, code) => {
  await expect(read(args)).rejects.toMatchObject({ code: code });
});

test.each([
  [['--sticker', '70c37'], /bedoelde je 70x37/],
  [['--sticker', '70x38'], /leerid kent die maat niet; kies uit 105x48/],
  [
    ['--sticker', '38.1x21.2'],
    /te klein voor een leesbaar kaartje, kleiner dan 63,5 x 36 mm; kies uit 105x48/,
  ],
  [['--sticker', 'A4'], /kies uit 105x48, 99\.1x38\.1, 70x37, 70x36, 63\.5x38\.1/],
  [['--sticker-start', '0'], /vanaf 1, of auto/],
  [['--sticker-offset', '1,5,2,5'], /zoals "1\.5,-0\.5" of "1,5;-0,5"/],
  [['--sticker-scale', '98.5'], /van 0\.9 tot 1\.1, zoals 0\.985/],
  [['--documenten', 'exel'], /bedoelde je excel\?/],
  [['--per-groep', '--per-klas'], /--per-groep kan niet samen met --per-klas/],
  [['--sticker-per-klas', '--sticker-per-groep'], /kan niet samen met/],
])('%j is refused with what to give instead', async (args, text) => {
  expect((await usageErrorOf(['bulk', ...args]))?.message).toMatch(text);
});
