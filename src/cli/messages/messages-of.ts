import type { ErrorCode, ErrorDetails } from '../../domain/errors.js';

/** What a person reads for each error: what, where, and what to do next. */
export type Messages = { readonly [C in ErrorCode]: (details: ErrorDetails[C]) => string };
