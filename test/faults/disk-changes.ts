import { isChange, type SystemCall } from './system-calls.js';

/** One change of a folder, or the wish that what changed be durable; paths are relative to it. */
export type DiskChange =
  | { readonly kind: 'create' | 'mkdir' | 'unlink' | 'sync'; readonly path: string }
  | { readonly kind: 'link' | 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number };

/**
 * What holds nothing that must last, and would only double the ways in which a disk can be left: the run lock, and the index of a
 * WAL (of another way to commit), which who opens the store first makes anew.
 */
const PASSING = /\.lock(-journal)?$|-shm$/;

/**
 * What these calls changed, of a trace in hexadecimal (`Place.traceBytes`). Throws for a change that the replay would not
 * know how to repeat.
 */
export function diskChanges(calls: readonly SystemCall[], folder: string): DiskChange[] {
  return calls
    .filter((call) => isChange(call) && call.result >= 0)
    .flatMap((call): DiskChange[] => {
      const paths = pathsIn(call);
      if (!paths.some((path) => path === folder || path.startsWith(`${folder}/`))) return [];
      const [path = '', to = ''] = paths.map((full) => full.slice(folder.length + 1));
      if (PASSING.test(path)) return [];
      switch (call.name) {
        case 'openat':
          return call.args.includes('O_CREAT') ? [{ kind: 'create', path }] : [];
        case 'pwrite64':
          return [{ kind: 'write', path, ...written(call.args) }];
        case 'ftruncate':
          return [{ kind: 'truncate', path, size: Number(/, (\d+)$/.exec(call.args)?.[1]) }];
        case 'fsync':
        case 'fdatasync':
          return [{ kind: 'sync', path }];
        case 'link':
        case 'rename':
          return [{ kind: call.name, from: path, to }];
        case 'unlink':
        case 'mkdir':
          return [{ kind: call.name, path }];
        case 'fchown':
          return [];
        default:
          throw new Error(`${call.name} of ${path} can't be replayed`);
      }
    });
}

/** A file that is open stands behind its number, any other between quotes. */
function pathsIn({ args }: SystemCall): string[] {
  const open = /^\d+<((?:\\x..)*)>/.exec(args)?.[1];
  if (open !== undefined) return [fromHex(open).toString()];
  return [...args.matchAll(/"(.*?)"/g)].map(([, path = '']) => fromHex(path).toString());
}

function written(args: string): { at: number; bytes: Buffer } {
  const [, text = '', length, at] = /, "((?:\\x..)*)", (\d+), (\d+)$/.exec(args) ?? [];
  const bytes = fromHex(text);
  if (bytes.length !== Number(length)) throw new Error('not all the bytes of a write were recorded');
  return { at: Number(at), bytes };
}

function fromHex(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}
