import { join, resolve } from 'node:path';
import {
  findSetting,
  resolveSetting,
  resolveSettings,
  type SettingSources,
} from '#src/config/setting-sources.js';
import { nearestSetting, SETTING_NAMES, SETTINGS, type SettingName } from '#src/config/settings.js';
import { codeOf, detailsOf } from '../support/store-samples.js';

const HERE = resolve('/school');
const CONFIG = resolve('/thuis/an/config.json');

/** For each setting a text for flag, variable and file, and the values that they come to. */
const SAMPLES: {
  readonly [N in SettingName]: readonly (readonly [text: string, value: string | number | null])[];
} = {
  db: [
    ['a.db', join(HERE, 'a.db')],
    ['b.db', join(HERE, 'b.db')],
    ['c.db', resolve('/thuis/an/c.db')],
  ],
  instelling: [
    ['alle', null],
    ['Gent', 'Gent'],
    ['034512', '034512'],
  ],
  output: [
    ['a', join(HERE, 'a')],
    ['b', join(HERE, 'b')],
    ['c', resolve('/thuis/an/c')],
  ],
  url: [
    ['https://a.be', 'https://a.be/'],
    ['https://b.be', 'https://b.be/'],
    ['https://c.be', 'https://c.be/'],
  ],
  wachtwoordtype: [
    ['woord', 'woord'],
    ['afbeeldingen', 'afbeeldingen'],
    ['woord', 'woord'],
  ],
  documenten: [
    ['stickers, a4', 'a4,stickers'],
    ['Excel', 'excel'],
    ['standaard', 'standaard'],
  ],
  sticker: [
    ['70 × 37 mm', '70x37'],
    ['L7160', '63.5x38.1'],
    ['99,1x38,1', '99.1x38.1'],
  ],
  'sticker-offset': [
    ['1.5,-0.5', '1.5,-0.5'],
    ['-1,5;+2', '-1.5,2'],
    ['0, 3', '0,3'],
  ],
  'sticker-scale': [
    ['0.985', 0.985],
    ['1,01', 1.01],
    ['1', 1],
  ],
  logo: [
    ['a.svg', join(HERE, 'a.svg')],
    ['geen', 'geen'],
    ['c.png', resolve('/thuis/an/c.png')],
  ],
  cost: [
    ['11', 11],
    ['12', 12],
    ['13', 13],
  ],
};

/** Sources in which flag, variable and file say something, or as many of them as are asked for. */
function sourcesOf(name: SettingName, says: readonly ('flag' | 'environment' | 'file')[]): SettingSources {
  const [flag, variable, file] = SAMPLES[name].map(([text]) => text);
  return {
    flags: says.includes('flag') ? { [name]: flag } : {},
    environment: says.includes('environment') ? { [SETTINGS[name].variable]: variable } : {},
    file: { path: CONFIG, texts: says.includes('file') ? { [name]: file } : {}, lines: { [name]: 4 } },
    folder: HERE,
  };
}

describe.each(SETTING_NAMES)('%s', (name) => {
  const [flag, variable, file] = SAMPLES[name].map(([, value]) => value);

  test('a flag goes before a variable, a variable before the file, the file before the default', () => {
    expect(resolveSetting(sourcesOf(name, ['flag', 'environment', 'file']), name)).toEqual({
      value: flag,
      origin: { kind: 'flag' },
    });
    expect(resolveSetting(sourcesOf(name, ['environment', 'file']), name)).toEqual({
      value: variable,
      origin: { kind: 'environment', variable: SETTINGS[name].variable },
    });
    expect(resolveSetting(sourcesOf(name, ['file']), name)).toEqual({
      value: file,
      origin: { kind: 'file', path: CONFIG, line: 4 },
    });
    expect(resolveSetting(sourcesOf(name, []), name)).toEqual({
      value: SETTINGS[name].fallback(HERE),
      origin: { kind: 'default' },
    });
  });

  test('an empty variable counts as not set', () => {
    const sources = sourcesOf(name, ['file']);
    const environment = { [SETTINGS[name].variable]: '' };
    expect(findSetting({ ...sources, environment }, name).origin.kind).toBe('file');
  });

  test('its variable is its name in capitals, and help and screen have words for it', () => {
    expect(SETTINGS[name].variable).toBe(`LEERID_${name.toUpperCase().replace('-', '_')}`);
    expect(SETTINGS[name].description).toMatch(/^\p{Ll}/u);
    expect(SETTINGS[name].next).toMatch(/^leerid /);
  });

  test('the default is itself a value that may be given', () => {
    const { fallback, form } = SETTINGS[name];
    const text = String(fallback(HERE) ?? 'alle');
    expect(form.parse(text, HERE)).toEqual({ ok: true, value: fallback(HERE) });
  });
});

test('a variable that can not be is named; a value that nobody uses is not looked at', () => {
  const sources: SettingSources = { flags: {}, environment: { LEERID_COST: '99' }, file: null, folder: HERE };
  const work = () => resolveSetting(sources, 'cost');
  expect(codeOf(work)).toBe('setting-invalid');
  expect(detailsOf(work)).toMatchObject({ name: 'cost', variable: 'LEERID_COST', text: '99' });
  expect(resolveSetting(sources, 'url').origin.kind).toBe('default');
  const all = resolveSettings(sources);
  expect(all.map(({ name }) => name)).toEqual(SETTING_NAMES);
  expect(all.filter(({ parsed }) => !parsed.ok).map(({ name }) => name)).toEqual(['cost']);
});

test.each([
  ['wachtwordtype', 'wachtwoordtype'],
  ['urll', 'url'],
  ['--output', 'output'],
  ['LEERID_URL', 'url'],
  ['Instelling', 'instelling'],
  ['toString', null],
  ['foo', null],
])('%s was meant as %s', (text, name) => {
  expect(nearestSetting(text)).toBe(name);
});
