import { Injectable } from '@nestjs/common';
import { type CallId, type GuestSessionId, LIMITS, type LobbyEntryId } from '@rinjo/contract';
import { In } from 'typeorm';
import type { Tx } from '../../../platform/database/tx.js';
import type { Standing } from './door.js';
import { LobbyEntryEntity } from './lobby-entry.entity.js';

/** A guest who waits, with what is shown of them. */
export interface WaitingRow extends LobbyEntryEntity {
  readonly displayName: string;
  readonly link: string | null;
}

/** Entries that asked before this have waited too long, whether or not somebody wrote it down. */
const since = (now: Date): Date => new Date(now.getTime() - LIMITS.lobbyWaitS * 1000);
/** An admitted guest who has not come this long after is not expected any more. */
const EXPECTED_MS = LIMITS.halfOpenJoinS * 1000;

@Injectable()
export class LobbyRepository {
  /** Null for a guest session that is over. */
  async standing(tx: Tx, guestSessionId: GuestSessionId, now: Date): Promise<Standing | null> {
    const rows = await tx.query<Standing>(
      `select e.state, l.skips_lobby as "skipsLobby",
         exists (select 1 from participant p
           where p.tenant_id = s.tenant_id and p.guest_session_id = s.id) as "beenIn"
       from guest_session s
         join guest_link l on l.tenant_id = s.tenant_id and l.id = s.guest_link_id
         left join lobby_entry e on e.tenant_id = s.tenant_id and e.guest_session_id = s.id
       where s.id = $1 and s.revoked_at is null and s.expires_at > $2`,
      [guestSessionId, now],
    );
    return rows[0] ?? null;
  }

  ofGuest(tx: Tx, guestSessionId: GuestSessionId): Promise<LobbyEntryEntity | null> {
    return tx.repo(LobbyEntryEntity).findOneBy({ guestSessionId });
  }

  async put(tx: Tx, entry: LobbyEntryEntity): Promise<void> {
    await tx.repo(LobbyEntryEntity).save(entry);
  }

  /** Those who wait in a call, first come first. */
  waiting(tx: Tx, callId: CallId, now: Date): Promise<WaitingRow[]> {
    return tx.query<WaitingRow>(
      `select e.tenant_id as "tenantId", e.id, e.call_id as "callId", e.guest_session_id as "guestSessionId",
         e.device, e.state, e.asked_at as "askedAt", e.decided_at as "decidedAt",
         s.display_name as "displayName", l.label as link
       from lobby_entry e
         join guest_session s on s.tenant_id = e.tenant_id and s.id = e.guest_session_id
         join guest_link l on l.tenant_id = s.tenant_id and l.id = s.guest_link_id
       where e.call_id = $1 and e.state = 'waiting' and e.asked_at > $2
       order by e.asked_at, e.id`,
      [callId, since(now)],
    );
  }

  /** Of these, the entries of this call, whatever became of them. */
  async known(tx: Tx, callId: CallId, ids: readonly LobbyEntryId[]): Promise<number> {
    return tx.repo(LobbyEntryEntity).countBy({ callId, id: In(ids) });
  }

  /** Those of these entries that were answered. */
  async decided(
    tx: Tx,
    ids: readonly LobbyEntryId[],
  ): Promise<ReadonlyMap<LobbyEntryId, 'admitted' | 'denied'>> {
    const rows = await tx
      .repo(LobbyEntryEntity)
      .find({ where: { id: In(ids), state: In(['admitted', 'denied']) } });
    return new Map(rows.map(({ id, state }) => [id, state === 'denied' ? 'denied' : 'admitted']));
  }

  /** Admitted a moment ago and not seated yet: their seats are as good as taken. */
  async expected(tx: Tx, callId: CallId, now: Date): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      `select count(*)::int as count from lobby_entry e
       where e.call_id = $1 and e.state = 'admitted' and e.decided_at > $2
         and not exists (select 1 from participant p
           where p.tenant_id = e.tenant_id and p.guest_session_id = e.guest_session_id)`,
      [callId, new Date(now.getTime() - EXPECTED_MS)],
    );
    return rows[0]?.count ?? 0;
  }

  async decide(tx: Tx, ids: readonly LobbyEntryId[], state: 'admitted' | 'denied', now: Date): Promise<void> {
    await tx.repo(LobbyEntryEntity).update({ id: In(ids), state: 'waiting' }, { state, decidedAt: now });
  }

  /** Whether the guest was waiting until now. */
  async leave(tx: Tx, id: LobbyEntryId): Promise<boolean> {
    const done = await tx.repo(LobbyEntryEntity).update({ id, state: 'waiting' }, { state: 'left' });
    return done.affected === 1;
  }

  async leaveAs(tx: Tx, guestSessionId: GuestSessionId): Promise<void> {
    await tx.repo(LobbyEntryEntity).update({ guestSessionId, state: 'waiting' }, { state: 'left' });
  }

  async leaveAll(tx: Tx, callId: CallId): Promise<void> {
    await tx.repo(LobbyEntryEntity).update({ callId, state: 'waiting' }, { state: 'left' });
  }
}
