import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { toSelection, type SelectionOptions } from '#src/cli/selection-options.js';
import { commandLine } from '#src/cli/shell-quote.js';
import { creationCommands, selectionFlags } from '#src/cli/wizard/equivalent.js';
import type { PrintSettings, StickerSettings } from '#src/documents/print-settings.js';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import type { Password, PlannedAccount } from '#src/domain/credentials.js';
import { EVERYONE, type Selection } from '#src/domain/selection.js';
import type { Student } from '#src/domain/student.js';
import { NO_CHANGES, withChanges } from '#src/plan/change-plan.js';
import type { CreateAccountsRequest } from '#src/use-cases/plan-creation.js';
import { makeIssueRequest } from '../../support/issue-request.js';
import { makeProgram, NO_SOURCES } from '../../support/program.js';
import { makeStudent } from '../../support/store-samples.js';

interface BulkOptions extends SelectionOptions {
  readonly wachtwoordtype?: string;
  readonly accounttype?: string;
  readonly gebruikersnaam?: string;
  readonly output: string;
}

function selectionOf(options: BulkOptions): Selection {
  return toSelection(options, { ...NO_SOURCES, flags: options });
}

/** What the program reads out of the words of a command line, with the name of the command. */
function parse(words: readonly string[]): { command: string; options: BulkOptions } {
  const read: { command: string; options: BulkOptions }[] = [];
  const program = makeProgram();
  for (const command of program.commands) {
    command.action((options: BulkOptions) => {
      read.push({ command: command.name(), options });
    });
  }
  program.parse([...words], { from: 'user' });
  const [first] = read;
  if (first === undefined) throw new Error(`not a command: ${words.join(' ')}`);
  return first;
}

