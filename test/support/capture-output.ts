export interface Captured {
  readonly stdout: string;
  readonly stderr: string;
}

/** What this process writes to its own output while the work is done; none of it arrives there. */
export async function captureOutput(work: () => Promise<void>): Promise<Captured> {
  const caught = { stdout: '', stderr: '' };
  const restore = (['stdout', 'stderr'] as const).map((name) => {
    const stream = process[name];
    const write = stream.write.bind(stream);
    stream.write = (text: Uint8Array | string) => {
      caught[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
      return true;
    };
    return () => {
      stream.write = write;
    };
  });
  try {
    await work();
  } finally {
    for (const one of restore) one();
  }
  return caught;
}
