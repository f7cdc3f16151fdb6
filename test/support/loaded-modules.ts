import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BINARY, ROOT } from './leerid.js';

/** Writes the address of every module that is loaded, of both kinds, to the file in LOADED. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import { appendFileSync } from 'node:fs';
  import Module, { register } from 'node:module';
  import { pathToFileURL } from 'node:url';
  const note = (url) => appendFileSync(process.env.LOADED, url + '\\n');
  const { load } = Module.prototype;
  Module.prototype.load = function (path) {
    note(pathToFileURL(path).href);
    return load.call(this, path);
  };
  register('data:text/javascript,' + encodeURIComponent(
    "import { appendFileSync } from 'node:fs';" +
    "export async function load(url, context, next) {" +
    "  appendFileSync(process.env.LOADED, url + '\\\\n'); return next(url, context); }",
  ));
`)}`;

/** What a run of the real binary loads: the packages, and our own modules as files of dist, those inside a bundled file too. */
export function loadedModules(args: readonly string[], env: Readonly<Record<string, string>>): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-loaded-'));
  const LOADED = join(folder, 'urls');
  const { status } = spawnSync(process.execPath, ['--no-warnings', '--import', WATCH, BINARY, ...args], {
    env: { ...process.env, ...env, LOADED },
    encoding: 'utf8',
  });
  const urls = readFileSync(LOADED, 'utf8').split('\n');
  rmSync(folder, { recursive: true });
  const files = urls
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url).slice(ROOT.length));
  const packages = files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  const own = files.filter((file) => file.startsWith('dist/')).flatMap(ownModules);
  return { status, packages: unique(packages), own: unique(own) };
}

export interface Loaded {
  readonly status: number | null;
  readonly packages: readonly string[];
  readonly own: readonly string[];
}

/** A bundled file says at its beginning what it was made of. */
function ownModules(file: string): string[] {
  if (!file.startsWith('dist/bundle/')) return [file];
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  const names = lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex((line) => !line.startsWith('// ')),
    ),
  );
  return names.map((line) => line.slice('// '.length)).filter((name) => name.startsWith('dist/'));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
