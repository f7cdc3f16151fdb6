import { join } from 'node:path';
import { createFile, syncFolder, type NewFile } from '../delivery/files.js';
import type { StickerSettings } from '../documents/print-settings.js';
import { todayInBrussels } from '../domain/day.js';
import { errorCode } from '../domain/error-code.js';
import { LeeridError } from '../domain/errors.js';
import { checkOutputFolder } from './check-output.js';
import { reportOffPaper } from './report-off-paper.js';
import type { Run } from './run.js';

/**
 * Writes the test sheet for a size of sticker into a folder and gives its absolute path; a file that is there is never
 * overwritten, the next gets `-2`. A correction that pushes stickers off the paper is reported. Errors: those of `checkOutputFolder`; `calibration-unwritable`, and then nothing is left.
 */
export async function writeCalibration(
  sticker: StickerSettings,
  { outputFolder, now, report }: Pick<Run, 'now' | 'report'> & { readonly outputFolder: string },
): Promise<string> {
  const folder = checkOutputFolder(outputFolder);
  reportOffPaper({ documents: ['stickers'], sticker }, { report });
  const { renderCalibration } = await import('../documents/render-calibration.js');
  const bytes = await renderCalibration(sticker, todayInBrussels(now));
  for (let number = 1; ; number += 1) {
    const path = join(folder, `leerid-ijkblad-${sticker.format}${number === 1 ? '' : `-${number}`}.pdf`);
    if (writeNew(path, bytes)) {
      syncFolder(folder);
      return path;
    }
  }
}

/** False when there is a file of that name. */
function writeNew(path: string, bytes: Uint8Array): boolean {
  let file: NewFile | null = null;
  try {
    file = createFile(path);
    file.write(bytes);
    file.finish();
    return true;
  } catch (error) {
    file?.discard();
    const reason = errorCode(error);
    if (file === null && (reason === 'EEXIST' || reason === 'EISDIR')) return false;
    throw new LeeridError('calibration-unwritable', { path, reason }, { cause: error });
  }
}
