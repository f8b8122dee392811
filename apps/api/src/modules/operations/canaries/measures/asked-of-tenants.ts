import { type TenantQuestion, timeOf } from '../../../../platform/measures/tenant-question.js';
import type { OperatorReads } from './rules.js';
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

const SEARCHES = ['audit-entries', 'access-entries', 'sign-ins'].map((name) => `GET /api/v1/${name}`);

/** Reads by operators. */
export const operatorReads = (from: Date, to: Date): TenantQuestion<OperatorReads> => ({
  ...{ text: READS, values: [from, to] },
  read: ([row]: readonly OperatorReads[]) => row ?? { reads: 0, beyond: 0 },
});

export const allReads = (found: readonly OperatorReads[]): OperatorReads => ({
  reads: sum(found.map(({ reads }) => reads)),
  beyond: sum(found.map(({ beyond }) => beyond)),
});

/** How long searches of logs took: how often each bin, which is empty otherwise. */
export const searches = (from: Date, to: Date): TenantQuestion<readonly SearchCount[]> => ({
  ...{ text: SEARCH_TIMES, values: [SEARCHES, from, to, searchBins] },
  read: (rows: readonly { readonly bin: number; readonly times: number }[]) =>
    rows.map(({ bin, times }) => ({ upTo: BOUNDS[bin] ?? Infinity, times })),
});

const BOUNDS = [...searchBins, Infinity];

export const allSearches = (found: readonly (readonly SearchCount[])[]): readonly SearchCount[] =>
  BOUNDS.map((upTo) => ({
    upTo,
    times: sum(found.flat().map((count) => (count.upTo === upTo ? count.times : 0))),
  }));

/** Files that came from outside. @param recent from when on those count as recent that are scanned again */
export const scans = (from: Date, to: Date, recent: Date): TenantQuestion<ScanCount> => ({
  ...{ text: SCANS, values: [from, to, recent] },
  read: ([row]: readonly ScansRow[]) => ({
    ...{ scanned: row?.scanned ?? 0, unscanned: row?.unscanned ?? 0, recent: row?.recent ?? 0 },
    newestScanAt: timeOf(row?.newest),
  }),
});

interface ScansRow extends Pick<ScanCount, 'scanned' | 'unscanned' | 'recent'> {
  readonly newest: string | null;
}

export function allScans(found: readonly ScanCount[]): ScanCount {
  const newest = found.flatMap(({ newestScanAt }) => newestScanAt?.getTime() ?? []);
  return {
    scanned: sum(found.map(({ scanned }) => scanned)),
    unscanned: sum(found.map(({ unscanned }) => unscanned)),
    newestScanAt: newest.length === 0 ? null : new Date(Math.max(...newest)),
    recent: sum(found.map(({ recent }) => recent)),
  };
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

/** What came from outside: recordings and reports are the product's own making, and files among them have no time of a scan. */
const SCANS = `
  select count(*) filter (where e.scanned_with is not null) as scanned,
    count(*) filter (where e.state = 'clean' and e.scanned_with is null
      and (e.scanned_at is not null or e.kind in ('photo', 'video', 'audio'))
      and exists (select from audit_entry a where a.tenant_id = e.tenant_id and a.action = 'evidence.opened'
        and a.at >= e.received_at and a.details ->> 'evidenceId' = e.id::text)) as unscanned,
    max(e.scanned_at) as newest, count(*) filter (where e.scanned_at is not null and e.received_at >= $4) as recent
  from evidence e where e.tenant_id = $1 and e.received_at >= $2 and e.received_at < $3`;
