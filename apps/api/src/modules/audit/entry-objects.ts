import { UUID } from '@rinjo/contract';
import type { EntryFacts } from '@rinjo/transparency-log';

/** Something that an entry is about: what it is, and its id. */
export interface ReferredObject {
  readonly type: string;
  readonly id: string;
}

/** What details name: `callId` is the id of a call. Each thing once; ids that are none of ours, e.g. of another service, are left out. */
export function objectsOf(details: EntryFacts['details']): readonly ReferredObject[] {
  const found = Object.entries(details).flatMap(([key, value]) =>
    key.length > 2 && key.endsWith('Id') && typeof value === 'string' && UUID.test(value)
      ? [{ type: key.slice(0, -2), id: value }]
      : [],
  );
  return found.filter(({ type, id }, at) => found.findIndex((o) => o.type === type && o.id === id) === at);
}
