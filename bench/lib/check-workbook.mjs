import { peer, PYTHON } from './paths.mjs';
import { textOf } from './run-process.mjs';

/** The rows of an Excel file, as objects by its headers, read by openpyxl. */
export function readWorkbook(path) {
  const [headers, ...rows] = textOf([PYTHON, peer('read-xlsx.py'), path])
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(headers.map((header, index) => [header, cells[index]])));
}
