import type { IncomingRing, MissedCallView, RingView } from '@rinjo/contract';
import type { RingRow } from './rings.repository.js';

export function ringView(row: RingRow): RingView {
  return {
    id: row.id,
    callId: row.callId,
    from: { id: row.fromUser, displayName: row.fromName },
    to: { id: row.toUser, displayName: row.toName },
    state: row.state,
    because: row.because,
    note: row.note,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** Null for a ring that is over. */
export function incomingOf(row: RingRow): IncomingRing | null {
  if (row.state !== 'ringing' && row.state !== 'busy') return null;
  return {
    id: row.id,
    callId: row.callId,
    callTitle: row.callTitle,
    siteName: row.siteName,
    from: { id: row.fromUser, displayName: row.fromName },
    state: row.state,
    startedAt: row.startedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

export function missedView(row: RingRow): MissedCallView {
  return {
    id: row.id,
    callId: row.callId,
    callTitle: row.callTitle,
    siteName: row.siteName,
    phase: row.phase,
    from: { id: row.fromUser, displayName: row.fromName },
    at: row.startedAt.toISOString(),
    because: row.because,
    seen: row.seenAt !== null,
  };
}
