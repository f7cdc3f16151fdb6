/** An address that was typed with a name and a password in it, without them: it is refused, and told in logs. */
export function withoutSignIn(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//***@');
}
