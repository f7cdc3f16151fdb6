/** Controls but for the line end, and what turns text around or breaks lines unseen: nothing of a list may bring them to a person. */
const UNSAFE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** The code points in the text that steer a terminal or turn text around, in hexadecimal, each once. */
export function unsafeIn(text: string, allowed = ''): string[] {
  const found = (text.match(UNSAFE) ?? []).filter((character) => !allowed.includes(character));
  return [...new Set(found)].map((character) => (character.codePointAt(0) ?? 0).toString(16));
}
