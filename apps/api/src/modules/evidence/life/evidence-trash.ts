import { Injectable } from '@nestjs/common';
import type { EvidenceId, EvidenceView } from '@rinjo/contract';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { CallAccess, hostsEverything } from '../../calls/index.js';
import { EvidenceAccess } from '../kept/evidence-access.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import { EvidenceLifeRepository, type LifeRow } from './evidence-life.repository.js';

/** Puts items away and takes them back: by whoever made them, who hosts their call, or administers the tenant. */
@Injectable()
export class EvidenceTrash {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: EvidenceAccess,
    private readonly calls: CallAccess,
    private readonly life: EvidenceLifeRepository,
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** All versions of it together. Throws NOT_FOUND, FORBIDDEN, LEGAL_HOLD. */
  trash(principal: Principal, id: EvidenceId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.own(tx, principal, id, false);
      if (rows.some(({ held }) => held)) throw new DomainError('LEGAL_HOLD');
      const now = this.clock.now();
      for (const row of rows) {
        await this.life.trash(tx, row.id, now, 'user');
        await this.audit.record(tx, 'evidence.trashed', { evidenceId: row.id, reason: 'user' });
      }
    });
  }

  /** All versions of it together. Throws NOT_FOUND, FORBIDDEN. */
  restore(principal: Principal, id: EvidenceId): Promise<EvidenceView> {
    return this.tenantDb.run(principal, async (tx) => {
      for (const row of await this.own(tx, principal, id, true)) {
        await this.life.restore(tx, row.id);
        await this.audit.record(tx, 'evidence.restored', { evidenceId: row.id });
      }
      const found = await this.evidence.find(tx, id);
      if (!found) throw new DomainError('NOT_FOUND');
      return found.view;
    });
  }

  /** The versions of an item that are, or are not, in the trash, when the caller may put away each of them. */
  private async own(
    tx: Tx,
    principal: Principal,
    id: EvidenceId,
    trashed: boolean,
  ): Promise<readonly LifeRow[]> {
    const rows = await this.life.lockVersions(tx, id, trashed);
    if (rows.every((row) => row.id !== id)) {
      // Whoever does not see it learns nothing of where it is.
      const row = await this.life.lock(tx, id);
      if (row && !row.erasing) await this.access.require(tx, principal, row.callId);
      throw new DomainError('NOT_FOUND');
    }
    for (const { callId, byUserId } of rows) {
      await this.access.require(tx, principal, callId);
      if (hostsEverything(principal) || byUserId === accountOf(principal)) continue;
      const role = callId && (await this.calls.require(tx, principal, callId)).role;
      if (role !== 'host') throw new DomainError('FORBIDDEN', { permission: 'evidence:manage' });
    }
    return rows;
  }
}
