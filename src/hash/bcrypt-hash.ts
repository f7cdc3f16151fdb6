/** True for a bcrypt hash of a cost that this program makes, 4 to 14; one of a cost far above would take years to try. */
export function isBcryptHash(text: string): boolean {
  return /^\$2[aby]\$(?:0[4-9]|1[0-4])\$[./A-Za-z0-9]{53}$/.test(text);
}
