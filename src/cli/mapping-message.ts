import type { ErrorDetails } from '../domain/errors.js';
import { findField } from '../import/columns.js';
import { hint, suggest } from './suggest.js';

/** What is wrong with `--kolom Veld=Kolomnaam`: its form, the field or the column; with the nearest, else with all there are. */
export function unknownMapping(
  { mapping, fields, headers }: ErrorDetails['list-unknown-mapping'],
  some: (texts: readonly string[]) => string,
): string {
  const [field = '', ...rest] = mapping.split('=');
  const column = rest.join('=').trim();
  if (column === '') {
    return `--kolom ${mapping}: schrijf Veld=Kolomnaam, bijvoorbeeld --kolom "Stamnummer=${headers[0] ?? 'Nr'}"; kolommen in de lijst: ${some(headers)}`;
  }
  if (findField(field) === null) {
    return `--kolom ${mapping}: geen veld "${field}"; ${hint(suggest(field, fields), `velden: ${some(fields)}`)}`;
  }
  return `--kolom ${mapping}: geen kolom "${column}" in de lijst; ${hint(suggest(column, headers), `wel: ${some(headers)}`)}`;
}
