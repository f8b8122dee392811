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

  /** Throws NOT_FOUND, FORBIDDEN, LEGAL_HOLD. */
  trash(principal: Principal, id: EvidenceId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const row = await this.own(tx, principal, id);
      if (row.trashedAt) throw new DomainError('NOT_FOUND');
      if (row.held) throw new DomainError('LEGAL_HOLD');
      await this.life.trash(tx, id, this.clock.now(), 'user');
      await this.audit.record(tx, 'evidence.trashed', { evidenceId: id, reason: 'user' });
    });
  }

  /** Throws NOT_FOUND, FORBIDDEN. */
  restore(principal: Principal, id: EvidenceId): Promise<EvidenceView> {
    return this.tenantDb.run(principal, async (tx) => {
      const row = await this.own(tx, principal, id);
      if (!row.trashedAt) throw new DomainError('NOT_FOUND');
      await this.life.restore(tx, id);
      await this.audit.record(tx, 'evidence.restored', { evidenceId: id });
      const found = await this.evidence.find(tx, id);
      if (!found) throw new DomainError('NOT_FOUND');
      return found.view;
    });
  }

  private async own(tx: Tx, principal: Principal, id: EvidenceId): Promise<LifeRow> {
    const row = await this.life.lock(tx, id);
    if (!row || row.erasing) throw new DomainError('NOT_FOUND');
    await this.access.require(tx, principal, row.callId);
    if (hostsEverything(principal) || row.byUserId === accountOf(principal)) return row;
    const role = row.callId && (await this.calls.require(tx, principal, row.callId)).role;
    if (role !== 'host') throw new DomainError('FORBIDDEN', { permission: 'evidence:manage' });
    return row;
  }
}
