import { Workplace } from '../support/leerid.js';
import { loadedModules } from '../support/loaded-modules.js';

const SQLITE = ['better-sqlite3', 'bindings', 'file-uri-to-path'];
const PROGRESS = ['ansi-regex', 'cli-progress', 'is-fullwidth-code-point', 'strip-ansi'];
/** Whether a name can be drawn, and how large the QR code becomes, is known before anything is made. */
const FONTS = ['@cantoo/fontkit', 'brotli', 'dfa', 'fflate', 'restructure'];
const QR = ['dijkstrajs', 'pngjs', 'qrcode'];
/** What settings are checked and pictures named with; the other modules of documents/ draw. */
const TABLES =
  /^dist\/documents\/(card-size|default-print|document-list|picture-list|print-settings|sticker-\w+)\.js$/;

describe('what a command loads, beside the packages that are bundled', () => {
  const workplace = new Workplace();
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test.each([
    [['--help'], []],
    [['list'], SQLITE],
    [['list', '--json'], SQLITE],
    [['show', '--stamnummer', '945'], SQLITE],
    [
      ['create', '--stamnummer', '945', '--dry-run'],
      ['any-ascii', ...SQLITE, ...PROGRESS, ...FONTS, ...QR],
    ],
  ])('leerid %j', (args, packages) => {
    const loaded = loadedModules(args, { LEERID_DB: workplace.store, LEERID_CONFIG: '/dev/null' });
    expect(loaded.status).toBe(0);
    expect(loaded.packages).toEqual([...packages].sort());
    if (args[0] === 'create') return;
    expect(loaded.own).toContain('dist/cli/main.js');
    expect(
      loaded.own.filter((file) => /^dist\/(documents|hash|plan)\//.test(file) && !TABLES.test(file)),
    ).toEqual([]);
  });
});
