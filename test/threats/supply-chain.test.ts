import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/leerid.js';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

function readRoot(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

const manifest = JSON.parse(readRoot('package.json')) as Manifest;
const lock = JSON.parse(readRoot('package-lock.json')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Packages that may run a program of theirs when they are installed, and why. */
const MAY_RUN_SCRIPTS: Readonly<Record<string, string>> = {
  'better-sqlite3': 'compiles SQLite where its ready-made binary can not be downloaded',
};

describe('package-lock.json', () => {
  test('names a version and a checksum for each package, and takes none from elsewhere than the registry', () => {
    expect(locked.length).toBeGreaterThan(100);
    const unsure = locked.filter(
      ([, { version, resolved, integrity, link }]) =>
        version === undefined ||
        !/^\d+\.\d+\.\d+/.test(version) ||
        !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ||
        link === true ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(unsure.map(([path]) => path)).toEqual([]);
  });

  test('has one package that runs an install script, which package.json allows by name', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = running.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect([...new Set(names)].sort()).toEqual(Object.keys(MAY_RUN_SCRIPTS));
    expect(manifest.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, true])));
  });

  test('what is installed runs no other script than it says', () => {
    const hooks = ['preinstall', 'install', 'postinstall'];
    const running = locked
      .map(([path]) => path)
      .filter((path) => {
        const file = readIfThere(join(path, 'package.json'));
        const scripts = (JSON.parse(file) as { scripts?: Record<string, string> }).scripts ?? {};
        return hooks.some((hook) => hook in scripts);
      });
    expect(running).toEqual(['node_modules/better-sqlite3']);
  });
});

/** An empty package for one of another platform. */
function readIfThere(name: string): string {
  try {
    return readRoot(name);
  } catch {
    return '{}';
  }
}

test('every package that we ask for is named, with its reason, in docs/decisions/0002-libraries.md', () => {
  const reasons = readRoot('docs/decisions/0002-libraries.md');
  const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(names.filter((name) => !reasons.includes(shortName(name)))).toEqual([]);
});

/** Types and plugins go with what they belong to; the fonts are named by their own names. */
function shortName(name: string): string {
  return name
    .replace(/^@types\//, '')
    .replace(/^@expo-google-fonts\//, '')
    .replace(/^@rollup\/plugin-(?:commonjs|node-resolve)$/, '@rollup/wasm-node');
}

test('the machines that test install with npm ci', () => {
  const lines = [
    join('.ci', 'run'),
    ...readdirSync(join(ROOT, '.github', 'workflows')).map((name) => join('.github', 'workflows', name)),
  ]
    .flatMap((name) => readRoot(name).split('\n'))
    .filter((line) => /\bnpm (?:ci|i|install)\b/.test(line) && !line.trim().startsWith('#'));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !/\bnpm ci\b/.test(line))).toEqual([]);
});

describe('eslint', () => {
  /** The rules that the snippet breaks, as a file of src with the project's own settings. */
  function rulesBroken(code: string, name: string): string[] {
    const eslint = join(ROOT, 'node_modules', 'eslint', 'bin', 'eslint.js');
    const args = [eslint, '--stdin', '--stdin-filename', name, '--format', 'json'];
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      input: code,
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    const [file] = JSON.parse(stdout) as { messages: { ruleId: string | null }[] }[];
    return (file?.messages ?? []).map(({ ruleId }) => ruleId ?? 'unreadable');
  }

  test.each(['src/plan/username.ts', 'test/threats/chi-square.ts'])('lets no Math.random into %s', (name) => {
    const code = [
      'export const one = Math.random();',
      "export const two = Math['random']();",
      'export const { random } = Math;',
      'export const fine = Math.max(1, 2);',
    ];
    expect(rulesBroken(`${code.join('\n')}\n`, name)).toEqual(new Array(3).fill('no-restricted-properties'));
  });
});

test('no file of the program asks Math for chance in another way', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(100);
  const suspects = files.filter((name) =>
    /\bMath\s*(?:\.\s*random|\[|;|\)|,)|pseudoRandomBytes|getRandomValues/.test(readRoot(join('src', name))),
  );
  expect(suspects).toEqual([]);
});
