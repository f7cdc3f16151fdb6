import { resolveSettings, type FoundSetting } from '../../config/setting-sources.js';
import { settingText } from '../../config/setting-values.js';
import { SETTINGS } from '../../config/settings.js';
import { setSetting, unsetSetting, type SettingPlace } from '../../use-cases/change-setting.js';
import { writeCalibration } from '../../use-cases/write-calibration.js';
import { toStickerSettings } from '../print-options.js';
import { askText } from '../prompts/ask-text.js';
import { FRESH_LIST } from '../prompts/list-state.js';
import { originLabel } from '../setting-origin.js';
import { commandLine } from '../shell-quote.js';
import { showCalibration } from '../show-calibration.js';
import { showChange } from '../show-settings.js';
import { askMenu, askTable } from '../prompts/menu.js';
import { attempt, reasonAgainst, type Session } from './session.js';

/** The settings that stay: what each is, where it comes from, and another value for it. */
export async function changeSettings(session: Session): Promise<void> {
  let at: string | null = null;
  for (;;) {
    // The store is not changed while it is being worked in; that is for `leerid config set db`.
    const all: FoundSetting[] = resolveSettings(session.settings()).filter(({ name }) => name !== 'db');
    const { move, state } = await askTable(session, {
      title: 'Voorkeuren: kies wat je wilt wijzigen',
      actions: [{ key: CALIBRATE, text: 'Printer en stickers: een ijkblad maken' }],
      columns: COLUMNS,
      rows: all.map((found) => ({
        key: found.name,
        cells: [found.name, valueText(found), originLabel(found.origin), SETTINGS[found.name].description],
      })),
      mode: 'one',
      // The cursor begins on the first setting, as in every list.
      initial: { ...FRESH_LIST, active: at ?? all[0]?.name ?? null },
    });
    at = state.active;
    if (move === 'back') return;
    const chosen = all.find(({ name }) => name === at);
    if (chosen !== undefined) await change(session, chosen);
    else if (at === CALIBRATE) await calibrate(session);
    else return;
  }
}

/** Writes the test sheet for the size, offset and scale that are settled, and says where it is. */
async function calibrate(session: Session): Promise<void> {
  const done = await attempt(session, async () => {
    const sticker = toStickerSettings({}, session.settings());
    const { outputFolder } = session.defaults;
    const { now, report } = session.newRun();
    return { sticker, path: await writeCalibration(sticker, { outputFolder, now, report }) };
  });
  if (done === null) return;
  showCalibration(done.path, done.sticker, session.terminal, false);
  session.remember(commandLine(['calibrate']));
}

async function change(session: Session, found: FoundSetting): Promise<void> {
  const { name } = found;
  const wanted = await askValue(session, found);
  if (wanted === null) return;
  const done = await attempt(session, () =>
    wanted.text === null ? unsetSetting(name, place()) : setSetting(name, wanted.text, place()),
  );
  if (done === null) return;
  showChange(done, session.terminal, { json: false, dryRun: false, next: false });
  // As it was kept: a relative path would mean another folder elsewhere.
  const kept = done.after.text ?? wanted.text;
  const command =
    wanted.text === null || kept === null
      ? ['config', 'unset', name]
      : ['config', 'set', name, ...wordFor(kept)];
  session.remember(commandLine(command));
  session.saved ||= done.changed;
  await session.reloadSettings();
}

/** The new value; its text is null for the default. Null is Esc. */
async function askValue(session: Session, found: FoundSetting): Promise<{ text: string | null } | null> {
  const { form, description } = SETTINGS[found.name];
  const key = await askMenu(session, `${found.name}: ${description}`, [
    ...(form.choices ?? []).map((choice) => ({ key: `choice ${choice}`, text: choice })),
    ...(form.choices === undefined ? [{ key: 'other', text: 'Een andere waarde' }] : []),
    { key: 'default', text: 'De standaard' },
  ]);
  if (key === null) return null;
  if (key === 'default') return { text: null };
  if (key !== 'other') return { text: key.replace('choice ', '') };
  const check = (text: string) =>
    reasonAgainst(() => setSetting(found.name, text.trim(), { ...place(), dryRun: true }));
  const initial = found.origin.kind === 'default' ? '' : valueText(found);
  const answer = await askText({ message: `${found.name}:`, initial, check }, session.signal);
  return answer.move === 'back' ? null : { text: answer.text.trim() };
}

/** A word that no option can be taken for. */
function wordFor(text: string): string[] {
  return text.startsWith('-') ? ['--', text] : [text];
}

function place(): SettingPlace {
  return { environment: process.env, folder: '.', dryRun: false };
}

function valueText({ parsed, text }: FoundSetting): string {
  return parsed.ok ? settingText(parsed.value) : (text ?? '');
}

const CALIBRATE = 'calibrate';

const COLUMNS = [
  { title: 'Voorkeur' },
  { title: 'Waarde', shrink: 2, comfort: 16 },
  { title: 'Bron', shrink: 3, comfort: 9 },
  { title: 'Wat', shrink: 1, comfort: 4 },
];
