import type { AttestationView, RowClass, RowStatus } from '@rinjo/contract';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';

export interface Known {
  readonly class: RowClass;
  /** A measured or enforced row that needs a statement as well. */
  readonly statementToo: boolean;
  /** Null: nobody answers for the row. */
  readonly finding: RowFinding | null;
  readonly attestation: AttestationView | null;
}

/** Statements end with their last day in Japan. @param today YYYY-MM-DD, in Japan */
export const hasExpired = ({ validUntil }: AttestationView, today: string): boolean =>
  validUntil !== null && validUntil < today;

/** The first status that holds. What nobody knows is never a yes, and no statement makes up for a number. */
export function statusOf(known: Known, today: string): RowStatus {
  const { finding, attestation } = known;
  if (known.class === 'attested') return besideStatement(attestedStatus(attestation, today), finding);
  if (finding === null) return 'not_measured';
  if (finding.absent) return 'no';
  if (finding.notMeasured) return 'not_measured';
  if (finding.unmet) return 'unmet';
  const stated = known.statementToo ? attestedStatus(attestation, today) : 'yes';
  if (finding.expired || stated === 'expired') return 'expired';
  return finding.unverified || stated !== 'yes' ? 'unverified' : 'yes';
}

/** What is measured beside a statement makes no yes, but takes one away. */
function besideStatement(stated: RowStatus, finding: RowFinding | null): RowStatus {
  if (finding === null || stated === 'no' || stated === 'not_measured') return stated;
  if (finding.unmet) return 'unmet';
  return stated === 'yes' && finding.unverified ? 'unverified' : stated;
}

function attestedStatus(attestation: AttestationView | null, today: string): RowStatus {
  if (attestation === null) return 'not_measured';
  if (attestation.answer === 'no') return 'no';
  return hasExpired(attestation, today) ? 'expired' : 'yes';
}
