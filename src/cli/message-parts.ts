import type { ErrorDetails } from '../domain/errors.js';
import { nearestNames } from '../domain/nearest.js';
import { describeRowIssue } from '../import/row-problems.js';
import { suggest } from './suggest.js';

/** Bad rows that are printed; all are counted. */
const ROWS_SHOWN = 50;
export const COLUMNS_SHOWN = 40;
const TEXT_SHOWN = 60;

const ILLEGIBLE: Readonly<Record<ErrorDetails['cards-not-legible']['pupils'][number]['reason'], string>> = {
  qr: 'de QR-code wordt te fijn om te scannen',
  pictures: 'de afbeeldingen worden te klein om ze uit elkaar te houden',
  text: 'er is geen plaats voor alle tekst in letters van minstens 7 punt',
};

/** One card with its reason on the line itself; of several a line for each pupil. */
export function illegibleCards({ pupils, width, height, fits }: ErrorDetails['cards-not-legible']): string {
  const size = `${String(width)} x ${String(height)} mm`.replaceAll('.', ',');
  const remedy =
    fits.length === 0
      ? 'druk af op gewoon A4 (--documenten a4)'
      : `kies een grotere sticker: --sticker ${fits.join(' of ')}`;
  const [first] = pupils;
  if (pupils.length === 1 && first !== undefined)
    return `het kaartje van ${first.name} (${first.stamnummer}) is niet leesbaar op ${size}: ${ILLEGIBLE[first.reason]}; ${remedy}; er is niets gewijzigd`;
  const reasons = pupils.map(
    ({ name, stamnummer, reason }) => `${name} (${stamnummer}): ${ILLEGIBLE[reason]}`,
  );
  const rest = reasons.length - ROWS_SHOWN;
  return [
    `${reasons.length} kaartjes zijn niet leesbaar op ${size}; ${remedy}; er is niets gewijzigd:`,
    ...reasons.slice(0, ROWS_SHOWN).map((reason) => `  ${reason}`),
    ...(rest > 0 ? [`  ... en nog ${rest}`] : []),
  ].join('\n');
}

export const NOT_TEXT: Readonly<Record<ErrorDetails['list-not-text']['looksLike'], string>> = {
  xls: 'is een oude of beveiligde Excel-werkmap; bewaar ze in Excel als .xlsx zonder wachtwoord, of als CSV (UTF-8), en lees die in',
  pdf: 'is een PDF; exporteer de leerlingenlijst als CSV',
  zip: 'is een ZIP; pak ze uit en lees de lijst daaruit in',
  other: 'is geen leerlingenlijst; exporteer de lijst als CSV',
};

export function badRows({ path, issues, more = false }: ErrorDetails['list-bad-rows']): string {
  const rows = new Set(issues.map(({ line }) => line)).size;
  const count = `${path}: ${more ? 'meer dan ' : ''}${rows} ${rows === 1 ? 'foute rij' : 'foute rijen'}, er is niets ingelezen:`;
  const lines = issues.slice(0, ROWS_SHOWN).map((issue) => `  ${describeRowIssue(issue)}`);
  const rest = issues.length - lines.length;
  return [count, ...lines, ...(rest > 0 ? [`  ... en nog ${rest}`] : [])].join('\n');
}

/** Why the brake was pulled, for each institution. */
export function brakeReasons(brakes: ErrorDetails['list-brake']['brakes']): string {
  return brakes
    .map(({ institution, gone, replaced, enrolled }) => {
      const missing =
        gone === 0
          ? []
          : [`${gone} van de ${enrolled} leerlingen ${gone === 1 ? 'staat' : 'staan'} er niet meer in`];
      const others =
        replaced === 0
          ? []
          : [
              `${replaced} van de ${enrolled} leerlingen ${replaced === 1 ? 'heeft' : 'hebben'} in de lijst een heel andere naam`,
            ];
      return `${institution}: ${[...missing, ...others].join(', ')}`;
    })
    .join('; ');
}

export function unknownGroup(
  what: string,
  { wanted, nearest, left }: ErrorDetails['group-unknown'],
  otherwise: string,
): string {
  if (left)
    return `in ${what} ${quote(wanted)} zit geen ingeschreven leerling meer; voeg --ook-uitgeschreven toe`;
  const hint = nearest.length === 0 ? otherwise : `bedoelde je ${nearest.map(quote).join(' of ')}?`;
  return `geen leerling in ${what} ${quote(wanted)}; ${hint}`;
}

/** By name, or by a number that was mistyped; `names` are labels, `Sint-Jan (034512)`. */
export function nearestInstitutions(wanted: string, names: readonly string[]): string[] {
  if (!/^\d+$/.test(wanted)) {
    const near = nearestNames(wanted, names);
    const hasWord = (name: string) => suggest(wanted, name.split(/[\s()-]+/)).length > 0;
    return near.length > 0 ? near : names.filter(hasWord);
  }
  const numbers = new Map(names.map((name) => [/\((\d+)\)$/.exec(name)?.[1] ?? '', name]));
  return suggest(wanted, [...numbers.keys()]).map((number) => numbers.get(number) ?? number);
}

export function quote(text: string): string {
  return `"${text}"`;
}

export function shellQuote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** The texts, each cut to a readable length, and `...` where there are more. */
export function some(texts: readonly string[], most = 8): string {
  const shown = texts
    .slice(0, most)
    .map((text) => (text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)}…` : text));
  return shown.join(', ') + (texts.length > most ? `, ... en nog ${texts.length - most}` : '');
}
