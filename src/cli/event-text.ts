import type { HistoryEvent } from '../store/history.js';
import { describeField } from './field-labels.js';

type Detail = Pick<HistoryEvent, 'detail'>;

/** Fields that say what an event was about, and are told wherever it is. */
const TELLING = new Set(['reason', 'count', 'before', 'source', 'kept']);

/** Every field that an event changed, from -> to. */
export function detailLines({ detail }: Detail): string[] {
  return told(detail).map(([field, value]) => describeField(field, value));
}

/** What is worth telling of an event where its fields are not: why, of how many, which username it was. */
export function tellingLines({ detail }: Detail): string[] {
  return told(detail)
    .filter(([field, value]) => TELLING.has(field) || (field === 'username' && Array.isArray(value)))
    .map(([field, value]) => describeField(field, value));
}

function told(detail: HistoryEvent['detail']): [field: string, value: unknown][] {
  return Object.entries(detail).filter(([, value]) => value !== null);
}
