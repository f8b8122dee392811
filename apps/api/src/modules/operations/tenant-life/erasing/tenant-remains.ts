import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { KeyStore } from '../../../../platform/crypto/key-store.port.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import {
  containerOf,
  logContainerOf,
  ObjectStore,
} from '../../../../platform/object-store/object-store.port.js';
import { objectsOf } from '../../../../platform/object-store/objects-of.js';

/** What there is of a tenant. */
export interface Remains {
  /** Rows by table, without empty ones. */
  readonly rows: Readonly<Record<string, number>>;
  readonly objects: number;
  readonly objectBytes: number;
  readonly keys: readonly { readonly version: number; readonly createdAt: string }[];
}

/** Everything that a tenant has anywhere: counted, and removed. Which tables that are, the catalogue says. */
@Injectable()
export class TenantRemains {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly system: SystemDb,
    private readonly store: ObjectStore,
    private readonly keys: KeyStore,
  ) {}

  /** Counted as the role `rinjo_app`, which removes nothing here. */
  async count(tenantId: TenantId): Promise<Remains> {
    const rows = await this.tenantDb.run(jobPrincipal(tenantId, 'erasure'), async (tx) => {
      const counts: Record<string, number> = {};
      for (const { name } of await tx.query<{ name: string }>('select t as name from tenant_tables() t')) {
        // A name of the catalogue, not of anybody's input.
        const [row] = await tx.query<{ n: string }>(
          `select count(*) as n from "${name}" where tenant_id = $1`,
          [tenantId],
        );
        if (Number(row?.n ?? 0) > 0) counts[name] = Number(row?.n);
      }
      return counts;
    });
    let [objects, objectBytes] = [0, 0];
    for (const container of this.containers(tenantId))
      for await (const { bytes } of objectsOf(this.store, container)) {
        objects += 1;
        objectBytes += bytes;
      }
    const keys = (await this.keys.versions(tenantId)).map(({ version, createdAt }) => ({
      version,
      createdAt: createdAt.toISOString(),
    }));
    return { rows, objects, objectBytes, keys };
  }

  containers(tenantId: TenantId): readonly string[] {
    return [containerOf(tenantId), logContainerOf(tenantId)];
  }

  async purgeObjects(tenantId: TenantId): Promise<void> {
    for (const container of this.containers(tenantId)) await this.store.removeContainer(container);
  }

  /** One table after the other, each whole or not at all: whoever is stopped goes on later with the rest. */
  async purgeRows(tenantId: TenantId, signal: AbortSignal): Promise<void> {
    let more = true;
    while (more) {
      signal.throwIfAborted();
      more = await this.system.transaction(async (query) => {
        await query("select set_config('statement_timeout', '0', true)"); // as long as a large table takes
        const [row] = await query<{ table: string | null }>('select tenant_erase($1) as "table"', [tenantId]);
        return row !== undefined && row.table !== null;
      });
    }
  }
}
