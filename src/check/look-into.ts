import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../domain/error-code.js';

/** What is in a folder; `reason`: the system's code for a folder that keeps us out, which then has no paths. */
export interface Look {
  readonly paths: readonly string[];
  readonly reason: string | null;
}

/** Looks into a folder; one that is not there is empty. */
export function lookInto(folder: string): Look {
  try {
    const paths = readdirSync(folder).map((name) => join(folder, name));
    // Names alone are not enough: what they name must be within reach too.
    accessSync(folder, constants.X_OK);
    return { paths, reason: null };
  } catch (error) {
    const reason = errorCode(error);
    if (reason === '') throw error;
    return { paths: [], reason: reason === 'ENOENT' ? null : reason };
  }
}
