import type { AuditAction, AuditDetails } from '@rinjo/contract';
import type { Principal } from '../access/principal.js';
import type { Tx } from '../database/tx.js';

/** What something was before a change and is after it; only fields of AUDITED_FIELDS are written down. */
export interface Changed {
  readonly before: object;
  /** The fields that have changed. */
  readonly after: object;
}

/** Writes the audit log. `audit` implements it, every module records through it. */
export abstract class AuditTrail {
  /** Records a change in the transaction that makes it: both happen or neither. */
  abstract record<A extends AuditAction>(
    tx: Tx,
    action: A,
    details: AuditDetails[A],
    changed?: Changed,
  ): Promise<void>;

  /** Records a refusal in a transaction of its own, after the refused one was rolled back. */
  abstract recordRefusal<A extends AuditAction>(
    principal: Principal,
    action: A,
    details: AuditDetails[A],
  ): Promise<void>;
}
