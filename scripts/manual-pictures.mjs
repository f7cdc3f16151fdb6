// Makes the pictures of the manual out of the shipped list, through the program itself: node scripts/manual-pictures.mjs
// Names are invented, passwords those of a store that is thrown away. Needs poppler-utils and libreoffice-calc.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const IMAGES = join(ROOT, 'docs', 'images');
const PICTURES = ['--wachtwoordtype', 'afbeeldingen'];
const LOWER = ['--groep', '4de leerjaar', ...PICTURES];
const UPPER = ['--groep', '1e lj 3e gr Wetenschappen-wiskunde ASO'];

/**
 * `run`: the command that makes the PDF; `pdf`: which of its files, `page` which of its pages if not the first; `dpi`; `part`: left,
 * top, width and height in mm, absent for the whole page. What is made for one picture can't be made for another: each has a store of its own.
 */
const SHOTS = [
  { name: 'kaartjes', run: ['bulk', ...LOWER], pdf: 'leerid-kaartjes-a4.pdf', dpi: 75 },
  {
    name: 'stickervel',
    run: ['bulk', ...LOWER],
    pdf: 'leerid-stickers-105x48-vel.pdf',
    dpi: 70,
    part: [0, 0, 210, 150],
  },
  {
    name: 'stickervel-begonnen',
    run: ['bulk', ...UPPER, '--sticker-start', '7', '--sticker-outline'],
    pdf: 'leerid-stickers-105x48-vel.pdf',
    dpi: 60,
  },
  {
    name: 'stickervel-70x37',
    run: ['bulk', ...UPPER, '--sticker', '70x37', '--sticker-outline'],
    pdf: 'leerid-stickers-70x37-vel.pdf',
    dpi: 80,
    part: [0, 0, 210, 112],
  },
  {
    name: 'sticker',
    run: ['create', '--stamnummer', '945'],
    pdf: 'leerid-stickers-105x48-rol.pdf',
    dpi: 110,
  },
  {
    name: 'sticker-woord',
    run: ['create', '--zoek', 'borel daelemans'],
    pdf: 'leerid-stickers-105x48-rol.pdf',
    dpi: 110,
  },
  { name: 'excel', run: ['bulk', ...LOWER], pdf: 'leerid-accounts.pdf', dpi: 90, part: [0, 10, 297, 70] },
  {
    name: 'excel-afdrukken',
    run: ['bulk', ...LOWER],
    pdf: 'leerid-accounts.pdf',
    page: 2,
    dpi: 75,
    part: [0, 10, 297, 95],
  },
  { name: 'ijkblad', run: ['calibrate'], pdf: 'leerid-ijkblad-105x48.pdf', dpi: 70 },
];

for (const shot of SHOTS) {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-pictures-'));
  try {
    takePicture(shot, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function takePicture({ name, run, pdf, page = 1, dpi, part }, folder) {
  const output = join(folder, 'uit');
  mkdirSync(output);
  leerid(folder, 'import', join(ROOT, 'fixtures', 'leerlingen.csv'));
  leerid(folder, ...run, ...(run[0] === 'calibrate' ? [] : ['--yes']), '--output', output);
  const zip = readdirSync(output).find((file) => file.endsWith('.zip'));
  if (zip !== undefined) call('unzip', ['-q', '-o', join(output, zip), '-d', output]);
  const book = join(output, 'leerid-accounts.xlsx');
  if (!existsSync(join(output, pdf)))
    call('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', output, book]);
  const pixels = (mm) => String(Math.round((mm * dpi) / 25.4));
  const [left, top, width, height] = (part ?? []).map(pixels);
  const crop = part === undefined ? [] : ['-x', left, '-y', top, '-W', width, '-H', height];
  const target = join(IMAGES, name);
  call('pdftoppm', [
    '-r',
    String(dpi),
    '-png',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    ...crop,
    join(output, pdf),
    target,
  ]);
  console.log(`docs/images/${name}.png`);
}

function leerid(folder, ...args) {
  const others = Object.entries(process.env).filter(([key]) => !key.startsWith('LEERID_'));
  const own = { LEERID_DB: join(folder, 'leerid.db'), LEERID_CONFIG: join(folder, 'config.json') };
  call(process.execPath, [join(ROOT, 'bin', 'leerid.js'), ...args, '--quiet'], {
    ...Object.fromEntries(others),
    ...own,
  });
}

function call(program, args, env = process.env) {
  const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  if (status === 0) return;
  console.error(stderr);
  process.exit(status ?? 1);
}
