import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { KeyStore } from '../../../../platform/crypto/key-store.port.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { ofEachTenant } from '../../../../platform/measures/of-each-tenant.js';
import { isCustomer, LogTables } from '../../../tenancy/index.js';
import type { KeyAges } from './rules.js';

export interface Signed {
  readonly unsigned: number;
  readonly oldestCheckpoint: Date | null;
}

/** What is known of tenants elsewhere than in their own tables, of one or of all customers. */
@Injectable()
export class TenantRecords {
  constructor(
    private readonly system: SystemDb,
    private readonly tables: LogTables,
    private readonly keys: KeyStore,
  ) {}

  async keyAges(of: TenantId | null): Promise<KeyAges> {
    const tenants = of === null ? await this.tables.customers() : [of];
    const ages = (
      await ofEachTenant(tenants, async (tenantId) => {
        const versions = await this.keys.versions(tenantId);
        return versions.findLast(({ goneAt }) => goneAt === null)?.createdAt ?? null;
      })
    ).filter((at) => at !== null);
    const oldest = Math.min(...ages.map((at) => at.getTime()));
    return { tenants: ages.length, oldestAt: ages.length === 0 ? null : new Date(oldest) };
  }

  /** @param since entries from before then have to be signed by now */
  async signed(of: TenantId | null, since: Date): Promise<Signed> {
    const rows = await this.system.query<{ at: Date | null }>(
      `select max(c.at) as at from audit_head h join tenant t on t.tenant_id = h.tenant_id and ${isCustomer('t')}
       left join audit_checkpoint c on c.tenant_id = h.tenant_id
       where h.size > 0 and t.created_at < $1 and ($2::uuid is null or h.tenant_id = $2)
       group by h.tenant_id`,
      [since, of],
    );
    const times = rows.flatMap(({ at }) => at?.getTime() ?? []);
    return {
      unsigned: rows.length - times.length,
      oldestCheckpoint: times.length === 0 ? null : new Date(Math.min(...times)),
    };
  }
}
