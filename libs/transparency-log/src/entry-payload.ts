import type { CanonicalValue } from './canonical-json.js';
import type { Payload } from './log-entry.js';

/** What an entry says of people and things, which may have to be forgotten one day. */
export interface EntryFacts {
  readonly actorKind: string;
  readonly actorName: string;
  readonly requestId: string | null;
  readonly address: string | null;
  /** What the browser calls itself. Entries from before it was written down have none, and commit to none. */
  readonly userAgent?: string | null;
  readonly details: Readonly<Record<string, CanonicalValue | undefined>>;
}

/** The payload to which the log's tree commits: its details are named `details.` and what they are. Keys are in order. */
export function entryPayload(facts: EntryFacts): Payload {
  const { actorKind, actorName, requestId, address, userAgent, details } = facts;
  const named = Object.keys(details)
    .sort()
    .map((key) => [`details.${key}`, details[key]] as const);
  const agent = typeof userAgent === 'string' ? { userAgent } : {};
  return { actorKind, actorName, address, ...Object.fromEntries(named), requestId, ...agent };
}
