import {
  type AttestationView,
  ROW_STATUSES,
  type RowClass,
  type RowReason,
  type RowStatus,
} from '@rinjo/contract';
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

/** The first status that there is a reason for. What nobody knows is never a yes, and no statement makes up for a number. */
export const statusOf = (known: Known, today: string): RowStatus =>
  reasonsOf(known, today)[0]?.status ?? 'yes';

/** Why a row is not yes: the reasons of its status, then those that would hold after them. */
export const reasonsOf = (known: Known, today: string): readonly RowReason[] =>
  allReasons(known, today).toSorted(
    (a, b) => ROW_STATUSES.indexOf(a.status) - ROW_STATUSES.indexOf(b.status),
  );

function allReasons(known: Known, today: string): readonly RowReason[] {
  const { finding, attestation } = known;
  const stated = statedReasons(attestation, today);
  // What is measured beside a statement makes no yes, but takes one away.
  if (known.class === 'attested') return [...stated, ...(finding?.reasons ?? []).filter(takesAway)];
  const found: readonly RowReason[] = finding?.reasons ?? [
    { status: 'not_measured', code: 'nothing_measured' },
  ];
  return known.statementToo ? [...found, ...stated.map(asUnproved)] : found;
}

const takesAway = ({ status }: RowReason): boolean => status === 'unmet' || status === 'unverified';

function statedReasons(attestation: AttestationView | null, today: string): readonly RowReason[] {
  if (attestation === null) return [{ status: 'not_measured', code: 'statement_missing' }];
  const { answer, validUntil } = attestation;
  if (answer === 'no') return [{ status: 'no', code: 'statement_no' }];
  if (validUntil === null || !hasExpired(attestation, today)) return [];
  return [{ status: 'expired', code: 'statement_expired', validUntil }];
}

/** Beside a number a statement that is missing leaves a part unproved. */
const asUnproved = (reason: RowReason): RowReason =>
  reason.status === 'expired' ? reason : { ...reason, status: 'unverified' };
