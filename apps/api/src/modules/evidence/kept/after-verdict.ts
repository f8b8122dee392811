import { Injectable } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { ScanVerdict } from '../../../platform/scanning/scanner.port.js';
import { ShareFile } from '../chat/share-file.js';
import { InfectedNotices } from '../notices/infected-notices.js';

/** What follows from the first verdict on something. */
@Injectable()
export class AfterVerdict {
  constructor(
    private readonly audit: AuditTrail,
    private readonly infected: InfectedNotices,
    private readonly sharing: ShareFile,
  ) {}

  /** In the transaction that keeps the verdict. */
  async settle(tx: Tx, evidenceId: EvidenceId, verdict: ScanVerdict): Promise<void> {
    await this.audit.record(tx, 'evidence.scanned', { evidenceId, state: verdict });
    switch (verdict) {
      case 'clean':
        return this.sharing.run(tx, evidenceId);
      case 'infected':
        return this.infected.tell(tx, evidenceId);
      case 'unscannable':
        return;
    }
  }
}
