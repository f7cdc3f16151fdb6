import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { JSON_OUTPUTS } from '#src/cli/json/outputs.js';
import { ROOT } from '../../support/leerid.js';

interface Node {
  readonly type?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: unknown;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** Every object in a schema, wherever it stands. */
function objectsIn(node: Node): Node[] {
  const inner = [
    ...Object.values(node.properties ?? {}),
    ...(node.anyOf ?? []),
    ...(node.items === undefined ? [] : [node.items]),
  ];
  return [...(node.properties === undefined ? [] : [node]), ...inner.flatMap(objectsIn)];
}

test.each(JSON_OUTPUTS.map((output) => [output.title, output] as const))(
  '%s: no object takes an unknown field, and each field says what it means',
  (_, { schema }) => {
    const objects = objectsIn(z.toJSONSchema(schema) as Node);
    expect(objects.length).toBeGreaterThan(0);
    for (const { properties = {}, additionalProperties } of objects) {
      expect(additionalProperties).toBe(false);
      for (const [name, { description }] of Object.entries(properties)) {
        expect(name).toMatch(/^[a-z][A-Za-z]*$/);
        expect(description).toMatch(/\S/);
      }
    }
  },
);

test('docs/json.md is what the schemas say', () => {
  const script = join(ROOT, 'scripts', 'write-json-docs.mjs');
  expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});

test('no command loads the schemas, and zod with them: it takes their types alone', () => {
  const cli = join(ROOT, 'dist', 'cli');
  const files = readdirSync(cli, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.js') && !name.startsWith('json'),
  );
  expect(files.length).toBeGreaterThan(30);
  const loading = files.filter((name) => /from '[./]+\/json\//.test(readFileSync(join(cli, name), 'utf8')));
  expect(loading).toEqual([]);
});
