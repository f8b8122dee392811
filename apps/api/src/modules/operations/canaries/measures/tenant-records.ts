import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { KeyStore } from '../../../../platform/crypto/key-store.port.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { ofEachTenant } from '../../../../platform/measures/of-each-tenant.js';
import { CANARY_TENANTS } from '../../../tenancy/index.js';
import type { StorageFacts } from '../../limits/measures/storage-row.js';
import type { KeyAges, OperatorReads } from './rules.js';
import { searchBins } from './search-times.js';

export interface SearchCount {
  /** Milliseconds: the upper bound of a bin; Infinity for the last one. */
  readonly upTo: number;
  readonly times: number;
}

export interface ScanCount {
  readonly scanned: number;
  readonly unscanned: number;
  readonly newestScanAt: Date | null;
  readonly recent: number;
}

export interface Signed {
  readonly unsigned: number;
  readonly oldestCheckpoint: Date | null;
}

const WORKER = 'check sheet';
/** How soon people are told that the storage is getting full (check sheet, row 25). */
const WARNED_MS = 3_600_000;
const SEARCHES = ['audit-entries', 'access-entries', 'sign-ins'].map((name) => `GET /api/v1/${name}`);

/** What the records of tenants say, of one or of all of them but those in which the product proves itself. */
@Injectable()
export class TenantRecords {
  constructor(
    private readonly system: SystemDb,
    private readonly tenantDb: TenantDb,
    private readonly keys: KeyStore,
  ) {}

  async keyAges(of: TenantId | null): Promise<KeyAges> {
    const ages = (
      await this.ofEach(of, async (tenantId) => {
        const versions = await this.keys.versions(tenantId);
        return versions.findLast(({ goneAt }) => goneAt === null)?.createdAt ?? null;
      })
    ).filter((at) => at !== null);
    const oldest = Math.min(...ages.map((at) => at.getTime()));
    return { tenants: ages.length, oldestAt: ages.length === 0 ? null : new Date(oldest) };
  }

  async operatorReads(of: TenantId | null, from: Date, to: Date): Promise<OperatorReads> {
    const counts = await this.inEach(of, async (tx) => {
      const [row] = await tx.query<{ reads: string; beyond: string }>(READS, [
        tx.principal.tenantId,
        from,
        to,
      ]);
      return { reads: Number(row?.reads ?? 0), beyond: Number(row?.beyond ?? 0) };
    });
    return {
      reads: sum(counts.map(({ reads }) => reads)),
      beyond: sum(counts.map(({ beyond }) => beyond)),
    };
  }

  async searches(of: TenantId | null, from: Date, to: Date): Promise<readonly SearchCount[]> {
    const counts = await this.inEach(of, (tx) =>
      tx.query<{ bin: number; times: string }>(SEARCH_TIMES, [
        ...[tx.principal.tenantId, SEARCHES, from, to, searchBins],
      ]),
    );
    return [...searchBins, Infinity].map((upTo, bin) => ({
      upTo,
      times: sum(counts.flat().map((row) => (row.bin === bin ? Number(row.times) : 0))),
    }));
  }

  async scans(of: TenantId | null, from: Date, to: Date, recent: Date): Promise<ScanCount> {
    const counts = await this.inEach(of, async (tx) => {
      const [row] = await tx.query<{
        scanned: string;
        unscanned: string;
        newest: Date | null;
        recent: string;
      }>(SCANS, [tx.principal.tenantId, from, to, recent]);
      return row ?? { scanned: '0', unscanned: '0', newest: null, recent: '0' };
    });
    const newest = counts.flatMap((row) => row.newest ?? []).map((at) => at.getTime());
    return {
      scanned: sum(counts.map((row) => Number(row.scanned))),
      unscanned: sum(counts.map((row) => Number(row.unscanned))),
      newestScanAt: newest.length === 0 ? null : new Date(Math.max(...newest)),
      recent: sum(counts.map((row) => Number(row.recent))),
    };
  }

  /** Use and warnings of storage. @param window warnings of it; of the last hour before `now` only those that were sent */
  async storage(
    of: TenantId | null,
    { from, to, now }: { readonly from: Date; readonly to: Date; readonly now: Date },
  ): Promise<StorageFacts> {
    const due = new Date(now.getTime() - WARNED_MS);
    const counts = await this.inEach(of, async (tx) => {
      const [row] = await tx.query<Record<keyof StorageFacts, string>>(STORAGE, [
        ...[tx.principal.tenantId, from, to, due],
      ]);
      return row;
    });
    const total = (field: keyof StorageFacts): number => sum(counts.map((row) => Number(row?.[field] ?? 0)));
    return {
      ...{ counted: total('counted'), used: total('used'), max: total('max') },
      ...{ crossings: total('crossings'), told: total('told'), missed: total('missed') },
    };
  }

