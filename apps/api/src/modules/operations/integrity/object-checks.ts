import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Logger } from '../../../platform/logging/logger.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { type CheckedObject, IntegrityRepository, type ObjectFault } from './integrity.repository.js';

const DAY_MS = 86_400_000;
/** Promised are 30 days (check sheet, row 37): so there is time for what holds it up. */
const AGAIN_MS = 20 * DAY_MS;
const AT_ONCE = 20;

/** Opens objects one after the other, and compares them with the hash that they were taken with. */
@Injectable()
export class ObjectChecks {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: IntegrityRepository,
    private readonly sealed: SealedStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Checks what is due of a tenant, until `bytes` were read or nothing is left. Answers the bytes. */
  async some(principal: Principal, bytes: number): Promise<number> {
    const since = new Date(this.clock.now().getTime() - AGAIN_MS);
    for (let read = 0; ;) {
      const due = await this.tenantDb.run(principal, (tx) => this.repository.due(tx, since, AT_ONCE));
      for (const object of due) {
        if (read >= bytes) return read;
        await this.check(principal, object);
        read += object.bytes;
      }
      if (due.length < AT_ONCE || read >= bytes) return read;
    }
  }

  private async check(principal: Principal, object: CheckedObject): Promise<void> {
    const fault = await this.faultOf(principal, object);
    await this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.checked(tx, object, this.clock.now(), fault)) || fault === null) return;
      await this.audit.record(tx, 'integrity.difference', { objectId: object.objectId, fault });
    });
    if (fault === null) return;
    const { tenantId } = principal;
    this.logger.error('an object is not what was taken', { tenantId, objectId: object.objectId, fault });
  }

  /** Whatever else goes wrong is no fault of the object: it is thrown, and checked again later. */
  private async faultOf({ tenantId }: Principal, object: CheckedObject): Promise<ObjectFault | null> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of this.sealed.read(tenantId, object)) hash.update(chunk);
    } catch (cause) {
      if (!(cause instanceof DomainError) || cause.code !== 'INTEGRITY_FAILED') throw cause;
      return cause.details['reason'] === 'missing' ? 'missing' : 'altered';
    }
    return hash.digest('hex') === object.sha256 ? null : 'altered';
  }
}
