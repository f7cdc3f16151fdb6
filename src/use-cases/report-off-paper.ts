import { offPaper } from '../documents/off-paper.js';
import type { PrintSettings } from '../documents/print-settings.js';
import type { Run } from './run.js';

/** Says when the correction of a printer leaves a part of the outer stickers unprinted. */
export function reportOffPaper(
  print: Pick<PrintSettings, 'documents' | 'sticker'>,
  { report }: Pick<Run, 'report'>,
): void {
  const mm = offPaper(print);
  const { offset, scale } = print.sticker;
  if (mm > 0) report({ kind: 'off-paper', mm, offset, scale });
}
