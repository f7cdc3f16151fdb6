import { resolveSetting } from '../../config/setting-sources.js';
import { todayInBrussels } from '../../domain/day.js';
import type { LeeridError } from '../../domain/errors.js';
import { isLeeridError } from '../../domain/errors.js';
import { importStudents, type ImportResult } from '../../use-cases/import-students.js';
import type { ImportRequest } from '../../use-cases/plan-import.js';
import { counted } from '../labels.js';
import { samePupilText } from '../same-pupils.js';
import { commandLine, optionWithValue } from '../shell-quote.js';
import { fitText } from '../terminal.js';
import { showImport } from '../show-import.js';
import { chooseClassFile, chooseListFile } from './choose-list-file.js';
import { askMenu } from '../prompts/menu.js';
import { askDecision, decideRequest } from './import-decisions.js';
import { askColumns, askInstitution } from './import-questions.js';
import { outcome, type Session } from './session.js';
import { walk, type Move } from './walk.js';
import { refusalText } from './refusal-text.js';

/** What was answered on the way to an import. */
interface Importing {
  readonly request: ImportRequest;
  readonly preview: ImportResult | null;
}

/** The file, what is in it, what is to be said of it, and only then the import. */
export async function importList(session: Session): Promise<void> {
  const request: ImportRequest = {
    path: '',
    ...ownInstitution(session),
    education: null,
    encoding: null,
    delimiter: null,
    columns: [],
    classes: null,
    cost: session.defaults.cost,
    skipBadRows: false,
    dryRun: true,
    partial: false,
    force: false,
    samePupils: [],
  };
  await walk<Importing>(
    [
      (state) => chooseFile(session, state),
      (state) => preview(session, state),
      (state) => save(session, state),
    ],
    { request, preview: null },
  );
}

async function chooseFile(session: Session, state: Importing): Promise<Move<Importing>> {
  const { move, path } = await chooseListFile(session, state.request.path);
  // What was answered for a list is asked anew when a list is chosen anew: the wrong answer may be why they came back.
  const request = {
    ...state.request,
    path,
    ...ownInstitution(session),
    columns: [],
    classes: null,
    skipBadRows: false,
  };
  return { to: move, state: { request, preview: null } };
}

/**
 * Reads the list against the store without saving; asks what it does not say, until it can be read or the person goes back.
 * Who comes back to it has seen it: they go on to the file.
 */
async function preview(session: Session, start: Importing): Promise<Move<Importing>> {
  if (start.preview !== null) return { to: 'back', state: { ...start, preview: null } };
  let { request } = start;
  for (;;) {
    const tried = request;
    const { value, refusal } = await outcome(() => importStudents(tried, session.newRun()));
    if (refusal === null) {
      showPreview(session, value, { changes: false });
      return { to: 'next', state: { request, preview: value } };
    }
    const mended = await mend(session, request, refusal);
    if (mended === null) return { to: 'back', state: { request, preview: null } };
    request = mended;
  }
}

function showPreview(session: Session, preview: ImportResult, { changes }: { changes: boolean }): void {
  const today = todayInBrussels(session.newRun('quiet').now);
  showImport(preview, session.terminal, {
    json: false,
    dryRun: true,
    changes,
    closing: null,
    today,
    recoveries: [],
  });
}

/** The request that answers what the list was refused for; null when the person chooses another file. */
async function mend(
  session: Session,
  request: ImportRequest,
  refusal: LeeridError,
): Promise<ImportRequest | null> {
  if (isLeeridError(refusal, 'institution-needed')) {
    session.terminal.tell('De lijst zegt niet van welke instelling ze is.', 'yellow');
    const institution = await askInstitution(session, refusal.details.names);
    return institution === null ? null : { ...request, institution, institutionByDefault: false };
  }
  if (isLeeridError(refusal, 'list-classes-needed') || isLeeridError(refusal, 'classes-unlike')) {
    session.terminal.tell(refusalText(refusal), 'yellow');
    const classes = await chooseClassFile(session, request.path);
    return classes === null ? null : { ...request, classes };
  }
  if (isLeeridError(refusal, 'list-missing-columns')) {
    session.terminal.tell(`Niet gevonden in de lijst: ${refusal.details.missing.join(', ')}.`, 'yellow');
    const columns = await askColumns(session, refusal.details);
    return columns === null ? null : { ...request, columns: [...request.columns, ...columns] };
  }
  session.terminal.tell(refusalText(refusal), 'red');
  const key = await askMenu(session, 'De lijst is niet ingelezen. En nu?', [
    { key: 'again', text: 'Opnieuw proberen, na verbetering van het bestand' },
    ...(refusal.code === 'list-bad-rows'
      ? [{ key: 'skip' as const, text: 'De goede rijen inlezen, de foute apart bewaren' }]
      : []),
    { key: 'back', text: 'Een ander bestand kiezen' },
  ]);
  if (key === 'again') return request;
  return key === 'skip' ? { ...request, skipBadRows: true } : null;
}

async function save(session: Session, state: Importing): Promise<Move<Importing>> {
  const { preview: read, request } = state;
  let decided: ImportRequest | null = null;
  while (decided === null) {
    const decision = read === null ? null : await askDecision(session, read);
    if (decision === null || read === null) return { to: 'back', state };
    if (decision === 'changes') showPreview(session, read, { changes: true });
    else decided = await decideRequest(session, request, read, decision);
  }
  const run = session.newRun();
  const { value, refusal } = await outcome(() =>
    importStudents({ ...decided, dryRun: false }, run, undefined, read?.list),
  );
  if (refusal !== null) {
    session.terminal.tell(refusalText(refusal), 'red');
    // The store changed meanwhile, or another leerid is busy: read again, and ask again.
    return { to: 'back', state: { request, preview: null } };
  }
  session.saved = true;
  const count = counted(value.pupils.length, 'leerling', 'leerlingen');
  session.terminal.print(fitText(`De leerlingenlijst is ingelezen: ${count}.`, session.terminal), 'green');
  if (value.rejectsPath !== null)
    session.terminal.tell(`De foute rijen staan in ${value.rejectsPath}`, 'yellow');
  if (value.copyPath !== null)
    session.terminal.tell(`Het gegevensbestand van voor deze lijst is bewaard in ${value.copyPath}`);
  session.remember(commandLine(['import', decided.path, ...flags(decided)]));
  return { to: 'next', state };
}

/** What `leerid import` goes by when it is told nothing: the setting, for rows that name no institution. */
function ownInstitution(session: Session) {
  return { institution: resolveSetting(session.settings(), 'instelling').value, institutionByDefault: true };
}

function flags({
  institution,
  institutionByDefault,
  columns,
  classes,
  skipBadRows,
  partial,
  force,
  samePupils,
}: ImportRequest): string[] {
  return [
    ...(institution === null || institutionByDefault === true
      ? []
      : optionWithValue('--instelling', institution)),
    ...columns.flatMap((column) => optionWithValue('--kolom', column)),
    ...(classes === null ? [] : optionWithValue('--klassen', classes)),
    ...(skipBadRows ? ['--foute-rijen-overslaan'] : []),
    ...(partial ? ['--deellijst'] : []),
    ...(force ? ['--force'] : []),
    ...samePupils.flatMap((same) => optionWithValue('--zelfde-leerling', samePupilText(same))),
  ];
}
