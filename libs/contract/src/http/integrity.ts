import type { EvidenceId, IntegrityReportId } from '../ids.js';

/** An object that is not any more what was taken. */
export interface IntegrityDifference {
  readonly foundAt: string;
  readonly fault: 'altered' | 'missing';
  /** What it is the content of; null for what is no item, e.g. a part of a recording. */
  readonly evidence: { readonly id: EvidenceId; readonly name: string } | null;
}

/** Of a day. Times in ISO 8601. */
export interface IntegrityRunView {
  readonly endedAt: string;
  /** Checked since the run before. */
  readonly checked: number;
  readonly objects: number;
  readonly neverChecked: number;
  readonly differences: number;
  /** When the object that has waited longest was checked, or taken; null without objects. */
  readonly oldestAt: string | null;
  /** Of the log of operations; null while it was not drilled. */
  readonly log: { readonly size: number; readonly sound: boolean } | null;
}

export interface IntegrityReportView {
  readonly id: IntegrityReportId;
  /** YYYY-MM, in Japan. */
  readonly month: string;
  readonly madeAt: string;
}

/** GET /integrity */
export interface IntegrityView {
  readonly objects: number;
  readonly neverChecked: number;
  readonly oldestAt: string | null;
  /** The newest first, at most 100. */
  readonly differences: readonly IntegrityDifference[];
  /** The newest first. */
  readonly runs: readonly IntegrityRunView[];
  readonly reports: readonly IntegrityReportView[];
}

/** GET /integrity/reports/:reportId: the document is what was signed, byte for byte. */
export interface SignedIntegrityReport {
  readonly document: string;
  /** Ed25519, base64. */
  readonly signature: string;
  /** SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string;
}

/** `absent`: PostgreSQL's tool is not installed, or its extension is not in the database. `failed`: it did not come to an end. */
export const DATABASE_CHECK_OUTCOMES = ['sound', 'faulty', 'absent', 'failed'] as const;
export type DatabaseCheckOutcome = (typeof DATABASE_CHECK_OUTCOMES)[number];

/** A look of `pg_amcheck` through tables and indexes. */
export interface DatabaseCheckView {
  readonly at: string;
  readonly outcome: DatabaseCheckOutcome;
  readonly tookMs: number;
  /** The beginning of what it printed. */
  readonly detail: string;
}

/** GET /operator/database-checks: null before the first. */
export interface DatabaseChecksView {
  readonly newest: DatabaseCheckView | null;
}
