import type { SettingSources } from '../config/setting-sources.js';
import type { SettingFlags } from '../config/settings.js';

/** What a command's action gets: the signal of Ctrl-C, where its exit code goes, and its settings. */
export interface Invocation {
  readonly signal: AbortSignal;
  readonly exit: (code: number) => void;
  /**
   * What settles the values of this run, given the command's flags. It is remembered, so that an error can say where the
   * value came from that it is about. Errors: `config-unreadable`, `config-invalid`.
   */
  readonly settings: (flags: SettingFlags) => Promise<SettingSources>;
}
