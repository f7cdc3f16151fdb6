import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  addressForm,
  choiceForm,
  institutionForm,
  pathForm,
  settingText,
  wholeNumberForm,
  type Form,
} from '#src/config/setting-values.js';

const file = pathForm('file');
const cost = wholeNumberForm(10, 14);
const kind = choiceForm(['woord', 'afbeeldingen']);
const HERE = resolve('/school');

test.each<readonly [string, Form<unknown>, string, unknown]>([
  ['a relative path', file, 'zips', join(HERE, 'zips')],
  ['an absolute path', file, resolve('/elders/leerid.db'), resolve('/elders/leerid.db')],
  ["the person's own folder", file, '~/zips', join(homedir(), 'zips')],
  ['a folder with a tilde in its name', file, '~oud', join(HERE, '~oud')],
  ['an institution by number', institutionForm, '034512', '034512'],
  ['an institution by name', institutionForm, 'Sint-Jan', 'Sint-Jan'],
  ['all institutions', institutionForm, 'Alle', null],
  ['an address', addressForm, 'https://leerid.school.be/', 'https://leerid.school.be/'],
  ['an address without its last slash', addressForm, 'http://10.0.0.1:8080/a', 'http://10.0.0.1:8080/a/'],
  ['a choice', kind, 'afbeeldingen', 'afbeeldingen'],
  ['the least', cost, '10', 10],
  ['the most', cost, '14', 14],
])('%s', (_, form, text, value) => {
  expect(form.parse(text, HERE)).toEqual({ ok: true, value });
});

test.each<readonly [Form<unknown>, string, string]>([
  [file, '', 'geef een pad'],
  [file, '  ', 'geef een pad'],
  [file, 'C:\new', '\\ dubbel'],
  [institutionForm, ' ', 'geef een nummer'],
  [institutionForm, 'a\u0007', 'geef een nummer'],
  [addressForm, 'leerid.be', 'geef een webadres'],
  [addressForm, 'ftp://leerid.be/', 'geef een webadres'],
  [addressForm, 'https://leerid.be/?a=1', 'geef een webadres'],
  [addressForm, 'https://an:geheim@leerid.be/', 'geef een webadres'],
  [addressForm, ' https://leerid.be/', 'geef een webadres'],
  [kind, 'Woord', 'kies uit woord, afbeeldingen'],
  [kind, '', 'kies uit woord, afbeeldingen'],
  [cost, '9', 'van 10 tot 14'],
  [cost, '15', 'van 10 tot 14'],
  [cost, '12.5', 'van 10 tot 14'],
  [cost, '0x0c', 'van 10 tot 14'],
  [cost, '', 'van 10 tot 14'],
])('refused with a reason: case %#', (form, text, reason) => {
  expect(form.parse(text, HERE)).toEqual({ ok: false, reason: expect.stringContaining(reason) as string });
});

test('what is shown can be given back', () => {
  expect([12, 'Gent', null].map(settingText)).toEqual(['12', 'Gent', 'alle']);
});
