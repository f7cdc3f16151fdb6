import { resolve } from 'node:path';
import stringWidth from 'string-width';
import { settingOption, settingsHelp } from '#src/cli/setting-options.js';
import { formatSettings, settingsJson } from '#src/cli/show-settings.js';
import type { SettingSources } from '#src/config/setting-sources.js';
import { SETTING_NAMES, SETTINGS } from '#src/config/settings.js';

const SOURCES: SettingSources = {
  flags: { cost: '11' },
  environment: { LEERID_DB: 'C:\\leerid\\leerid.db', LEERID_WACHTWOORDTYPE: 'foto' },
  file: {
    path: resolve('/thuis/config.json'),
    texts: { url: 'https://leerid.school.example.be/aanmelden' },
    lines: { url: 2 },
  },
  folder: resolve('/'),
};

test('every setting with its value and where it comes from', () => {
  const lines = formatSettings(SOURCES, { width: null, unicode: true }).split('\n');
  expect(lines[0]).toMatch(/^Voorkeur +Waarde +Bron$/);
  expect(lines.slice(2).map((line) => line.split(/ {2,}/))).toEqual([
    ['db', expect.stringContaining('C:\\leerid\\leerid.db') as string, 'omgeving (LEERID_DB)'],
    ['instelling', 'alle', 'standaard'],
    ['output', 'deze map', 'standaard'],
    ['url', 'https://leerid.school.example.be/aanmelden/', 'bestand'],
    ['wachtwoordtype', '"foto" kan niet', 'omgeving (LEERID_WACHTWOORDTYPE)'],
    ['documenten', "PDF's, bij bulk ook Excel", 'standaard'],
    ['sticker', '105x48', 'standaard'],
    ['sticker-offset', '0,0', 'standaard'],
    ['sticker-scale', '1', 'standaard'],
    ['logo', 'geen', 'standaard'],
    ['cost', '11', 'optie'],
  ]);
});

test.each([80, 40])('the table fits %d columns, with names and sources that can be read', (width) => {
  const lines = formatSettings(SOURCES, { width, unicode: true }).split('\n');
  expect(lines).toHaveLength(SETTING_NAMES.length + 2);
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  expect(lines.slice(2).map((line) => line.split(' ')[0])).toEqual(SETTING_NAMES);
  expect(lines.slice(2).every((line) => / (?:omgeving|standaard|bestand|optie)/.test(line))).toBe(true);
});

test('the JSON has values of their own type, and says what can not be', () => {
  const { bestaat, voorkeuren } = settingsJson(SOURCES, '/thuis/config.json');
  expect(bestaat).toBe(true);
  expect(voorkeuren.slice(1)).toMatchObject([
    { voorkeur: 'instelling', waarde: null, bron: 'standaard' },
    { voorkeur: 'output', waarde: resolve('/'), bron: 'standaard' },
    { voorkeur: 'url', bron: 'bestand', variabele: 'LEERID_URL', fout: null },
    { voorkeur: 'wachtwoordtype', waarde: null, bron: 'omgeving', fout: 'kies uit woord, afbeeldingen' },
    { voorkeur: 'documenten', waarde: 'standaard' },
    { voorkeur: 'sticker', waarde: '105x48' },
    { voorkeur: 'sticker-offset', waarde: '0,0', variabele: 'LEERID_STICKER_OFFSET' },
    { voorkeur: 'sticker-scale', waarde: 1 },
    { voorkeur: 'logo', waarde: 'geen' },
    { voorkeur: 'cost', waarde: 11, bron: 'optie' },
  ]);
});

test('the help names every setting with its variable, in 80 columns', () => {
  const help = settingsHelp();
  for (const name of SETTING_NAMES) {
    expect(help).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(help).toContain(SETTINGS[name].variable);
  }
  for (const line of help.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
});

test.each(SETTING_NAMES)(
  '--%s tells its default and its variable, and keeps the text as it was typed',
  (name) => {
    const option = settingOption(name);
    expect(option.long).toBe(`--${name}`);
    expect(option.description).toContain(`ook ${SETTINGS[name].variable}`);
    expect(option.defaultValue).toBeUndefined();
    const text = {
      db: 'x.db',
      instelling: 'Gent',
      output: 'zips',
      url: 'http://a.be',
      wachtwoordtype: 'woord',
      documenten: 'a4, excel',
      sticker: '70 × 37',
      'sticker-offset': '1,5;-0,5',
      'sticker-scale': '0,985',
      logo: 'logo.svg',
      cost: '12',
    }[name];
    const parse = (value: string) => option.parseArg?.<unknown>(value, undefined);
    expect(parse(text)).toBe(text);
    expect(() => parse('\n')).toThrow();
  },
);
