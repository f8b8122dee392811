import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditDetails } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

/** What the log says of itself. */
@Injectable()
export class LogEventsRepository {
  /** The newest entry of an action; null when there is none. */
  async last<A extends AuditAction>(
    tx: Tx,
    action: A,
  ): Promise<{ readonly at: Date; readonly details: AuditDetails[A] } | null> {
    const [row] = await tx.query<{ at: Date; details: AuditDetails[A] }>(
      `select at, details from audit_entry where tenant_id = $1 and action = $2 order by at desc, seq desc limit 1`,
      [tx.principal.tenantId, action],
    );
    return row ?? null;
  }
}
