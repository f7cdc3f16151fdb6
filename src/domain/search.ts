import { foldText } from './text.js';

/** What `--zoek` and the search of a list look in: stamnummer and names, folded, in both orders. */
export function searchKey(student: {
  readonly stamnummer: string;
  readonly firstName: string;
  readonly lastName: string;
}): string {
  const { stamnummer, firstName, lastName } = student;
  return foldText(`${stamnummer} ${firstName} ${lastName} ${firstName}`);
}

/** The words that a pupil's key must all hold. */
export function searchWords(search: string): string[] {
  return foldText(search)
    .split(' ')
    .filter((word) => word !== '');
}
