import { create } from 'qrcode';

/** A QR code as one PDF path: a rectangle for every horizontal run of dark modules, in modules, y downwards. */
export interface QrPath {
  /** Modules on a side, without the quiet zone. */
  readonly modules: number;
  readonly path: string;
}

/** White modules around the code (ISO 18004). */
export const QUIET_ZONE = 4;

/** The QR code of a URL: byte mode, error correction M. */
export function qrPath(url: string): QrPath {
  const { modules } = create([{ data: Buffer.from(url, 'utf8'), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  });
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    let start = -1;
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.data[row * modules.size + column] === 1;
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        runs.push(`${start} ${row} ${column - start} 1 re`);
        start = -1;
      }
    }
  }
  return { modules: modules.size, path: runs.join('\n') };
}
