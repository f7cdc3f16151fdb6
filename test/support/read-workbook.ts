import { execFileSync } from 'node:child_process';

const SCRIPT = `
import io, json, sys, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
sheet = book.worksheets[0]
rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
types = sorted({cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None})
print(json.dumps({'rows': rows, 'types': types, 'frozen': sheet.freeze_panes, 'filter': sheet.auto_filter.ref}))
`;

export interface ReadWorkbook {
  readonly rows: readonly (readonly (string | null)[])[];
  /** openpyxl's cell types; `s` is text. */
  readonly types: readonly string[];
  readonly frozen: string | null;
  readonly filter: string | null;
}

/** The first sheet as an independent reader sees it (python3-openpyxl). */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const json = execFileSync('/usr/bin/python3', ['-c', SCRIPT], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(json) as ReadWorkbook;
}
