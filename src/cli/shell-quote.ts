/** Needs no quotes in bash, zsh, fish, PowerShell and cmd. */
const PLAIN = /^[\w./:@%+=-]+$/;
/** Means something between double quotes in one of them. */
const SPECIAL = /["$`\\!%]/;

/** One argument as a person can paste it into a shell: double quotes where they are safe, which every shell knows. */
export function quoteArgument(text: string): string {
  if (PLAIN.test(text) && !text.includes('%')) return text;
  return SPECIAL.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** A whole command line. */
export function commandLine(args: readonly string[]): string {
  return ['leerid', ...args.map(quoteArgument)].join(' ');
}
