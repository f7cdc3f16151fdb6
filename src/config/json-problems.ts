/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the character at `offset` stands. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** What is wrong by the name that jsonc-parser gives it, in Dutch, with what to do. */
const SYNTAX_PROBLEMS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'dit is geen JSON; een tekst hoort tussen dubbele aanhalingstekens',
  InvalidNumberFormat: 'dit getal is geen JSON; schrijf bijvoorbeeld 12',
  UnexpectedEndOfNumber: 'dit getal is niet af; schrijf bijvoorbeeld 12',
  PropertyNameExpected: 'hier hoort een naam tussen dubbele aanhalingstekens',
  ValueExpected: 'hier ontbreekt een waarde',
  ColonExpected: 'hiervoor ontbreekt een dubbelepunt',
  CommaExpected: 'hiervoor ontbreekt een komma',
  CloseBraceExpected: 'er ontbreekt een } aan het einde',
  CloseBracketExpected: 'er ontbreekt een ]',
  EndOfFileExpected: 'na de laatste } mag niets meer staan',
  InvalidCommentToken: 'commentaar kan niet in JSON; haal het weg',
  UnexpectedEndOfComment: 'commentaar kan niet in JSON; haal het weg',
  UnexpectedEndOfString: 'een dubbel aanhalingsteken wordt op deze regel niet gesloten',
  InvalidUnicode: 'in een tekst schrijf je \\ dubbel, zoals in "C:\\\\leerid"',
  InvalidEscapeCharacter: 'in een tekst schrijf je \\ dubbel, zoals in "C:\\\\leerid"',
  InvalidCharacter: 'in een tekst kan geen tab of ander stuurteken staan',
};
const TRAILING_COMMA = 'deze komma is er een te veel; haal ze weg';
const EMPTY = 'het bestand is leeg; schrijf er {} in, of verwijder het';

/** What is wrong with a text that is no JSON, and where: a comma too many is pointed at itself. */
export function describeSyntaxError(
  text: string,
  { name, offset }: { readonly name: string; readonly offset: number },
): { readonly problem: string; readonly offset: number } {
  if (text.trim() === '') return { problem: EMPTY, offset: 0 };
  const comma = text.slice(0, offset).trimEnd().length - 1;
  if (name === 'PropertyNameExpected' && text[offset] === '}' && text[comma] === ',')
    return { problem: TRAILING_COMMA, offset: comma };
  return { problem: SYNTAX_PROBLEMS[name] ?? 'dit is geen JSON', offset };
}
