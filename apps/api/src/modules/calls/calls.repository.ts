import { Injectable } from '@nestjs/common';
import {
  type CallEndReason,
  type CallId,
  type CallTime,
  LIMITS,
  type SiteId,
  type UserId,
} from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { CallEntity } from './call.entity.js';
import type { FieldFilter } from './fields/field-filter.js';
import { matched, matches, textOf } from './fields/searched-values.js';

/** A call as lists show it. */
export interface CallRow extends CallEntity {
  readonly creatorName: string;
  /** Made by a program, which nobody can reach. */
  readonly byProgram: boolean;
  readonly siteName: string | null;
  readonly seats: number;
  readonly at: Date;
  readonly people: readonly string[];
  readonly peopleTotal: number;
  readonly invited: boolean;
}

export interface CallFilter {
  /** Only calls that this user created or is invited to; null shows all of the tenant. */
  readonly visibleTo: UserId | null;
  readonly when?: CallTime;
  readonly siteId?: SiteId;
  readonly userId?: UserId;
  readonly search?: string;
  readonly field: FieldFilter | null;
  readonly from?: string;
  readonly to?: string;
  /** Planned calls up to this start are open. */
  readonly openUntil: Date;
  readonly before?: { readonly at: Date; readonly id: CallId };
  readonly limit: number;
}

/** What people may change of a call. */
export type CallChange = Partial<
  Pick<CallEntity, 'title' | 'lobby' | 'siteId' | 'scheduledAt' | 'durationMin' | 'timeZone' | 'customFields'>
>;

/** What a calendar says of a call beside its time. */
export interface CalendarTexts {
  readonly organiser: { readonly name: string; readonly email: string };
  readonly people: readonly string[];
  /** Empty for a call without a site. */
  readonly place: string;
}

