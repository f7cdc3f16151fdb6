import type { HistoryEvent } from '../store/history.js';
import { changesJson } from './changes-json.js';
import { EVENT_WORDS } from './event-words.js';
import type { EventJson } from './json/event-schema.js';

/** One event of the history in JSON. */
export function eventJson({ at, actor, kind, batchId, detail }: HistoryEvent): EventJson {
  const { reason } = detail;
  return {
    op: at,
    door: actor,
    wat: EVENT_WORDS[kind].word,
    reden: typeof reason === 'string' ? reason : null,
    reeks: batchId,
    wijzigingen: changesJson(detail),
  };
}
