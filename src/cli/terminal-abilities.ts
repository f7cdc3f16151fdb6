/** What decides what a terminal can: the platform, its environment variables, and `--no-color`. */
export interface TerminalFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Partial<Record<string, string>>>;
  /** False with `--no-color`. */
  readonly color: boolean;
}

/** What may be written to a terminal, besides letters. */
export interface TerminalAbilities {
  /** Lines, `…` and emoji; without it `-`, `...` and names. */
  readonly unicode: boolean;
  readonly color: boolean;
  /** Codes that move the cursor: progress bars and menus. */
  readonly cursor: boolean;
}

/** Variables that name the character set, the first that says something counts (POSIX). */
const LOCALE_VARIABLES = ['LC_ALL', 'LC_CTYPE', 'LANG'] as const;

/**
 * What the terminal can. `TERM=dumb` and a locale in another character set than UTF-8 (`C`, `nl_BE.ISO-8859-1`) can do
 * none of it; the console of Linux itself (`TERM=linux`) has letters and colours, but no emoji. No locale at all
 * says nothing: terminals have been UTF-8 for long. Windows has no such variables and always can.
 */
export function terminalAbilities({ platform, env, color }: TerminalFacts): TerminalAbilities {
  const plain = env['TERM'] === 'dumb' || (platform !== 'win32' && !hasUtf8Locale(env));
  return {
    unicode: !plain && env['TERM'] !== 'linux',
    color: !plain && color && (env['NO_COLOR'] ?? '') === '',
    cursor: !plain,
  };
}

function hasUtf8Locale(env: TerminalFacts['env']): boolean {
  const locale = LOCALE_VARIABLES.map((name) => env[name] ?? '').find((value) => value !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}
