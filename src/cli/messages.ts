import type { ErrorCode, LeeridError } from '../domain/errors.js';
import { ACCOUNT_MESSAGES } from './messages/account-messages.js';
import { DOCUMENT_MESSAGES } from './messages/document-messages.js';
import { LIST_MESSAGES } from './messages/list-messages.js';
import type { Messages } from './messages/messages-of.js';
import { SETTING_MESSAGES } from './messages/setting-messages.js';
import { STORE_MESSAGES } from './messages/store-messages.js';

/** A code without a text is a type error. */
const MESSAGES: Messages = {
  ...LIST_MESSAGES,
  ...STORE_MESSAGES,
  ...ACCOUNT_MESSAGES,
  ...DOCUMENT_MESSAGES,
  ...SETTING_MESSAGES,
};

/** The Dutch line for an error. */
export function errorMessage<C extends ErrorCode>({ code, details }: LeeridError<C>): string {
  return MESSAGES[code](details);
}
