import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Workplace } from './leerid.js';
import { Screen } from './screen.js';

/** Workplaces and wizards of one test file, each test having its own. */
export class Wizards {
  private readonly workplaces: Workplace[] = [];
  private readonly screens: Screen[] = [];

  /** A workplace without a store, or with a copy of the store of another. */
  workplace(model?: Workplace): Workplace {
    const workplace = new Workplace();
    this.workplaces.push(workplace);
    if (model !== undefined) {
      mkdirSync(dirname(workplace.store), { mode: 0o700 });
      copyFileSync(model.store, workplace.store);
    }
    return workplace;
  }

  /** Starts `leerid` on a terminal; the workplace is the home, so that nobody's downloads are offered. */
  open(workplace: Workplace, size: { cols?: number; rows?: number } = {}): Screen {
    const screen = new Screen(workplace, [], { ...size, env: { HOME: workplace.folder } });
    this.screens.push(screen);
    return screen;
  }

  /** Ends what a test left running. */
  close(): void {
    for (const screen of this.screens.splice(0)) screen.kill('SIGKILL');
  }

  remove(): void {
    for (const workplace of this.workplaces) workplace.remove();
  }
}

/** Writes a list into the workplace; gives its path. */
export function writeList(
  { folder }: Workplace,
  name: string,
  header: string,
  rows: readonly string[],
): string {
  const path = join(folder, name);
  writeFileSync(path, [header, ...rows, ''].join('\n'));
  return path;
}

/** The commands that the wizard named at its end. */
export function commandsIn(screen: Screen): string[] {
  const [, after = ''] = screen.history().split('De volgende keer kan het ook zo:');
  return after
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('leerid '));
}
