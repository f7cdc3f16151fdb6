const SYSTEM_CODES: Readonly<Record<string, string>> = {
  ENOSPC: 'de schijf is vol',
  EDQUOT: 'het schijfquotum is op',
  EROFS: 'de schijf kan alleen gelezen worden',
  EACCES: 'geen toegang',
  EPERM: 'geen toegang',
  ENOENT: 'de map is er niet (meer)',
  ENOTDIR: 'er staat een bestand waar een map hoort',
  NOT_A_FILE: 'het is geen bestand',
  EIO: 'de schijf geeft een fout',
  EFBIG: 'het bestand wordt te groot voor deze schijf',
};

/** `ENOSPC` in Dutch. */
export function describeSystemCode(code: string): string {
  if (code.startsWith('SQLITE_')) return 'het gegevensbestand kan niet geschreven worden';
  return SYSTEM_CODES[code] ?? (code === '' ? 'onbekende oorzaak' : `de schijf weigert (${code})`);
}
