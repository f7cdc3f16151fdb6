/** A heading with all that stands under it, up to the next heading of its level or higher. */
export interface Section {
  readonly title: string;
  /** What a link to it says behind `#`. */
  readonly anchor: string;
  readonly text: string;
}

/** The sections of one level (2 is `##`). */
export function sections(markdown: string, level: number): Section[] {
  const found: { title: string; lines: string[] }[] = [];
  let open: { title: string; lines: string[] } | null = null;
  for (const { line, inCode } of codeMarked(markdown)) {
    const heading = inCode ? null : /^(#+) (.+)$/.exec(line);
    const depth = heading?.[1]?.length ?? Infinity;
    if (depth <= level) open = null;
    if (depth === level) {
      open = { title: heading?.[2] ?? '', lines: [] };
      found.push(open);
    } else open?.lines.push(line);
  }
  return found.map(({ title, lines }) => ({ title, anchor: anchorOf(title), text: lines.join('\n') }));
}

/** The anchors of all headings, as GitHub makes them; a second heading of the same name gets `-1`. */
export function anchors(markdown: string): string[] {
  const counts = new Map<string, number>();
  return codeMarked(markdown).flatMap(({ line, inCode }) => {
    const title = inCode ? undefined : /^#+ (.+)$/.exec(line)?.[1];
    if (title === undefined) return [];
    const anchor = anchorOf(title);
    const earlier = counts.get(anchor) ?? 0;
    counts.set(anchor, earlier + 1);
    return [earlier === 0 ? anchor : `${anchor}-${earlier}`];
  });
}

/** Cells of the table rows, without header and rule. */
export function tableRows(markdown: string): string[][] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return rows
    .filter((_, index) => !isRule(rows[index]) && !isRule(rows[index + 1]))
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** Targets of links and pictures, also those of `<img src>`; not those in code. */
export function links(markdown: string): string[] {
  const text = prose(markdown);
  return [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(
    ([, target, source]) => target ?? source ?? '',
  );
}

/** What stands between backquotes on one line. */
export function inlineCode(markdown: string): string[] {
  const text = codeMarked(markdown)
    .filter(({ inCode }) => !inCode)
    .map(({ line }) => line)
    .join('\n');
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
}

/** The lines of the blocks of code. */
export function codeLines(markdown: string): string[] {
  return codeMarked(markdown)
    .filter(({ inCode }) => inCode)
    .map(({ line }) => line);
}

function prose(markdown: string): string {
  const text = codeMarked(markdown)
    .filter(({ inCode }) => !inCode)
    .map(({ line }) => line)
    .join('\n');
  return text.replace(/`[^`\n]+`/g, '');
}

function codeMarked(markdown: string): { line: string; inCode: boolean }[] {
  let inCode = false;
  return markdown.split('\n').map((line) => {
    const fence = /^\s*```/.test(line);
    if (fence) inCode = !inCode;
    return { line, inCode: inCode && !fence };
  });
}

function isRule(line: string | undefined): boolean {
  return line !== undefined && /^\|[\s|:-]+\|$/.test(line);
}

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
