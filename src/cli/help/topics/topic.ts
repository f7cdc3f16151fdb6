import type { Example, Pair } from '../layout.js';

/** A part of a topic: text, then terms, then examples; each may be left out. */
export interface TopicPart {
  readonly title?: string;
  readonly text?: string;
  readonly pairs?: readonly Pair[];
  readonly examples?: readonly Example[];
}

/** A topic is short: at most 40 lines on 80 columns. */
export type Topic = readonly TopicPart[];
