import { Injectable } from '@nestjs/common';
import type { EvidenceKind, SiteId, StorageBreakdown, StorageShare } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { StorageUseRepository } from './storage-use.repository.js';

const SITES = 20;
const MONTHS = 12;

/** One of the sets by which the same rows are grouped. */
interface Row {
  readonly by: 'kind' | 'site' | 'month' | 'trash';
  readonly kind: EvidenceKind | null;
  readonly siteId: SiteId | null;
  readonly siteName: string | null;
  readonly month: string | null;
  readonly trashed: boolean | null;
  readonly items: string;
  readonly bytes: string;
}

const shareOf = ({ items, bytes }: Row): StorageShare => ({ items: Number(items), bytes: Number(bytes) });
const byBytes = (a: StorageShare, b: StorageShare): number => b.bytes - a.bytes;

/** Says what takes a tenant's room. */
@Injectable()
export class StorageShares {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: StorageUseRepository,
  ) {}

  read(principal: Principal): Promise<StorageBreakdown> {
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await grouped(tx);
      const { used } = await this.repository.use(tx);
      const of = (by: Row['by']): readonly Row[] => rows.filter((row) => row.by === by);
      const kinds = of('kind').flatMap((row) => (row.kind ? [{ kind: row.kind, ...shareOf(row) }] : []));
      const sites = of('site').map((row) => ({
        ...{ siteId: row.siteId, siteName: row.siteName },
        ...shareOf(row),
      }));
      const months = of('month').flatMap((row) =>
        row.month === null ? [] : [{ month: row.month, ...shareOf(row) }],
      );
      const trash = of('trash').find(({ trashed }) => trashed);
      return {
        kinds: kinds.sort(byBytes),
        sites: sites.sort(byBytes).slice(0, SITES),
        months: months.sort((a, b) => (a.month < b.month ? -1 : 1)).slice(-MONTHS),
        trash: trash ? shareOf(trash) : { items: 0, bytes: 0 },
        otherBytes: Math.max(0, used - kinds.reduce((sum, { bytes }) => sum + bytes, 0)),
      };
    });
  }
}

/** Every item is read once, and counted in each set. */
function grouped(tx: Tx): Promise<Row[]> {
  return tx.query<Row>(
    `select case when grouping(i.kind) = 0 then 'kind' when grouping(i.month) = 0 then 'month'
         when grouping(i.trashed) = 0 then 'trash' else 'site' end as by,
       i.kind, i.site_id as "siteId", s.name as "siteName", i.month, i.trashed,
       count(*) as items, coalesce(sum(i.bytes), 0) as bytes
     from (select e.tenant_id, e.kind, e.site_id, e.trashed_at is not null as trashed, o.bytes,
         to_char(e.received_at at time zone 'UTC', 'YYYY-MM') as month
       from evidence e join stored_object o on o.tenant_id = e.tenant_id and o.id = e.object_id) i
     left join site s on s.tenant_id = i.tenant_id and s.id = i.site_id
     group by grouping sets ((i.kind), (i.site_id, s.name), (i.month), (i.trashed))
     order by bytes desc, i.kind, i.site_id, i.month`,
  );
}
