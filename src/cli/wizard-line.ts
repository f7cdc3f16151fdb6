/** Options of the wizard that stand alone, and those that take the next word along. */
const ALONE: ReadonlySet<string> = new Set(['--no-color', '--debug']);
const WITH_VALUE: ReadonlySet<string> = new Set(['--db']);

/** True for a line without a command, such as `leerid --db proef.db`: only options that the wizard has. */
export function isWizardLine(args: readonly string[]): boolean {
  for (let place = 0; place < args.length; place += 1) {
    const [name = '', ...value] = (args[place] ?? '').split('=');
    if (WITH_VALUE.has(name)) place += value.length > 0 ? 0 : 1;
    else if (!ALONE.has(name) || value.length > 0) return false;
    if (place >= args.length) return false;
  }
  return true;
}
