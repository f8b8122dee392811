import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS, type RecordingId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { SealedStore } from '../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../platform/time/clock.js';
import { EvidenceUpkeep, StorageQuota } from '../evidence/index.js';
import { TenantsRepository } from '../tenancy/index.js';
import { TracksAloneRepository } from './tracks-alone.repository.js';

/**
 * The end of recordings that have no film, and so are nothing that anybody could put into the trash: their tracks are kept as
 * long as a film would be, with its time in the trash, and longer while their call, its site or everything is under a legal hold.
 */
@Injectable()
export class RecordingRetention implements OnModuleInit {
  constructor(
    private readonly upkeep: EvidenceUpkeep,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly repository: TracksAloneRepository,
    private readonly sealed: SealedStore,
    private readonly quota: StorageQuota,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.upkeep.alsoDaily((principal, signal) => this.run(principal, signal));
  }

  private async run(principal: Principal, signal: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LIMITS.evidenceTrashDays * 24 * 3_600_000);
    const ids = await this.tenantDb.run(principal, (tx) => this.repository.outlived(tx, before));
    for (const id of ids) if (!signal.aborted) await this.erase(principal, id, before);
  }

  /** Objects first: where this breaks off, the next day goes on. */
  private async erase(principal: Principal, id: RecordingId, before: Date): Promise<void> {
    const objects = await this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx); // a hold that is being placed comes before or after, never meanwhile
      const still = await this.repository.outlived(tx, before);
      return still.includes(id) ? this.repository.objects(tx, id) : null;
    });
    if (objects === null) return;
    for (const object of objects) await this.sealed.erase(principal.tenantId, object);
    await this.tenantDb.run(principal, async (tx) => {
      const bytes = await this.repository.remove(tx, id, objects);
      await this.audit.record(tx, 'recording.erased', { recordingId: id, objects: objects.length, bytes });
      await this.quota.freed(tx, bytes);
    });
  }
}
