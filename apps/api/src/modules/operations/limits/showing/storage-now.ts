import { Injectable } from '@nestjs/common';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { ofEachTenant } from '../../../../platform/measures/of-each-tenant.js';
import { LogTables } from '../../../tenancy/index.js';
import { storageOf, storageOfAll } from '../measures/storage-of-tenants.js';
import type { StorageFacts } from '../measures/storage-row.js';

const WINDOW_MS = 30 * 86_400_000;

/** What all tenants keep together, as the row of the check sheet counts it. */
@Injectable()
export class StorageNow {
  constructor(
    private readonly tenants: LogTables,
    private readonly tenantDb: TenantDb,
  ) {}

  /** With the warnings of the 30 days before. */
  async at(now: Date): Promise<StorageFacts> {
    const window = { from: new Date(now.getTime() - WINDOW_MS), to: now, now };
    const found = await ofEachTenant(await this.tenants.customers(), (id) =>
      this.tenantDb.run(jobPrincipal(id, 'capacity'), (tx) => storageOf(tx, window)),
    );
    return storageOfAll(found);
  }
}
