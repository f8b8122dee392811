import { Injectable } from '@nestjs/common';
import type { CallId, DeviceKind, GuestSessionId, LobbyEntryId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { type Door, doorFor } from './door.js';
import { LobbyRepository, type WaitingRow } from './lobby.repository.js';

/** The rows of standing at the door. Callers hold the lock of the call's row. */
@Injectable()
export class LobbyAsking {
  constructor(
    private readonly entries: LobbyRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws UNAUTHENTICATED for a guest whose session is over. */
  async door(tx: Tx, call: { readonly lobby: boolean }, { actor }: Principal): Promise<Door> {
    if (actor.kind !== 'guest') return doorFor(call.lobby, null);
    const standing = await this.entries.standing(tx, actor.guestSessionId, this.clock.now());
    if (!standing) throw new DomainError('UNAUTHENTICATED');
    return doorFor(call.lobby, standing);
  }

  /** How many others wait; nothing that people with an account have to know. */
  async others(tx: Tx, callId: CallId, { actor }: Principal): Promise<number> {
    if (actor.kind !== 'guest') return 0;
    const waiting = await this.entries.waiting(tx, callId, this.clock.now());
    return waiting.filter(({ guestSessionId }) => guestSessionId !== actor.guestSessionId).length;
  }

  /** A guest who gets a seat waits no more, whoever opened the door. */
  async seated(tx: Tx, { actor }: Principal): Promise<void> {
    if (actor.kind === 'guest') await this.entries.leaveAs(tx, actor.guestSessionId);
  }

  /** Puts a guest among those who wait; who waits already goes on under the same entry and from the same time. */
  async wait(
    tx: Tx,
    callId: CallId,
    guestSessionId: GuestSessionId,
    device: DeviceKind,
  ): Promise<WaitingRow> {
    const now = this.clock.now();
    const before = await this.entries.ofGuest(tx, guestSessionId);
    const find = async () =>
      (await this.entries.waiting(tx, callId, now)).find((row) => row.guestSessionId === guestSessionId);
    const waits = before && (await find());
    await this.entries.put(tx, {
      tenantId: tx.principal.tenantId,
      id: before?.id ?? this.ids.next<LobbyEntryId>(),
      callId,
      guestSessionId,
      device,
      state: 'waiting',
      askedAt: waits ? waits.askedAt : now,
      decidedAt: null,
    });
    const row = await find();
    if (!row) throw new Error('A guest who waits is not among those who wait');
    if (!waits)
      await this.audit.record(tx, 'call.guest_waiting', { callId, lobbyEntryId: row.id, guestSessionId });
    return row;
  }
}
