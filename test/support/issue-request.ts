import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import { EVERYONE } from '#src/domain/selection.js';
import type { CreateAccountsRequest } from '#src/use-cases/plan-creation.js';

/** A bulk for everyone with words for basis accounts and the cheapest hash, but for what `parts` says. */
export function makeIssueRequest(
  parts: Partial<CreateAccountsRequest> & Pick<CreateAccountsRequest, 'outputFolder'>,
): CreateAccountsRequest {
  return {
    kind: 'bulk',
    selection: EVERYONE,
    basisPassword: 'woord',
    kindChosen: false,
    undecidedType: null,
    username: null,
    password: null,
    baseUrl: 'https://mijn.leerid.be/',
    zipPassword: null,
    cost: 4,
    print: DEFAULT_PRINT,
    resumeSheet: false,
    ...parts,
  };
}
