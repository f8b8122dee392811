import { Injectable } from '@nestjs/common';
import type {
  CallId,
  EvidenceId,
  LegalHoldId,
  LegalHoldView,
  RetentionPreview,
  RetentionRuleId,
  RetentionView,
  SiteId,
  UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { HELD } from './held.js';

export interface NewRule {
  readonly id: RetentionRuleId;
  readonly siteId: SiteId | null;
  readonly keepDays: number | null;
  readonly changedBy: UserId;
  readonly changedAt: Date;
}

export interface NewHold {
  readonly id: LegalHoldId;
  readonly siteId: SiteId | null;
  readonly callId: CallId | null;
  readonly evidenceId: EvidenceId | null;
  readonly reason: string;
  readonly placedBy: UserId;
  readonly placedAt: Date;
}

type HoldRow = Omit<LegalHoldView, 'placedAt'> & { readonly placedAt: Date };

const HOLD = `
  select h.id, h.site_id as "siteId", h.call_id as "callId", h.evidence_id as "evidenceId", h.reason,
    u.display_name as "placedByName", h.placed_at as "placedAt",
    coalesce((select s.name from site s where s.tenant_id = h.tenant_id and s.id = h.site_id),
      (select c.title from call c where c.tenant_id = h.tenant_id and c.id = h.call_id),
      (select e.name from evidence e where e.tenant_id = h.tenant_id and e.id = h.evidence_id)) as of,
    (select count(*)::int from evidence e where e.tenant_id = h.tenant_id and not e.erasing and (
      num_nonnulls(h.site_id, h.call_id, h.evidence_id) = 0
        or e.site_id = h.site_id or e.call_id = h.call_id or e.id = h.evidence_id)) as items
  from legal_hold h join user_account u on u.tenant_id = h.tenant_id and u.id = h.placed_by`;

const toHold = (row: HoldRow): LegalHoldView => ({ ...row, placedAt: row.placedAt.toISOString() });

/** Rules of retention, and legal holds. */
@Injectable()
export class RetentionRepository {
  async view(tx: Tx): Promise<Omit<RetentionView, 'trashDays'>> {
    const rules = await tx.query<{ siteId: SiteId | null; siteName: string | null; keepDays: number | null }>(
      `select r.site_id as "siteId", s.name as "siteName", r.keep_days as "keepDays"
       from retention_rule r left join site s on s.tenant_id = r.tenant_id and s.id = r.site_id
       order by s.name, r.site_id`,
    );
    return {
      keepDays: rules.find(({ siteId }) => siteId === null)?.keepDays ?? null,
      sites: rules.flatMap(({ siteId, siteName, keepDays }) =>
        siteId === null ? [] : [{ siteId, siteName: siteName ?? '', keepDays }],
      ),
    };
  }

  async set(tx: Tx, { id, siteId, keepDays, changedBy, changedAt }: NewRule): Promise<void> {
    await tx.query(
      `insert into retention_rule (tenant_id, id, site_id, keep_days, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, site_id) do update
       set keep_days = excluded.keep_days, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [tx.principal.tenantId, id, siteId, keepDays, changedBy, changedAt],
    );
  }

  /** False when the site had no rule. */
  async unset(tx: Tx, siteId: SiteId): Promise<boolean> {
    const rows = await tx.query('delete from retention_rule where site_id = $1 returning id', [siteId]);
    return rows.length > 0;
  }

  async holds(tx: Tx, before: readonly [string, string] | null, limit: number): Promise<LegalHoldView[]> {
    const [at, id] = before ?? [null, null];
    const rows = await tx.query<HoldRow>(
      `${HOLD} where $1::timestamptz is null or (h.placed_at, h.id) < ($1, $2::uuid)
       order by h.placed_at desc, h.id desc limit $3`,
      [at, id, limit],
    );
    return rows.map(toHold);
  }

  async place(tx: Tx, hold: NewHold): Promise<LegalHoldView | null> {
    await tx.query(
      `insert into legal_hold (tenant_id, id, site_id, call_id, evidence_id, reason, placed_by, placed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[tx.principal.tenantId, hold.id, hold.siteId, hold.callId, hold.evidenceId],
        ...[hold.reason, hold.placedBy, hold.placedAt],
      ],
    );
    const [row] = await tx.query<HoldRow>(`${HOLD} where h.id = $1`, [hold.id]);
    return row ? toHold(row) : null;
  }

  /** What it was on; null when there is none. */
  async lift(tx: Tx, id: LegalHoldId): Promise<Pick<NewHold, 'siteId' | 'callId' | 'evidenceId'> | null> {
    const [row] = await tx.query<Pick<NewHold, 'siteId' | 'callId' | 'evidenceId'>>(
      `delete from legal_hold where id = $1
       returning site_id as "siteId", call_id as "callId", evidence_id as "evidenceId"`,
      [id],
    );
    return row ?? null;
  }

  /** Whether all of a call or of a site is held. */
  async isHeld(tx: Tx, { siteId, callId }: Pick<NewHold, 'siteId' | 'callId'>): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from legal_hold h where num_nonnulls(h.site_id, h.call_id, h.evidence_id) = 0 or h.site_id = $1
         or h.call_id = $2 or h.site_id = (select c.site_id from call c where c.id = $2) limit 1`,
      [siteId, callId],
    );
    return rows.length > 0;
  }

  /** What a rule would put into the trash at once: of a site, or of whatever has no rule of its own. */
  async preview(tx: Tx, siteId: SiteId | null, before: Date): Promise<RetentionPreview> {
    const [row] = await tx.query<Record<keyof RetentionPreview, string>>(
      `select count(*) filter (where not held) as items, coalesce(sum(bytes) filter (where not held), 0) as bytes,
         count(*) filter (where held) as "heldItems"
       from (select o.bytes, ${HELD} as held from evidence e
         join stored_object o on o.tenant_id = e.tenant_id and o.id = e.object_id
         where e.trashed_at is null and not e.erasing and e.received_at <= $2
           and case when $1::uuid is not null then e.site_id = $1
             else not exists (select 1 from retention_rule r
               where r.tenant_id = e.tenant_id and r.site_id = e.site_id) end) old`,
      [siteId, before],
    );
    return {
      items: Number(row?.items ?? 0),
      bytes: Number(row?.bytes ?? 0),
      heldItems: Number(row?.heldItems ?? 0),
    };
  }

  /** Whether these belong to the tenant, and an item is not about to go. */
  async exist(tx: Tx, of: Pick<NewHold, 'siteId' | 'callId' | 'evidenceId'>): Promise<boolean> {
    const [row] = await tx.query<{ ok: boolean }>(
      `select ($1::uuid is null or exists (select 1 from site where id = $1))
         and ($2::uuid is null or exists (select 1 from call where id = $2))
         and ($3::uuid is null or exists (select 1 from evidence where id = $3 and not erasing)) as ok`,
      [of.siteId, of.callId, of.evidenceId],
    );
    return row?.ok ?? false;
  }
}