/** The words that a shell makes of each line, behind `leerid`. */
function shellWords(lines: readonly string[]): string[][] {
  const script = [
    'leerid() {',
    `  for word in "$@"; do printf '%s\\0' "$word"; done`,
    `  printf '\\1\\0'`,
    '}',
    ...lines,
    '',
  ].join('\n');
  const { stdout, stderr } = spawnSync('sh', [], { input: script, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout
    .split('\u0001\0')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
}

const text = fc
  .oneof(
    fc.constantFrom(
      '4de leerjaar',
      '-x',
      '--',
      '-Vx',
      '-h',
      '--json',
      '=a',
      "D'Hooghe",
      '$HOME',
      '`id`',
      'a"b',
      'a\\',
      '!!',
      '*',
    ),
    fc.string({
      unit: fc.constantFrom(
        'a',
        '1',
        ' ',
        '-',
        "'",
        '"',
        '$',
        '\\',
        '`',
        '!',
        '*',
        '=',
        '%',
        '\n',
        'ë',
        '日',
      ),
      minLength: 1,
      maxLength: 8,
    }),
  )
  .filter((value) => value.trim() !== '');
const texts = fc.array(text, { maxLength: 3 });
const selection: fc.Arbitrary<Selection> = fc.record({
  stamnummers: texts,
  search: fc.option(text),
  groups: texts,
  classes: texts,
  notGroups: texts,
  notClasses: texts,
  status: fc.constantFrom(null, 'geen-account', 'actief', 'inactief'),
  type: fc.constantFrom(null, 'basis', 'gevorderd'),
  institution: fc.option(
    text.map((value) => value.replaceAll('\n', '').trim()).filter((value) => value !== ''),
  ),
  includeLeft: fc.boolean(),
  batch: fc.constant(null),
  typeMismatch: fc.constant(false),
});

test('a shell and the program read every selection back as it was', () => {
  const selections = fc.sample(selection, 150);
  const lines = selections.map((one) => commandLine(['list', ...selectionFlags(one)]));
  const read = shellWords(lines).map((words) => selectionOf(parse(words).options));
  expect(read).toEqual(selections);
});

test('everyone needs no options', () => {
  expect(selectionFlags(EVERYONE)).toEqual([]);
});

const REQUESTED = {
  basisPassword: 'woord',
  baseUrl: 'https://mijn.leerid.be/',
  outputFolder: '/home/an',
  cost: 10,
} as const;
const DEFAULTS = { ...REQUESTED, stickerFormat: '105x48' } as const;
const WORD: Password = { kind: 'woord', text: '29ban9' };
const PICTURES: Password = { kind: 'afbeeldingen', positions: [1, 2, 3, 4, 5, 6, 7, 8] };
const RANDOM: Password = { kind: 'gevorderd', text: 'abcdefgh' };

function request(parts: Partial<CreateAccountsRequest> = {}): CreateAccountsRequest {
  return makeIssueRequest({ ...REQUESTED, ...parts });
}

function sheet(sticker: Partial<StickerSettings>): PrintSettings {
  return { ...DEFAULT_PRINT, sticker: { ...DEFAULT_PRINT.sticker, ...sticker } };
}

/** A row of a plan; its pupil is called as the username says, the number behind it left out. */
function row(id: number, username: string, password: Password, parts: Partial<Student> = {}): PlannedAccount {
  const type = password.kind === 'gevorderd' ? 'gevorderd' : 'basis';
  const [firstName = '', lastName = ''] = username.replace(/\d+$/, '').split('.');
  const student = makeStudent({ id, stamnummer: `${id}0`, firstName, lastName, education: type, ...parts });
  return { student, type, username, password };
}

/** The commands for these rows, without `leerid`. */
function commands(
  asked: CreateAccountsRequest,
  accounts: readonly PlannedAccount[],
  typed: readonly number[] = [],
): string[] {
  const changes = withChanges(
    NO_CHANGES,
    typed.map((id) => [id, { username: 'x' }]),
  );
  const plan = {
    accounts,
    kind: 'bulk' as const,
    undecided: [],
    selected: [],
    formerSelves: [],
    freePlaces: new Map(),
  };
  return creationCommands(asked, plan, changes, DEFAULTS).map((line) => line.replace(/^leerid /, ''));
}

const an = row(1, 'an.claes', WORD);
const bo = row(2, 'bo.daems', WORD);
const cas = row(3, 'cas.evers', RANDOM);
const dirk = row(4, 'dirk.frans', PICTURES);
const GROUP: Selection = { ...EVERYONE, groups: ['4de leerjaar'], status: 'geen-account' };

test.each<[what: string, CreateAccountsRequest, PlannedAccount[], typed: number[], string[]]>([
  [
    'the whole school',
    request({ selection: { ...EVERYONE, status: 'geen-account' } }),
    [an, bo, cas],
    [],
    ['bulk'],
  ],
  [
    'a filter; the status goes without saying',
    request({ selection: GROUP }),
    [an, bo],
    [],
    ['bulk --groep "4de leerjaar"'],
  ],
  [
    'another status is said',
    request({ selection: { ...EVERYONE, status: 'actief' } }),
    [an],
    [],
    ['bulk --status actief'],
  ],
  [
    'pictures for all',
    request({ selection: GROUP, basisPassword: 'afbeeldingen' }),
    [dirk, cas],
    [],
    ['bulk --groep "4de leerjaar" --wachtwoordtype afbeeldingen'],
  ],
  [
    'no basis account, no kind',
    request({ selection: GROUP, basisPassword: 'afbeeldingen' }),
    [cas],
    [],
    ['bulk --groep "4de leerjaar"'],
  ],
  [
    'all changed to another kind than was asked',
    request({ selection: GROUP }),
    [dirk],
    [],
    ['bulk --groep "4de leerjaar" --wachtwoordtype afbeeldingen'],
  ],
  [
    'one with a kind of their own comes first',
    request({ selection: GROUP }),
    [an, dirk, bo],
    [],
    ['create --stamnummer 40 --wachtwoordtype afbeeldingen', 'bulk --groep "4de leerjaar"'],
  ],
  [
    'the fewest are the exception',
    request({ selection: GROUP }),
    [an, dirk, row(5, 'els.gys', PICTURES)],
    [],
    ['create --stamnummer 10', 'bulk --groep "4de leerjaar" --wachtwoordtype afbeeldingen'],
  ],
  [
    'a typed username',
    request({ selection: GROUP }),
    [row(1, 'ans', WORD), bo],
    [1],
    ['create --stamnummer 10 --gebruikersnaam ans', 'bulk --groep "4de leerjaar"'],
  ],
  [
    'a typed username that begins with a hyphen',
    request({ selection: GROUP }),
    [row(1, '-an', WORD), bo],
    [1],
    ['create --stamnummer 10 --gebruikersnaam=-an', 'bulk --groep "4de leerjaar"'],
  ],
  [
    'all typed: no bulk',
    request({ selection: GROUP }),
    [row(1, 'ans', WORD), row(3, 'cas', RANDOM)],
    [1, 3],
    ['create --stamnummer 10 --gebruikersnaam ans', 'create --stamnummer 30 --gebruikersnaam cas'],
  ],
  [
    'another school, another folder',
    request({ selection: { ...GROUP, institution: '034512' }, outputFolder: '/tmp/mijn map' }),
    [dirk, an],
    [1],
    [
      'create --stamnummer 10 --instelling 034512 --gebruikersnaam an.claes --output "/tmp/mijn map"',
      'bulk --groep "4de leerjaar" --instelling 034512 --wachtwoordtype afbeeldingen --output "/tmp/mijn map"',
    ],
  ],
  [
    'namesakes of an exception are named too',
    request({ selection: GROUP }),
    [row(1, 'jan.peeters', WORD), row(2, 'jan.peeters2', PICTURES), an],
    [],
    [
      'create --stamnummer 10 --gebruikersnaam jan.peeters',
      'create --stamnummer 20 --gebruikersnaam jan.peeters2 --wachtwoordtype afbeeldingen',
      'bulk --groep "4de leerjaar"',
    ],
  ],
  [
    'namesakes alike are not',
    request({ selection: GROUP }),
    [row(1, 'jan.peeters', WORD), row(2, 'jan.peeters2', WORD)],
    [],
    ['bulk --groep "4de leerjaar"'],
  ],
  [
    'undecided pupils',
    request({ selection: GROUP, undecidedType: 'gevorderd' }),
    [an, row(6, 'fee.hens', RANDOM, { education: null })],
    [],
    ['bulk --groep "4de leerjaar" --accounttype gevorderd'],
  ],
  [
    'an undecided exception',
    request({ selection: GROUP, undecidedType: 'basis' }),
    [an, bo, row(6, 'fee.hens', PICTURES, { education: null })],
    [],
    [
      'create --stamnummer 60 --wachtwoordtype afbeeldingen --accounttype basis',
      'bulk --groep "4de leerjaar"',
    ],
  ],
  [
    'undecided pupils who were skipped',
    request({ selection: GROUP, undecidedType: 'basis' }),
    [an],
    [],
    ['bulk --groep "4de leerjaar"'],
  ],
  ['a sheet that goes on', request({ resumeSheet: true }), [an], [], ['bulk --sticker-start auto']],
  [
    'a place and a size',
    request({ print: sheet({ start: 7, format: '70x37' }) }),
    [an, bo],
    [2],
    [
      'create --stamnummer 20 --gebruikersnaam bo.daems --sticker 70x37 --sticker-start 7',
      'bulk --sticker 70x37 --sticker-start auto',
    ],
  ],
  [
    'one pupil',
    request({ kind: 'create', selection: { ...EVERYONE, stamnummers: ['10'] } }),
    [an],
    [],
    ['create --stamnummer 10'],
  ],
  [
    'one pupil with pictures',
    request({ kind: 'create' }),
    [dirk],
    [],
    ['create --stamnummer 40 --wachtwoordtype afbeeldingen'],
  ],
])('%s', (_what, asked, accounts, typed, lines) => {
  expect(commands(asked, accounts, typed)).toEqual(lines);
});

test('the program reads the commands of a plan as what was chosen', () => {
  const plan = [row(1, "-an.d'x", WORD), row(6, 'fee.hens', RANDOM, { education: null }), dirk];
  const chosen: Selection = { ...GROUP, classes: ['-4A', '$b'], institution: 'School "De Ster"' };
  const asked = request({ selection: chosen, undecidedType: 'gevorderd', outputFolder: '/tmp/a b' });
  const lines = commands(asked, plan, [1]).map((line) => `leerid ${line}`);
  const [create, bulk, ...rest] = shellWords(lines).map(parse);
  expect(rest).toEqual([]);
  expect(create).toMatchObject({
    command: 'create',
    options: { gebruikersnaam: "-an.d'x", output: '/tmp/a b' },
  });
  expect(create && selectionOf(create.options)).toEqual({
    ...EVERYONE,
    stamnummers: ['10'],
    institution: chosen.institution,
  });
  expect(bulk).toMatchObject({
    command: 'bulk',
    options: { accounttype: 'gevorderd', output: '/tmp/a b', wachtwoordtype: 'afbeeldingen' },
  });
  expect(bulk && selectionOf(bulk.options)).toEqual({ ...chosen, status: null });
});
