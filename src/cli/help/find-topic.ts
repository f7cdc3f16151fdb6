import type { SettingSources } from '../../config/setting-sources.js';
import type { TopicName } from './topic-names.js';
import { environmentTopic } from './topics/environment.js';
import { exitCodesTopic } from './topics/exit-codes.js';
import { FILTERS_TOPIC } from './topics/filters.js';
import { LIST_TOPIC } from './topics/list.js';
import { PRINTING_TOPIC } from './topics/printing.js';
import { STICKERS_TOPIC } from './topics/stickers.js';
import type { Topic } from './topics/topic.js';

const TEXTS: Readonly<Record<TopicName, (sources: SettingSources) => Topic>> = {
  import: () => LIST_TOPIC,
  filters: () => FILTERS_TOPIC,
  afdrukken: () => PRINTING_TOPIC,
  stickers: () => STICKERS_TOPIC,
  exitcodes: exitCodesTopic,
  omgeving: environmentTopic,
};

/** What `leerid help NAAM` says, with the settings as they are now. */
export function findTopic(name: TopicName, sources: SettingSources): Topic {
  return TEXTS[name](sources);
}
