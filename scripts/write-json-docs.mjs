// Writes docs/json.md out of the schemas of `--json`; with --check it only looks whether that is what stands there (exit 1: no).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { JSON_OUTPUTS } from '../dist/cli/json/outputs.js';

const FILE = join(import.meta.dirname, '..', 'docs', 'json.md');

const NAMES = {
  string: 'tekst',
  integer: 'geheel getal',
  number: 'getal',
  boolean: '`true` of `false`',
  object: 'object',
};

const INTRODUCTION = `# JSON voor scripts

<!-- Geschreven door \`npm run docs\` uit src/cli/json; wijzig de schema's, niet dit bestand. -->

Elke opdracht die iets toont, toont met \`--json\` hetzelfde als JSON op stdout: UTF-8, één waarde per opdracht. Meldingen
en waarschuwingen blijven leesbare regels op stderr.

- **Vaste velden.** Elk veld dat hier staat, is er altijd, tenzij er "kan ontbreken" bij staat. Wat onbekend is of niet
  bestaat, is \`null\`. Een nieuwe versie kan velden bijvoegen; ze hernoemt of schrapt er geen zonder dat het in
  CHANGELOG.md staat.
- **Een dag** is \`2027-08-31\`: een kalenderdag in België. **Een tijdstip** is UTC volgens ISO 8601, met duizendsten:
  \`2026-11-23T09:15:00.000Z\`.
- **Nummers zijn tekst**: een stamnummer of instellingsnummer houdt de nullen vooraan.
- **Een fout** staat als één regel op stderr, begint met \`leerid:\`, en stdout blijft leeg. De exitcode zegt wat er
  gebeurde: 1 geweigerd of mislukt en niets gewijzigd (bij \`check\`: er is iets mis, en dan is er wel
  JSON), 2 verkeerd gebruik, 3 deels gedaan (dan is er wel JSON, behalve als niet zeker is of de LeerID's bewaard zijn), 75 een andere leerid is bezig.
- **Wachtwoorden** staan er niet in, tenzij je \`--toon-wachtwoorden\` geeft.
`;

const text = [INTRODUCTION, ...JSON_OUTPUTS.map(describeOutput)].join('\n');
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, 'utf8') !== text) {
  console.error('docs/json.md is not what the schemas say: npm run docs');
  process.exitCode = 1;
}

function describeOutput({ title, example, gives, schema }) {
  const root = z.toJSONSchema(schema);
  const fields = root.type === 'array' ? root.items : root;
  const rows = describeFields(fields, '').map(
    ({ name, type, meaning }) => `| \`${name}\` | ${type} | ${meaning} |`,
  );
  return `## ${title}

\`\`\`console
$ ${example}
\`\`\`

${gives}

| veld | type | betekenis |
|---|---|---|
${rows.join('\n')}
`;
}

/** A row for every field, those of an object after it: \`account.type\`, \`accounts[].type\` in a list. */
function describeFields({ properties, required = [] }, prefix) {
  return Object.entries(properties).flatMap(([key, field]) => {
    const name = prefix + key;
    const optional = required.includes(key) ? '' : '; kan ontbreken';
    const inner = innerObject(field);
    const row = { name, type: typeOf(field) + optional, meaning: field.description.replaceAll('|', '\\|') };
    return [
      row,
      ...(inner === null ? [] : describeFields(inner.object, `${name}${inner.list ? '[]' : ''}.`)),
    ];
  });
}

/** The object whose fields belong to this field: itself, or what a list is made of. */
function innerObject(field) {
  const value = withoutNull(field);
  if (value.type === 'object') return { object: value, list: false };
  return value.type === 'array' && value.items.type === 'object' ? { object: value.items, list: true } : null;
}

/** zod writes "or null" in two ways: as a second type, or as another schema. */
function withoutNull(field) {
  if (Array.isArray(field.type)) return { ...field, type: field.type.find((type) => type !== 'null') };
  return field.anyOf?.find(({ type }) => type !== 'null') ?? field;
}

function canBeNull({ type, anyOf = [] }) {
  return [type, ...anyOf.map((one) => one.type)].flat().includes('null');
}

function typeOf(field) {
  return nameOf(withoutNull(field)) + (canBeNull(field) ? ' of `null`' : '');
}

function nameOf({ type, format, enum: values, items }) {
  if (values !== undefined) return values.map((value) => `\`"${value}"\``).join(', ');
  if (format === 'date') return 'dag';
  if (format === 'date-time') return 'tijdstip';
  if (type === 'array')
    return items.type === 'object' ? 'lijst van objecten' : `lijst van ${nameOf(items)}en`;
  const name = NAMES[type];
  if (name === undefined) throw new Error(`no Dutch for ${JSON.stringify(type)}`);
  return name;
}
