import type { StickerSettings } from '../documents/print-settings.js';
import type { CalibrationJson } from './json/calibration-schema.js';
import type { Terminal } from './terminal.js';

/** Where the test sheet is, and what to do with it. */
export function showCalibration(
  path: string,
  { format, offset, scale }: StickerSettings,
  terminal: Terminal,
  json: boolean,
): void {
  const output: CalibrationJson = { ijkblad: path, maat: format, verschuiving: offset, schaal: scale };
  terminal.print(json ? JSON.stringify(output, null, 2) : path);
  terminal.tell(
    'Volgende stap: druk het ijkblad af op 100\u00A0%, op gewoon papier. Het blad zelf zegt wat je meet en wat je dan bewaart.',
  );
}
