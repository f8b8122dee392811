import { createHash } from 'node:crypto';
import type { TenantId } from '@rinjo/contract';
import { containerOf, type ObjectStore } from '../../../../platform/object-store/object-store.port.js';
import {
  objectName,
  type SealedObject,
  type SealedStore,
} from '../../../../platform/sealed-store/sealed-store.js';

/** An original with the hash that it was taken with. */
export interface CanaryOriginal extends SealedObject {
  readonly sha256: string;
}

/** As the database has it. */
export interface OriginalRow extends Omit<CanaryOriginal, 'bytes'> {
  readonly bytes: string;
}

/** Runs a statement in whichever database is looked at. */
export type Query = (sql: string, parameters: readonly unknown[]) => Promise<readonly OriginalRow[]>;

export async function originalsOf(query: Query, tenantId: TenantId): Promise<readonly CanaryOriginal[]> {
  const rows = await query(
    `select id as "objectId", version, bytes, sha256, wrapped_key as "wrappedKey", key_version as "keyVersion"
     from stored_object where tenant_id = $1 order by id`,
    [tenantId],
  );
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}

export async function missingIn(
  store: ObjectStore,
  tenantId: TenantId,
  originals: readonly CanaryOriginal[],
): Promise<number> {
  let missing = 0;
  for (const original of originals)
    if ((await store.head(containerOf(tenantId), objectName(original))) === null) missing += 1;
  return missing;
}

/** How many open, with what was taken in them. Whatever keeps one from it: whoever asks has a control that has to open. */
export async function openingIn(
  sealed: SealedStore,
  tenantId: TenantId,
  originals: readonly CanaryOriginal[],
): Promise<number> {
  let opened = 0;
  for (const original of originals) {
    const hash = createHash('sha256');
    try {
      for await (const chunk of sealed.read(tenantId, original)) hash.update(chunk);
    } catch {
      continue;
    }
    if (hash.digest('hex') === original.sha256) opened += 1;
  }
  return opened;
}
