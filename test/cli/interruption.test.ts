import { interruptionCode, isCancelledPrompt } from '#src/cli/interruption.js';
import { LeeridError } from '#src/domain/errors.js';

/** An error of the prompt library, which are told apart by name. */
function promptError(name: string, cause?: unknown): Error {
  return Object.assign(new Error('prompt', { cause }), { name });
}

const interrupted = (signal: NodeJS.Signals) => new LeeridError('interrupted', { signal });

test.each([
  ['Ctrl-C at a question', promptError('ExitPromptError'), true, 130],
  ['Ctrl-D at a question', promptError('AbortPromptError', 'end-of-input'), true, 130],
  ['SIGINT at a question', promptError('AbortPromptError', interrupted('SIGINT')), true, 130],
  ['SIGTERM at a question', promptError('AbortPromptError', interrupted('SIGTERM')), true, 143],
  ['SIGHUP at a question', promptError('AbortPromptError', interrupted('SIGHUP')), true, 129],
  ['SIGINT at work', interrupted('SIGINT'), false, 130],
  ['SIGTERM at work', interrupted('SIGTERM'), false, 143],
  ['SIGHUP at work', interrupted('SIGHUP'), false, 129],
  ['a signal that the library met itself', promptError('ExitPromptError', interrupted('SIGTERM')), true, 143],
  ['another error', new LeeridError('selection-empty', {}), false, 1],
  ['an error with another cause', new Error('x', { cause: { details: { signal: 'SIGKILL' } } }), false, 1],
  ['no error', 'SIGTERM', false, 1],
  ['nothing', null, false, 1],
])('%s', (_what, error, cancelled, code) => {
  expect(isCancelledPrompt(error)).toBe(cancelled);
  expect(interruptionCode(error)).toBe(code);
});
