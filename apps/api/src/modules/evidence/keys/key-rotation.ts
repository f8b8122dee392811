import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RotatedKey, TenantId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { ColumnSecrets } from '../../../platform/crypto/column-secrets.js';
import { KeyStore } from '../../../platform/crypto/key-store.port.js';
import { Notifications } from '../../../platform/database/notifications.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { KeyRotationRepository } from './key-rotation.repository.js';

/** Heard by every node: the tenant that is named has another key. */
const KEYS_CHANNEL = 'rinjo_keys';
const BATCH = 100;

export interface Destruction {
  /** Tables that still need one of the keys; none was destroyed then. */
  readonly needing: readonly string[];
  /** When the last of them is gone from the key service; null when it is. */
  readonly goneAt: Date | null;
}

/**
 * Gives a tenant a new key: what is new is sealed under it at once, what is there a job seals anew. Objects stay as they
 * are: only their keys are wrapped again.
 */
@Injectable()
export class KeyRotation implements OnModuleInit {
  constructor(
    private readonly keys: KeyStore,
    private readonly sealed: SealedStore,
    private readonly secrets: ColumnSecrets,
    private readonly repository: KeyRotationRepository,
    private readonly tenantDb: TenantDb,
    private readonly notifications: Notifications,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.notifications.listen(KEYS_CHANNEL, (tenantId) => this.keys.forget(tenantId as TenantId));
  }

  async rotate(principal: Principal): Promise<RotatedKey> {
    const { version } = await this.keys.rotate(principal.tenantId);
    await this.tenantDb.run(principal, async (tx) => {
      await this.audit.record(tx, 'tenant_key.rotated', { version });
      await this.notifications.send(tx, KEYS_CHANNEL, principal.tenantId);
      await this.queue.add(tx, 'tenant_key.rewrap', { version }, { dedupeKey: String(version) });
    });
    return { version };
  }

  /** Seals anew whatever is sealed under a version below this one. May be repeated. */
  async rewrap(principal: Principal, below: number, signal: AbortSignal): Promise<void> {
    const { tenantId } = principal;
    this.keys.forget(tenantId); // this node may not have heard of it
    for (;;) {
      const objects = await this.tenantDb.run(principal, (tx) => this.repository.objects(tx, below, BATCH));
      const wrapped = await Promise.all(
        objects.map(async (from) => ({ from, to: await this.sealed.rewrap(tenantId, from) })),
      );
      await this.tenantDb.run(principal, async (tx) => {
        for (const { from, to } of wrapped) await this.repository.rewrap(tx, from, to);
      });
      signal.throwIfAborted();
      if (objects.length < BATCH) break;
    }
    for (const column of this.repository.columns)
      for (;;) {
        const values = await this.tenantDb.run(principal, (tx) =>
          this.repository.values(tx, column, below, BATCH),
        );
        const sealed = await Promise.all(
          values.map(async (from) => {
            const place = { ...column, rowId: from.id };
            const text = await this.secrets.open(tenantId, place, from.sealed);
            return { from, to: await this.secrets.seal(tenantId, place, text) };
          }),
        );
        await this.tenantDb.run(principal, async (tx) => {
          for (const { from, to } of sealed) await this.repository.reseal(tx, column, from, to);
        });
        signal.throwIfAborted();
        if (values.length < BATCH) break;
      }
  }

  /**
   * Destroys the versions below this one, and none while a table still needs one of them. What a key service keeps until a date is
   * asked for again then: it counts as destroyed when it is gone.
   */
  async destroy(principal: Principal, below: number): Promise<Destruction> {
    const { tenantId } = principal;
    const needing = await this.tenantDb.run(principal, (tx) => this.repository.needing(tx, below));
    if (needing.length > 0) return { needing, goneAt: null };
    const gone: string[] = [];
    const dated: string[] = [];
    let latest: Date | null = null;
    for (const { version, goneAt: known } of await this.keys.versions(tenantId)) {
      if (version >= below) continue;
      const goneAt = await this.keys.destroy(tenantId, version);
      if (goneAt === null) gone.push(String(version));
      else if (known === null) dated.push(String(version));
      if (goneAt !== null && (latest === null || goneAt > latest)) latest = goneAt;
    }
    await this.tenantDb.run(principal, async (tx) => {
      if (gone.length > 0) await this.audit.record(tx, 'tenant_key.destroyed', { versions: gone });
      if (dated.length > 0 && latest !== null)
        await this.audit.record(tx, 'tenant_key.destruction_dated', {
          versions: dated,
          goneAt: latest.toISOString(),
        });
      await this.notifications.send(tx, KEYS_CHANNEL, tenantId);
    });
    return { needing, goneAt: latest };
  }
}
