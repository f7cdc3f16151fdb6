/** How the shells of a system are written to. */
interface Quoting {
  /** Needs no quotes. A word that begins with `=` or `@` means something else in zsh and PowerShell. */
  readonly plain: RegExp;
  /** Means something between double quotes. */
  readonly special: RegExp;
  /** A quote within single quotes. */
  readonly quote: string;
}

/** For bash, zsh and fish. */
const POSIX: Quoting = { plain: /^(?![=@])[\w./:@+=-]+$/, special: /["$`\\!%]/, quote: `'\\''` };
/** For PowerShell, and for cmd, which knows double quotes only. A backslash is a letter like any other. */
const WINDOWS: Quoting = { plain: /^(?![=@])[\w./:@+=\\-]+$/, special: /["$`%]/, quote: `''` };

/** One argument as a person can paste it into a shell: double quotes where they are safe, which every shell knows. */
export function quoteArgument(text: string, platform: NodeJS.Platform = process.platform): string {
  const { plain, special, quote } = platform === 'win32' ? WINDOWS : POSIX;
  if (plain.test(text)) return text;
  return special.test(text) ? `'${text.replaceAll("'", quote)}'` : `"${text}"`;
}

/** A whole command line. */
export function commandLine(args: readonly string[]): string {
  return ['leerid', ...args.map((text) => quoteArgument(text))].join(' ');
}

/** An option with its value; in one word where the value would be read as an option itself. */
export function optionWithValue(option: string, value: string): string[] {
  return value.startsWith('-') ? [`${option}=${value}`] : [option, value];
}
