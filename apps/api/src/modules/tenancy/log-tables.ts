import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { SystemDb } from '../../platform/database/system-db.js';
import { isCustomer } from './is-customer.js';

/** Months after the current one for which the logs have a partition; what comes later goes to the partition of the rest. */
export const MONTHS_AHEAD = 3;

/** What the owner of the logs' tables does for the role `rinjo_system`, and for nobody else. */
@Injectable()
export class LogTables {
  constructor(private readonly system: SystemDb) {}

  /** Makes the partitions that are missing; answers their names. */
  async partitionsAhead(): Promise<readonly string[]> {
    const rows = await this.system.query<{ name: string }>('select log_partitions_ahead($1) as name', [
      MONTHS_AHEAD,
    ]);
    return rows.map(({ name }) => name);
  }

  tenants(): Promise<readonly TenantId[]> {
    return this.system
      .query<{ tenantId: TenantId }>('select tenant_id as "tenantId" from tenant')
      .then((rows) => rows.map(({ tenantId }) => tenantId));
  }

  customers(): Promise<readonly TenantId[]> {
    return this.system
      .query<{ tenantId: TenantId }>(
        `select t.tenant_id as "tenantId" from tenant t where ${isCustomer('t')}`,
      )
      .then((rows) => rows.map(({ tenantId }) => tenantId));
  }

  /**
   * Forgets what a tenant's entries say whose time is over, of operations and of access, `most` of each at most. True while there
   * may be more.
   */
  async forget(tenantId: TenantId, most: number): Promise<boolean> {
    const [row] = await this.system.query<{ operations: number; access: number }>(
      'select audit_forget($1, $2) as operations, access_forget($1, $2) as access',
      [tenantId, most],
    );
    return row?.operations === most || row?.access === most;
  }
}
