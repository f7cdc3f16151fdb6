/** Root passes by every permission; in the tests' container everybody is root. */
const isRoot = process.getuid?.() === 0;

/** Before a command: it runs as the same user, for whom permissions count. */
export const HELD_TO_PERMISSIONS: [string, ...string[]] = isRoot
  ? ['setpriv', '--inh-caps=-all', '--bounding-set=-dac_override,-dac_read_search', '--']
  : ['env'];

/** Before a command: it runs as another user of this computer, `nobody`; null where only root could do so. */
export const AS_ANOTHER_USER: readonly [string, ...string[]] | null = isRoot
  ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all', '--']
  : null;
