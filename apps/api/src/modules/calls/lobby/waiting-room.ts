import { Injectable } from '@nestjs/common';
import { type CallId, LIMITS, type LobbyEntryId, type LobbyPlace, type WaitingGuest } from '@rinjo/contract';
import type { Connection } from '../../../platform/realtime/connection.js';
import type { Timer } from '../../../platform/time/clock.js';
import type { CallRef } from '../media.port.js';
import type { WaitingRow } from './lobby.repository.js';

/** A guest who waits, on this process. */
export interface Waiting {
  readonly call: CallRef;
  readonly guest: WaitingGuest;
  readonly until: Date;
  /** Null while the line is lost. */
  connection: Connection | null;
  /** What the guest was last told about somebody being there. */
  attended: boolean;
  /** Runs out when the guest has waited too long. */
  limit: Timer | null;
  /** Runs out when a lost line does not come back. */
  hold: Timer | null;
}

/** Who waits in which call: the mirror of the rows, with their sockets. Whoever changes it holds the call's lock. */
@Injectable()
export class WaitingRoom {
  private readonly calls = new Map<CallId, Map<LobbyEntryId, Waiting>>();

  /** First come first. */
  of(callId: CallId): Waiting[] {
    const waiting = [...(this.calls.get(callId)?.values() ?? [])];
    return waiting.sort((a, b) => a.guest.since.localeCompare(b.guest.since));
  }

  all(): Waiting[] {
    return [...this.calls.values()].flatMap((call) => [...call.values()]);
  }

  find(callId: CallId, id: LobbyEntryId): Waiting | null {
    return this.calls.get(callId)?.get(id) ?? null;
  }

  add(row: WaitingRow): Waiting {
    const { tenantId, callId, id, displayName, link, device, askedAt } = row;
    const waiting: Waiting = {
      call: { tenantId, callId },
      guest: { id, displayName, link, device, since: askedAt.toISOString() },
      until: new Date(askedAt.getTime() + LIMITS.lobbyWaitS * 1000),
      connection: null,
      attended: false,
      limit: null,
      hold: null,
    };
    const call = this.calls.get(callId) ?? new Map<LobbyEntryId, Waiting>();
    this.calls.set(callId, call.set(id, waiting));
    return waiting;
  }

  remove({ call: { callId }, guest, limit, hold }: Waiting): void {
    limit?.cancel();
    hold?.cancel();
    const call = this.calls.get(callId);
    call?.delete(guest.id);
    if (call?.size === 0) this.calls.delete(callId);
  }
}

export const placeOf = ({ guest, until, attended }: Waiting): LobbyPlace => ({
  since: guest.since,
  until: until.toISOString(),
  attended,
});
