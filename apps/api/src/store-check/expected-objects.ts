import type { StoredObjectId, TenantId } from '@rinjo/contract';
import { containerOf } from '../platform/object-store/object-store.port.js';
import { objectName } from '../platform/sealed-store/sealed-store.js';
import type { ExpectedObject } from './store-check.js';

interface Row {
  readonly tenantId: TenantId;
  readonly objectId: StoredObjectId;
  readonly version: number;
  readonly bytes: string | null;
}

/** Every object that a row knows, and those that are being written; as the role `rinjo_system`. */
export async function expectedObjects(
  query: (sql: string) => Promise<readonly Row[]>,
): Promise<readonly ExpectedObject[]> {
  const rows = await query(
    `select tenant_id as "tenantId", id as "objectId", version, bytes from stored_object
     union all select tenant_id, object_id, object_version, null from storage_reservation where object_id is not null`,
  );
  return rows.map(({ tenantId, bytes, ...ref }) => ({
    container: containerOf(tenantId),
    name: objectName(ref),
    bytes: bytes === null ? null : Number(bytes),
  }));
}
