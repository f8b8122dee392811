import type { ReplyFacts } from '../clock/first-reply.js';
import { stateOf } from './request-state.js';
import type { SupportLedgerRow } from './support-ledger.js';

/** What the ledger says about the first reply to a request. The desk closes nothing that it has not replied to. */
export function replyFactsOf(row: SupportLedgerRow): ReplyFacts {
  const { kind, receivedAt, firstReplyAt, lastAt } = row;
  const closed = stateOf({ kind: row.lastKind, side: row.lastSide }) === 'closed';
  return { kind, receivedAt, firstReplyAt, givenUpAt: closed && firstReplyAt === null ? lastAt : null };
}
