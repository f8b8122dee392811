import { Injectable } from '@nestjs/common';
import type { CallEndReason, CallId, CallPhase, SiteId, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { CallEntity } from './call.entity.js';

/** A call as lists show it. */
export interface CallRow extends CallEntity {
  readonly creatorName: string;
  readonly siteName: string | null;
  readonly seats: number;
  readonly invited: boolean;
}

export interface CallFilter {
  /** Only calls that this user created or is invited to; null shows all of the tenant. */
  readonly visibleTo: UserId | null;
  readonly phase?: CallPhase;
  readonly active?: boolean;
  readonly siteId?: SiteId;
  readonly before?: { readonly createdAt: Date; readonly id: CallId };
  readonly limit: number;
}

const COLUMNS = `
  c.tenant_id as "tenantId", c.id, c.title, c.site_id as "siteId", s.name as "siteName", c.phase, c.created_by as "createdBy",
  c.max_participants as "maxParticipants", c.media_epoch as "mediaEpoch", c.created_at as "createdAt",
  c.started_at as "startedAt", c.ended_at as "endedAt", c.end_reason as "endReason",
  u.display_name as "creatorName",
  (select count(*)::int from participant p
    where p.tenant_id = c.tenant_id and p.call_id = c.id and p.state <> 'left') as seats`;
const FROM = `from call c
  join user_account u on u.tenant_id = c.tenant_id and u.id = c.created_by
  left join site s on s.tenant_id = c.tenant_id and s.id = c.site_id`;
const invitedTo = (user: string): string =>
  `exists (select 1 from call_invitation i
     where i.tenant_id = c.tenant_id and i.call_id = c.id and i.user_id = ${user}::uuid)`;

@Injectable()
export class CallsRepository {
  async insert(tx: Tx, call: CallEntity): Promise<void> {
    await tx.repo(CallEntity).insert(call);
  }

  async find(tx: Tx, id: CallId, viewer: UserId | null): Promise<CallRow | null> {
    const rows = await tx.query<CallRow>(
      `select ${COLUMNS}, ${invitedTo('$2')} as invited ${FROM} where c.id = $1`,
      [id, viewer],
    );
    return rows[0] ?? null;
  }

  /** Locks the call until the end of the transaction; inserts that only refer to it are not held up. */
  lock(tx: Tx, id: CallId): Promise<CallEntity | null> {
    return tx.repo(CallEntity).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Newest first. */
  list(tx: Tx, filter: CallFilter): Promise<CallRow[]> {
    return tx.query<CallRow>(
      `select ${COLUMNS}, ${invitedTo('$1')} as invited ${FROM}
       where ($1::uuid is null or c.created_by = $1 or ${invitedTo('$1')})
         and ($2::text is null or c.phase = $2)
         and ($3::boolean is null or (c.phase <> 'ended') = $3)
         and ($4::timestamptz is null or (c.created_at, c.id) < ($4, $5::uuid))
         and ($6::uuid is null or c.site_id = $6)
       order by c.created_at desc, c.id desc limit $7`,
      [
        filter.visibleTo,
        filter.phase ?? null,
        filter.active ?? null,
        filter.before?.createdAt ?? null,
        filter.before?.id ?? null,
        filter.siteId ?? null,
        filter.limit,
      ],
    );
  }

  async change(tx: Tx, id: CallId, to: Partial<Pick<CallEntity, 'title' | 'siteId'>>): Promise<void> {
    await tx.repo(CallEntity).update({ id }, to);
  }

  async goLive(tx: Tx, call: CallEntity, now: Date): Promise<void> {
    await tx.repo(CallEntity).update({ id: call.id }, { phase: 'live', startedAt: call.startedAt ?? now });
  }

  /** Nobody is in it, and it is not over. */
  async reopen(tx: Tx, id: CallId): Promise<void> {
    await tx.repo(CallEntity).update({ id, phase: 'live' }, { phase: 'open' });
  }

  async end(tx: Tx, id: CallId, reason: CallEndReason, now: Date): Promise<void> {
    await tx.repo(CallEntity).update({ id }, { phase: 'ended', endedAt: now, endReason: reason });
  }

  /** Counts a move of the call's media; answers the new epoch, or null when the call is over. */
  async moveMedia(tx: Tx, id: CallId): Promise<number | null> {
    const rows = await tx.query<{ epoch: number }>(
      `update call set media_epoch = media_epoch + 1 where id = $1 and phase <> 'ended' returning media_epoch as epoch`,
      [id],
    );
    return rows[0]?.epoch ?? null;
  }

  /** The plan of the tenant, and the tenant's row locked: whoever counts live calls counts alone. */
  async lockPlan(tx: Tx): Promise<{ readonly maxConcurrentCalls: number; readonly liveCalls: number }> {
    await tx.query(`select 1 from tenant for no key update`);
    const rows = await tx.query<{ maxConcurrentCalls: number; liveCalls: number }>(
      `select p.max_concurrent_calls as "maxConcurrentCalls",
         (select count(*)::int from call where phase = 'live') as "liveCalls"
       from tenant t join plan p on p.id = t.plan_id`,
    );
    const plan = rows[0];
    if (!plan) throw new Error('A tenant without a plan');
    return plan;
  }

  async maxParticipants(tx: Tx): Promise<number> {
    const rows = await tx.query<{ max: number }>(
      `select p.max_participants_per_call as max from tenant t join plan p on p.id = t.plan_id`,
    );
    const plan = rows[0];
    if (!plan) throw new Error('A tenant without a plan');
    return plan.max;
  }
}