/** When a call is: when it began, else is planned for, else was made. */
const AT = 'coalesce(c.started_at, c.scheduled_at, c.created_at)';
const COLUMNS = `
  c.tenant_id as "tenantId", c.id, c.title, c.site_id as "siteId", s.name as "siteName", c.phase, c.created_by as "createdBy",
  c.max_participants as "maxParticipants", c.lobby, c.media_epoch as "mediaEpoch", c.created_at as "createdAt",
  c.started_at as "startedAt", c.ended_at as "endedAt", c.end_reason as "endReason",
  u.display_name as "creatorName", u.kind = 'service' as "byProgram",
  c.scheduled_at as "scheduledAt", c.duration_min as "durationMin", c.time_zone as "timeZone",
  c.schedule_revision as "scheduleRevision", c.reminders, c.custom_fields as "customFields", ${AT} as at,
  (select count(*)::int from participant p
    where p.tenant_id = c.tenant_id and p.call_id = c.id and p.state <> 'left') as seats,
  (select count(distinct coalesce(p.user_id, p.guest_session_id))::int from participant p
    where p.tenant_id = c.tenant_id and p.call_id = c.id) as "peopleTotal",
  array(select min(p.display_name) from participant p
    where p.tenant_id = c.tenant_id and p.call_id = c.id
    group by coalesce(p.user_id, p.guest_session_id)
    order by min(p.joined_at) limit ${LIMITS.namesPerCall}) as people`;
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

  /** Newest first; upcoming ones soonest first. */
  list(tx: Tx, filter: CallFilter): Promise<CallRow[]> {
    const [beyond, order] = filter.when === 'upcoming' ? ['>', 'asc'] : ['<', 'desc'];
    return tx.query<CallRow>(
      `select ${COLUMNS}, ${invitedTo('$1')} as invited ${FROM}
       where ($1::uuid is null or c.created_by = $1 or ${invitedTo('$1')})
         and ($2::text is null or case $2
           when 'now' then c.phase in ('ringing', 'open', 'live') or (c.phase = 'planned' and c.scheduled_at <= $3)
           when 'upcoming' then c.phase = 'planned' and c.scheduled_at > $3
           else c.phase = 'ended' end)
         and ($4::timestamptz is null or (${AT}, c.id) ${beyond} ($4, $5::uuid))
         and ($6::uuid is null or c.site_id = $6)
         and ($7::uuid is null or exists (select 1 from participant p
           where p.tenant_id = c.tenant_id and p.call_id = c.id and p.user_id = $7))
         and ($8::timestamptz is null or ${AT} >= $8)
         and ($9::timestamptz is null or ${AT} < $9)
         and ($10::text is null
           or position(fold_for_search($10) in fold_for_search(c.title || chr(10) || coalesce(s.name, '')
             || chr(10) || ${textOf('c.custom_fields')})) > 0
           or exists (select 1 from participant p where p.tenant_id = c.tenant_id and p.call_id = c.id
             and position(fold_for_search($10) in fold_for_search(p.display_name)) > 0))
         and ${matches('c.custom_fields', 12)}
       order by ${AT} ${order}, c.id ${order} limit $11`,
      [
        filter.visibleTo,
        filter.when ?? null,
        filter.openUntil,
        filter.before?.at ?? null,
        filter.before?.id ?? null,
        filter.siteId ?? null,
        filter.userId ?? null,
        filter.from ?? null,
        filter.to ?? null,
        filter.search ?? null,
        filter.limit,
        ...matched(filter.field),
      ],
    );
  }

  /** Changes what people may change; a calendar takes the newer version for newer. */
  async change(tx: Tx, call: CallEntity, to: CallChange): Promise<void> {
    const scheduleRevision = call.scheduleRevision + 1;
    const reminders = to.scheduledAt ? 0 : call.reminders;
    await tx.repo(CallEntity).update({ id: call.id }, { ...to, scheduleRevision, reminders });
  }

  /** Who organises a planned call, who is invited to it, and where it is. */
  async calendarTexts(tx: Tx, id: CallId): Promise<CalendarTexts> {
    const rows = await tx.query<{ name: string; email: string; people: string[]; place: string }>(
      `select u.display_name as name, u.email,
         array(select v.display_name from call_invitation i
           join user_account v on v.tenant_id = i.tenant_id and v.id = i.user_id
           where i.tenant_id = c.tenant_id and i.call_id = c.id order by v.display_name, v.id) as people,
         concat_ws(', ', s.name, nullif(s.address, '')) as place
       ${FROM} where c.id = $1`,
      [id],
    );
    const [row] = rows;
    if (!row) throw new Error('A call without its creator');
    const { name, email, people, place } = row;
    return { organiser: { name, email }, people: [name, ...people], place };
  }

  async setReminders(tx: Tx, id: CallId, reminders: number): Promise<void> {
    await tx.repo(CallEntity).update({ id }, { reminders });
  }

  async goLive(tx: Tx, call: CallEntity, now: Date): Promise<void> {
    await tx.repo(CallEntity).update({ id: call.id }, { phase: 'live', startedAt: call.startedAt ?? now });
  }

  /** Of a call that nobody is in. */
  async setRinging(tx: Tx, id: CallId, ringing: boolean): Promise<void> {
    const [from, to] = ringing ? (['open', 'ringing'] as const) : (['ringing', 'open'] as const);
    await tx.repo(CallEntity).update({ id, phase: from }, { phase: to });
  }

  /** Nobody is in it, and it is not over. */
  async reopen(tx: Tx, id: CallId): Promise<void> {
    await tx.repo(CallEntity).update({ id, phase: 'live' }, { phase: 'open' });
  }

  async end(tx: Tx, id: CallId, reason: CallEndReason, now: Date): Promise<void> {
    await tx.query(
      `update call set phase = 'ended', ended_at = $2, end_reason = $3, schedule_revision = schedule_revision + 1
       where id = $1`,
      [id, now, reason],
    );
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

  /** What a new call takes from its tenant. */
  async defaults(tx: Tx): Promise<{ readonly maxParticipants: number; readonly lobby: boolean }> {
    const rows = await tx.query<{ maxParticipants: number; lobby: boolean }>(
      `select p.max_participants_per_call as "maxParticipants", t.lobby_by_default as lobby
       from tenant t join plan p on p.id = t.plan_id`,
    );
    const plan = rows[0];
    if (!plan) throw new Error('A tenant without a plan');
    return plan;
  }
}
