import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TenantId } from '@rinjo/contract';
import { containerOf } from '../../apps/api/src/platform/object-store/object-store.port.js';
import type { TestDatabase } from './test-database.js';

/** The file of an item's object, as whoever holds the disk finds it. */
export async function fileOf(
  database: TestDatabase,
  tenantId: TenantId,
  evidenceId: string,
): Promise<string> {
  const [row] = await database.query<{ name: string }>(
    `select o.id || '.' || o.version as name from evidence e
     join stored_object o on o.tenant_id = e.tenant_id and o.id = e.object_id
     where e.tenant_id = $1 and e.id = $2`,
    [tenantId, evidenceId],
  );
  const found = filesOf(database, tenantId).find((file) => row && file.endsWith(`/${row.name}`));
  if (!found) throw new Error('There is no file of this item');
  return found;
}

/** Every object of a tenant. */
export function filesOf({ keySettings }: TestDatabase, tenantId: TenantId): string[] {
  const folder = join(keySettings.OBJECT_STORE_DIR, containerOf(tenantId));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
