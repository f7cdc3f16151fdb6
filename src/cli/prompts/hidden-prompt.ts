import { createPrompt, isEnterKey, makeTheme, useKeypress, usePrefix, useState } from '@inquirer/core';

export interface HiddenQuestion {
  readonly message: string;
  /** Why the text can't be, broken into lines, or null. */
  readonly check: (text: string) => string | null;
}

/**
 * A question whose answer is not shown, not even by its length. The library's own has a key that shows it, and says so in
 * English. A refused text is gone, for nobody could mend what they can't see.
 */
export const hiddenPrompt = createPrompt<string, HiddenQuestion>(({ message, check }, done) => {
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const theme = makeTheme();
  const prefix = usePrefix({ status, theme });
  useKeypress((key, line) => {
    if (!isEnterKey(key)) {
      setTyped(line.line);
      if (reason !== null && line.line !== '') setReason(null);
      return;
    }
    const fault = check(typed);
    // Taken out of the line editor too.
    line.clearLine(0);
    setTyped('');
    if (fault !== null) {
      setReason(fault);
      return;
    }
    setStatus('done');
    done(typed);
  });
  return [
    `${prefix} ${theme.style.message(message, status)} `,
    reason === null ? '' : theme.style.error(reason),
  ];
});
