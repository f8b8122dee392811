import { Injectable } from '@nestjs/common';
import type { StoredObjectId, TenantId } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import {
  containerOf,
  isLogContainer,
  ObjectMissing,
  ObjectStore,
} from '../../../../platform/object-store/object-store.port.js';
import { objectsOf } from '../../../../platform/object-store/objects-of.js';
import { objectName } from '../../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type BackupStore, storeFault } from '../store/backup-store.js';

const BATCH = 500;
const DAY_MS = 86_400_000;

interface NewObject {
  readonly tenantId: TenantId;
  readonly objectId: StoredObjectId;
  readonly version: number;
}

export interface CopyResult {
  readonly copied: number;
  readonly removed: number;
}

/**
 * Originals in the store of backups: the bytes as they lie in the store of the product, sealed under keys that are not there. An object that
 * the product has deleted stays as long as a database can be restored that knows it.
 */
@Injectable()
export class ObjectCopies {
  constructor(
    private readonly db: SystemDb,
    private readonly objects: ObjectStore,
    private readonly clock: Clock,
  ) {}

  /** Copies what is new, and removes what nothing that can be restored knows any more. Throws BACKUP_STORE. */
  async sweep(store: BackupStore, days: number): Promise<CopyResult> {
    let copied = 0;
    for (let batch = await this.missing(); batch.length > 0; batch = await this.missing()) {
      for (const { tenantId, ...ref } of batch)
        if (await this.copy(store, containerOf(tenantId), objectName(ref))) copied += 1;
      if (batch.length < BATCH) break;
    }
    return { copied, removed: await this.remove(store, days) };
  }

  /** Copies of checkpoints of logs, which no row of ours names: by comparing both stores. */
  async checkpoints(store: BackupStore): Promise<number> {
    let copied = 0;
    for (const container of (await this.objects.containers()).filter(isLogContainer)) {
      const there = new Set<string>();
      for await (const { name } of objectsOf(store.objects, container)) there.add(name);
      for await (const { name } of objectsOf(this.objects, container))
        if (!there.has(name) && (await this.put(store, container, name))) copied += 1;
    }
    return copied;
  }

  private missing(): Promise<NewObject[]> {
    return this.db.query<NewObject>(
      `select s.tenant_id as "tenantId", s.id as "objectId", s.version from stored_object s
       where not exists (select from backup_object b
         where b.container = s.tenant_id || '-objects' and b.name = s.id || '.' || s.version)
       limit $1`,
      [BATCH],
    );
  }

  /** False when the product has removed it meanwhile. */
  private async copy(store: BackupStore, container: string, name: string): Promise<boolean> {
    const copied = await this.put(store, container, name);
    await this.db.query(
      `insert into backup_object (container, name, copied_at, gone_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [container, name, this.clock.now(), copied ? null : this.clock.now()],
    );
    return copied;
  }

  private async put(store: BackupStore, container: string, name: string): Promise<boolean> {
    try {
      // Of a process that died before it wrote its row: an object is never written twice.
      if ((await store.objects.head(container, name)) !== null) return true;
      const { body } = await this.objects.read(container, name);
      await store.objects.put(container, name, body);
      return true;
    } catch (cause) {
      if (cause instanceof ObjectMissing) return false;
      throw storeFault(cause);
    }
  }

  private async remove(store: BackupStore, days: number): Promise<number> {
    const now = this.clock.now();
    await this.db.query(
      `update backup_object b set gone_at = $1 where b.gone_at is null and not exists (select from stored_object s
         where b.container = s.tenant_id || '-objects' and b.name = s.id || '.' || s.version)`,
      [now],
    );
    const due = await this.db.query<{ container: string; name: string }>(
      'select container, name from backup_object where gone_at < $1 limit $2',
      [new Date(now.getTime() - days * DAY_MS), BATCH],
    );
    for (const { container, name } of due) {
      await store.objects.delete(container, name).catch((cause: unknown) => {
        throw storeFault(cause);
      });
      await this.db.query('delete from backup_object where container = $1 and name = $2', [container, name]);
    }
    return due.length;
  }
}
