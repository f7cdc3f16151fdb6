import { isEasyUsername, isValidUsername } from '../domain/username.js';
import type { Terminal } from './terminal.js';

/** Warns of a typed username that children find hard to type; it is taken all the same. */
export function noteHardUsername(username: string, terminal: Pick<Terminal, 'tell'>): void {
  if (isEasyUsername(username) || !isValidUsername(username)) return;
  terminal.tell(
    `Let op: "${username}" heeft hoofdletters, accenten of andere tekens die een kind moeilijk typt; kleine letters, cijfers, punten en streepjes zijn makkelijker.`,
    'yellow',
  );
}
