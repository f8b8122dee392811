import { Injectable } from '@nestjs/common';
import type {
  CallId,
  EvidenceId,
  LegalHoldId,
  LegalHoldView,
  RetentionRuleId,
  RetentionView,
  SiteId,
  UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

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
    u.display_name as "placedByName", h.placed_at as "placedAt"
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

  async lift(tx: Tx, id: LegalHoldId): Promise<boolean> {
    const rows = await tx.query('delete from legal_hold where id = $1 returning id', [id]);
    return rows.length > 0;
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
