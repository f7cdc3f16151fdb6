import { resolveSettings, type FoundSetting } from '../../config/setting-sources.js';
import { settingText } from '../../config/setting-values.js';
import { SETTINGS, type SettingName } from '../../config/settings.js';
import { setSetting, unsetSetting, type SettingPlace } from '../../use-cases/change-setting.js';
import { askText } from '../prompts/ask-text.js';
import { FRESH_LIST } from '../prompts/list-state.js';
import { originLabel } from '../setting-origin.js';
import { commandLine } from '../shell-quote.js';
import { showChange } from '../show-settings.js';
import { askMenu, askTable } from '../prompts/menu.js';
import { attempt, reasonAgainst, type Session } from './session.js';

const DEFAULT = 'default';

/** The settings that stay: what each is, where it comes from, and another value for it. */
export async function changeSettings(session: Session): Promise<void> {
  let at: SettingName | null = null;
  for (;;) {
    // The store is not changed while it is being worked in; that is for `leerid config set db`.
    const all: FoundSetting[] = resolveSettings(session.settings()).filter(({ name }) => name !== 'db');
    const { move, state } = await askTable(session, {
      title: 'Instellingen: kies wat je wilt wijzigen',
      columns: COLUMNS,
      rows: all.map((found) => ({
        key: found.name,
        cells: [found.name, valueText(found), originLabel(found.origin), SETTINGS[found.name].description],
      })),
      mode: 'one',
      initial: { ...FRESH_LIST, active: at },
    });
    const chosen = all.find(({ name }) => name === state.active);
    if (move === 'back' || chosen === undefined) return;
    at = chosen.name;
    await change(session, chosen);
  }
}

async function change(session: Session, found: FoundSetting): Promise<void> {
  const { name } = found;
  const text = await askValue(session, found);
  if (text === null) return;
  const isReset = text === DEFAULT;
  const done = await attempt(session, () => isReset ? unsetSetting(name, place()) : setSetting(name, text, place())); // prettier-ignore
  if (done === null) return;
  showChange(done, session.terminal, { json: false, dryRun: false });
  session.remember(commandLine(isReset ? ['config', 'unset', name] : ['config', 'set', name, text]));
  session.saved ||= done.changed;
  await session.reloadSettings();
}

/** The new value as text, `default` for the default; null is Esc. */
async function askValue(session: Session, found: FoundSetting): Promise<string | null> {
  const { form, description } = SETTINGS[found.name];
  const key = await askMenu(session, `${found.name}: ${description}`, [
    ...(form.choices ?? []).map((choice) => ({ key: choice, text: choice })),
    ...(form.choices === undefined ? [{ key: 'other', text: 'Een andere waarde' }] : []),
    { key: DEFAULT, text: 'De standaard' },
  ]);
  if (key !== 'other') return key;
  const check = (text: string) =>
    reasonAgainst(() => setSetting(found.name, text.trim(), { ...place(), dryRun: true }));
  const initial = found.origin.kind === 'default' ? '' : valueText(found);
  const answer = await askText({ message: `${found.name}:`, initial, check }, session.signal);
  return answer.move === 'back' ? null : answer.text.trim();
}

function place(): SettingPlace {
  return { environment: process.env, folder: '.', dryRun: false };
}

function valueText({ parsed, text }: FoundSetting): string {
  return parsed.ok ? settingText(parsed.value) : (text ?? '');
}

const COLUMNS = [
  { title: 'Voorkeur' },
  { title: 'Waarde', shrink: 2, comfort: 16 },
  { title: 'Bron', shrink: 3, comfort: 9 },
  { title: 'Wat', shrink: 1, comfort: 4 },
];
