/**
 * Puts the program's modules together in a few files for bin/leerid.js, with the packages that nearly every command needs: Node.js
 * takes a millisecond or more for each file that it loads (docs/decisions/0009-start-up.md). What a command imports when it runs
 * stays a file of its own.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from '@rollup/wasm-node';

const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'dist', 'bundle');
const INSIDE = ['commander', 'env-paths', 'string-width', 'pdf-lib'];
/** A package of four hundred modules that brings a bundle of its own. */
const BUNDLED = { 'pdf-lib': 'dist/pdf-lib.esm.min.js' };

const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const outside = Object.keys(dependencies).filter((name) => !INSIDE.includes(name));

const takeBundled = {
  name: 'take-bundled',
  resolveId: (id) => (id in BUNDLED ? join(ROOT, 'node_modules', id, BUNDLED[id]) : null),
};

/**
 * What packages do when they are loaded, and every command would wait for: importing `node:process` reads all that it has, and opens
 * standard input for that; a segmenter takes ICU's tables, and few texts are so strange that it is asked.
 */
const EDITS = [
  ['commander/lib/command.js', "const process = require('node:process');", ''],
  ['env-paths/index.js', "import process from 'node:process';", ''],
  [
    'string-width/index.js',
    'const segmenter = new Intl.Segmenter();',
    'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
  ],
];
const loadLess = {
  name: 'load-less',
  transform(code, id) {
    const edit = EDITS.find(([file]) => id.endsWith(`/node_modules/${file}`));
    if (edit === undefined) return null;
    const [file, before, after] = edit;
    if (code.split(before).length !== 2) throw new Error(`${file} is not as it was`);
    return { code: code.replace(before, after), map: null };
  },
};

/** A module finds its files, and a worker its code, where it did before. */
const keepAddresses = {
  name: 'keep-addresses',
  resolveImportMeta(property, { moduleId }) {
    if (property !== 'url') return null;
    return `new URL(${JSON.stringify(relative(TARGET, moduleId))}, import.meta.url).href`;
  },
};

const bundle = await rollup({
  input: join(ROOT, 'dist', 'cli', 'main.js'),
  external: (id) =>
    id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [takeBundled, loadLess, nodeResolve({ preferBuiltins: true }), commonjs(), keepAddresses],
  // Other files may take from main.js, which then is one file and not two.
  preserveEntrySignatures: 'allow-extension',
  onwarn: ({ message }) => {
    throw new Error(message);
  },
});
const { output } = await bundle.write({
  dir: TARGET,
  chunkFileNames: '[name].js',
  hoistTransitiveImports: false,
  // For who reads a stack trace, and for the test of what a command loads.
  banner: ({ moduleIds }) =>
    ownIds(moduleIds)
      .map((id) => `// ${relative(ROOT, id)}`)
      .join('\n'),
});

const folders = output
  .flatMap(({ moduleIds }) => ownIds(moduleIds))
  .map((id) => /.*\/node_modules\/[^/]+/.exec(id)?.[0]);
const packages = [...new Set(folders)].filter((folder) => folder !== undefined).sort();
const licences = packages.map((folder) => {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  return `${relative(ROOT, folder)}\n\n${readFileSync(join(folder, name), 'utf8').trim()}\n`;
});
writeFileSync(join(TARGET, 'LICENSES.txt'), licences.join('\n\n'));

/** Without what the plugins make up. */
function ownIds(ids) {
  return ids.filter((id) => !id.startsWith('\0'));
}
