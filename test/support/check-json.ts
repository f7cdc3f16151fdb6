import type { z } from 'zod';
import type { Outcome } from './leerid.js';

/** What a command printed with `--json`, proven against its schema; the test fails on any field more or less. */
export function checkJson<S extends z.ZodType>({ stdout, stderr }: Outcome, schema: S): z.infer<S> {
  if (stdout === '') throw new Error(`no JSON: ${stderr}`);
  return schema.parse(JSON.parse(stdout));
}
