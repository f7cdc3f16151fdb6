import type { Day } from '../domain/student.js';
import type { Box } from './boxes.js';
import { isTemporary, type Card } from './card.js';
import { capHeight, PASSWORD_LABEL, stackHeight, stackRows, type Area, type Row } from './card-rows.js';
import { SMALLEST_TYPE, type CardSize } from './card-size.js';
import { firstTimeRow, footRow } from './foot-layout.js';
import { pictureRow, type CardPicture } from './pictures-layout.js';
import { labelColumn, valueRow } from './value-layout.js';

const USERNAME_LABEL = 'Gebruikersnaam:';
/** A secondary pupil's password must be changed at the first sign-in. */
const TEMPORARY_LABEL = 'Tijdelijk wachtwoord:';

/** White between rows, and pictures, that are worth smaller type; in mm. */
const LEAST_WHITE = 1.7;
const GOOD_PICTURE = 6.5;
const TIGHTER = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55];

/** Where the values begin, in mm from the labels: the same on every kind of card. */
export function valueColumn(size: CardSize): number {
  return labelColumn(TEMPORARY_LABEL, size);
}

/** The same on a card where width is dear: as far as its own labels reach. */
export function narrowColumn(card: Card, size: CardSize): number {
  return labelColumn(isTemporary(card) ? TEMPORARY_LABEL : USERNAME_LABEL, size);
}

/** Username with its label; `scale` makes it smaller, `column` null puts it under its label. */
export function usernameRow(
  card: Card,
  size: CardSize,
  width: number,
  column: number | null,
  scale: number,
): Row {
  const type = Math.max(SMALLEST_TYPE, scale * size.usernameType);
  return valueRow({ label: USERNAME_LABEL, value: card.username, role: 'code', type }, size, width, column);
}

/** A written password with its label; null when the password is in pictures. */
export function passwordRow(
  card: Card,
  size: CardSize,
  width: number,
  column: number | null,
  scale: number,
): Row | null {
  if (card.password.kind === 'afbeeldingen') return null;
  const isInline = column === null && size.inlinePassword;
  const label = isTemporary(card) && !isInline ? TEMPORARY_LABEL : PASSWORD_LABEL;
  const type = Math.max(SMALLEST_TYPE, scale * size.passwordType);
  const at = isInline ? labelColumn(label, size) : column;
  return valueRow({ label, value: card.password.text, role: 'code-strong', type }, size, width, at);
}

/**
 * Username, password, school and date below the QR code, with equal white above each row; the first label keeps `quiet` mm of
 * white below the code. The values begin at `column` mm from the area's left edge.
 */
export function layoutCredentials(
  card: Card,
  size: CardSize,
  area: Area,
  {
    column,
    quiet,
    date,
    pictures,
  }: {
    readonly column: number;
    readonly quiet: number;
    readonly date: Day;
    readonly pictures: readonly CardPicture[];
  },
): Box[] {
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  const foot = footRow(card, size, width, date);
  const attempts = TIGHTER.map((scale) => () => {
    const username = usernameRow(card, size, width, column, scale);
    const least = scale * LEAST_WHITE;
    const lead = firstWhite(username, quiet, least);
    const room = height - stackHeight([username, foot]) - lead - 2 * least;
    const password =
      passwordRow(card, size, width, column, scale) ??
      pictureRow(pictures, size, { width, column, height: room });
    const rows = [username, password, ...(isTemporary(card) ? [firstTimeRow(size, width)] : []), foot];
    const spare = height - stackHeight(rows);
    const first = Math.max(spare / rows.length, lead);
    const white = (spare - first) / (rows.length - 1);
    const isAiry = pictures.length === 0 ? white >= least : sideOf(password) >= GOOD_PICTURE;
    return { rows, first, white, isAiry };
  });
  const { rows, first, white } = firstAiry(attempts);
  return stackRows(rows, area, (row) => (row === 0 ? first : white));
}

interface Spread {
  readonly rows: readonly Row[];
  /** White above the first row and above each other one, in mm. */
  readonly first: number;
  readonly white: number;
  readonly isAiry: boolean;
}

function firstAiry(attempts: readonly (() => Spread)[]): Spread {
  let spread: Spread = { rows: [], first: 0, white: 0, isAiry: false };
  for (const attempt of attempts) {
    spread = attempt();
    if (spread.isAiry) return spread;
  }
  return spread;
}

function sideOf(pictures: Row): number {
  return Math.min(...pictures.boxes.flatMap((box) => (box.kind === 'picture' ? [box.size] : [])));
}

/** White above the first row that keeps its label out of the quiet zone: the label's capitals are lower than the value's. */
function firstWhite(row: Row, quiet: number, least: number): number {
  const [label] = row.boxes;
  return Math.max(least, quiet - (label?.kind === 'text' ? label.y - capHeight(label.size) : 0));
}