  /** @param since entries from before then have to be signed by now */
  async signed(of: TenantId | null, since: Date): Promise<Signed> {
    const rows = await this.system.query<{ at: Date | null }>(
      `select max(c.at) as at from audit_head h join tenant t on t.tenant_id = h.tenant_id and t.status <> 'erasing'
       left join audit_checkpoint c on c.tenant_id = h.tenant_id
       where h.size > 0 and t.created_at < $1 and t.slug <> all ($2) and ($3::uuid is null or h.tenant_id = $3)
       group by h.tenant_id`,
      [since, CANARY_TENANTS, of],
    );
    const times = rows.flatMap(({ at }) => at?.getTime() ?? []);
    return {
      unsigned: rows.length - times.length,
      oldestCheckpoint: times.length === 0 ? null : new Date(Math.min(...times)),
    };
  }

  private inEach<T>(of: TenantId | null, work: (tx: Tx) => Promise<T>): Promise<T[]> {
    return this.ofEach(of, (tenantId) => this.tenantDb.run(jobPrincipal(tenantId, WORKER), work));
  }

  private async ofEach<T>(of: TenantId | null, work: (tenantId: TenantId) => Promise<T>): Promise<T[]> {
    return ofEachTenant(of === null ? await this.tenants() : [of], work);
  }

  private async tenants(): Promise<readonly TenantId[]> {
    const rows = await this.system.query<{ readonly id: TenantId }>(
      `select tenant_id as id from tenant where status <> 'erasing' and slug <> all ($1)`,
      [CANARY_TENANTS],
    );
    return rows.map(({ id }) => id);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The clock of the node that let a request in may be a moment behind that of the one that ended the access. */
const READS = `
  select count(*) as reads, count(*) filter (where not exists (
    select from operator_grant g where g.tenant_id = a.tenant_id and g.id::text = a.details ->> 'grantId'
      and a.at between g.starts_at and least(g.ends_at, g.ended_at) + interval '1 second'
      and (case when g.emergency then g.second_operator_id is not null
        else g.tenant_approved_at is not null and (g.scope = 'metadata' or g.first_operator_id is not null) end))) as beyond
  from audit_entry a where a.tenant_id = $1 and a.action = 'operator.access_used' and a.outcome = 'success'
    and a.at >= $2 and a.at < $3`;

const SEARCH_TIMES = `
  select width_bucket(duration_ms, $5::int[]) as bin, count(*) as times from access_entry
  where tenant_id = $1 and route = any ($2) and outcome = 'success' and at >= $3 and at < $4 group by 1`;

/** A letter to one administrator is enough: who they are is the tenant's to say. */
const STORAGE = `
  select count(u.tenant_id) as counted, coalesce(sum(u.used_bytes + u.reserved_bytes), 0) as used,
    coalesce(sum(p.storage_bytes) filter (where u.tenant_id is not null), 0) as max,
    coalesce(max(w.crossings), 0) as crossings, coalesce(max(w.told), 0) as told, coalesce(max(w.missed), 0) as missed
  from tenant t join plan p on p.id = t.plan_id left join storage_use u on u.tenant_id = t.tenant_id
  cross join (
    select count(*) as crossings, count(*) filter (where c.told) as told,
      count(*) filter (where not c.told and c.at <= $4) as missed
    from (select a.at, exists (select from audit_entry n where n.tenant_id = a.tenant_id and n.action = 'storage.notice_sent'
        and n.at >= a.at and n.at <= a.at + interval '1 hour' and n.details ->> 'percent' = a.details ->> 'percent') as told
      from audit_entry a where a.tenant_id = $1 and a.action = 'storage.nearly_full' and a.outcome = 'success'
        and a.at >= $2 and a.at < $3) c) w
  where t.tenant_id = $1`;

/** What came from outside: recordings and reports are the product's own making, and files among them have no time of a scan. */
const SCANS = `
  select count(*) filter (where e.scanned_with is not null) as scanned,
    count(*) filter (where e.state = 'clean' and e.scanned_with is null
      and (e.scanned_at is not null or e.kind in ('photo', 'video', 'audio'))
      and exists (select from audit_entry a where a.tenant_id = e.tenant_id and a.action = 'evidence.opened'
        and a.at >= e.received_at and a.details ->> 'evidenceId' = e.id::text)) as unscanned,
    max(e.scanned_at) as newest, count(*) filter (where e.scanned_at is not null and e.received_at >= $4) as recent
  from evidence e where e.tenant_id = $1 and e.received_at >= $2 and e.received_at < $3`;
