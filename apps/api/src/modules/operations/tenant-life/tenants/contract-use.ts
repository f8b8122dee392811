import { Injectable } from '@nestjs/common';
import type { ContractUse, TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';

/** What a tenant uses of its contract, and whether a legal hold keeps it. */
export interface UsedContract extends ContractUse {
  readonly held: boolean;
}

/** Counts what a tenant uses, without looking at any of it. */
@Injectable()
export class ContractUseReader {
  constructor(private readonly tenantDb: TenantDb) {}

  of(tenantId: TenantId): Promise<UsedContract> {
    return this.tenantDb.run(jobPrincipal(tenantId, 'contract'), (tx) => this.read(tx));
  }

  async read(tx: Tx): Promise<UsedContract> {
    const [row] = await tx.query<{ storage: string; calls: number; people: number; held: boolean }>(
      `select coalesce((select used_bytes from storage_use where tenant_id = $1), 0) as storage,
         (select count(*)::int from call where tenant_id = $1 and phase = 'live') as calls,
         (select count(*)::int from user_account
           where tenant_id = $1 and kind = 'person' and status in ('invited', 'active')) as people,
         exists (select from legal_hold where tenant_id = $1) as held`,
      [tx.principal.tenantId],
    );
    return {
      storageBytes: Number(row?.storage ?? 0),
      concurrentCalls: row?.calls ?? 0,
      people: row?.people ?? 0,
      held: row?.held ?? false,
    };
  }
}
