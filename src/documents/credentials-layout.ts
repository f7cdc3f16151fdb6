import { CAP_HEIGHT, DESCENT, moveBox, textBox, type Box } from './boxes.js';
import type { Card } from './card.js';
import { labelBox, PASSWORD_LABEL, placeLines, SMALLEST_TYPE, type Area, type Row } from './card-rows.js';
import { fitText } from './fit-text.js';
import { measureText, MM_PER_POINT, type FontRole } from './fonts.js';
import type { CardSize } from './card-size.js';
import { layoutPictures, type CardPicture } from './pictures-layout.js';

const USERNAME_LABEL = 'Gebruikersnaam:';
/** A secondary pupil's password must be changed at the first sign-in. */
const TEMPORARY_LABEL = 'Tijdelijk wachtwoord:';

/** White between the labels and their values, in mm. */
const COLUMN_GAP = 2.4;
const LINE_PITCH = 1.15;
/** The password is so much smaller when the username takes two lines. */
const TIGHT = 0.8;
/** A credential is never cut; a line of it may end anywhere, after a dot or hyphen rather. */
const IN_CREDENTIAL = [/(?<=[.-])/u];

/** A credential to be set, as large as `type` pt. */
interface Field {
  readonly label: string;
  readonly value: string;
  readonly role: FontRole;
  readonly type: number;
}

/**
 * Username and password with their labels, evenly spread over the height below the hairline; the values stand below the heading
 * when the labels leave room for that.
 */
export function layoutCredentials(
  card: Card,
  size: CardSize,
  area: Area,
  headingLeft: number,
  pictures: readonly CardPicture[],
): Box[] {
  const width = area.right - area.left;
  const passwordLabel = card.type === 'gevorderd' ? TEMPORARY_LABEL : PASSWORD_LABEL;
  const column = Math.max(headingLeft - area.left, valueColumn(size), labelColumn(passwordLabel, size));
  const username = layoutValue(
    { label: USERNAME_LABEL, value: card.username, role: 'code', type: size.usernameType },
    size,
    width,
    column,
  );
  if (card.password.kind !== 'afbeeldingen') {
    const passwordType = isTwoLines(username) ? TIGHT * size.passwordType : size.passwordType;
    const password = layoutValue(
      { label: passwordLabel, value: card.password.text, role: 'code-strong', type: passwordType },
      size,
      width,
      column,
    );
    return spreadRows([username, password], area);
  }
  const left = area.bottom - area.top - username.height;
  return spreadRows([username, layoutPictures(pictures, size, width, column, left)], area);
}

/** A label with its value on a line underneath. */
function isTwoLines(row: Row): boolean {
  const [label, value] = row.boxes;
  return label?.y !== value?.y;
}

function labelColumn(label: string, size: CardSize): number {
  return measureText(label, 'text') * size.labelType * MM_PER_POINT + COLUMN_GAP;
}

/** Where the values of a basis account begin, in mm from the labels: the heading aligns with them. */
export function valueColumn(size: CardSize): number {
  return labelColumn(USERNAME_LABEL, size);
}

/** Label and value on one baseline; a value too long for its column stands underneath its label over the whole width. */
function layoutValue(field: Field, size: CardSize, width: number, column: number): Row {
  const measure = (text: string): number => measureText(text, field.role);
  const style = { role: field.role, tone: 'ink' } as const;
  const beside = (width - column) / measure(field.value) / MM_PER_POINT;
  if (beside >= SMALLEST_TYPE) {
    const type = Math.min(field.type, beside);
    const baseline = CAP_HEIGHT * type * MM_PER_POINT;
    const boxes = [
      labelBox(field.label, size, baseline),
      textBox(field.value, column, baseline, { ...style, size: type }),
    ];
    return { boxes, height: baseline, tail: DESCENT * type * MM_PER_POINT };
  }
  return underLabel(field, size, width);
}

function underLabel(field: Field, size: CardSize, width: number): Row {
  const measure = (text: string): number => measureText(text, field.role);
  const onOneLine = width / measure(field.value) / MM_PER_POINT;
  const fitted =
    onOneLine >= SMALLEST_TYPE
      ? { size: Math.min(field.type, onOneLine), lines: [[field.value]], cut: false }
      : fitText([field.value], {
          width,
          // More lines than a card has room for: a credential is never cut.
          height: Infinity,
          maxSize: SMALLEST_TYPE,
          minSize: SMALLEST_TYPE,
          pitch: LINE_PITCH,
          line: LINE_PITCH,
          breaks: IN_CREDENTIAL,
          measure,
        });
  const labelBaseline = CAP_HEIGHT * size.labelType * MM_PER_POINT;
  const em = fitted.size * MM_PER_POINT;
  const first = labelBaseline + (LINE_PITCH + 0.1) * em;
  const lines = placeLines(fitted, 0, first, LINE_PITCH, { role: field.role, tone: 'ink' });
  return {
    boxes: [labelBox(field.label, size, labelBaseline), ...lines],
    height: first + (lines.length - 1) * LINE_PITCH * em,
    tail: DESCENT * em,
  };
}

/** Puts rows below each other with equal white between and around them. */
function spreadRows(rows: readonly Row[], area: Area): Box[] {
  const used = rows.reduce((sum, row) => sum + row.height, rows.at(-1)?.tail ?? 0);
  // Nothing stands below the last row but the padding, so the white is shared by the gaps above the rows.
  const gap = (area.bottom - area.top - used) / rows.length;
  const boxes: Box[] = [];
  let y = area.top;
  for (const row of rows) {
    y += gap;
    const top = y;
    boxes.push(...row.boxes.map((box) => moveBox(box, area.left, top)));
    y += row.height;
  }
  return boxes;
}
