import type { AttestationId, SheetEditionId } from './ids.js';
import type { PrintedReason, RowReason } from './row-reasons.js';

/** The check sheet of METI's form (August 2010): 49 rows that buyers of cloud services have answered. */
export const CHECK_SHEET_ROWS = 49;

/** In the languages in which the sheet is printed. */
export interface SheetText {
  readonly ja: string;
  readonly en: string;
}

/** How an answer is known: a number from a ledger, a refusal that a canary proves, or a statement of the operator. */
export const ROW_CLASSES = ['measured', 'enforced', 'attested'] as const;
export type RowClass = (typeof ROW_CLASSES)[number];

/** The first that holds: absent here, no or too little data, outside its target, too old, not proved, as promised. */
export const ROW_STATUSES = ['no', 'not_measured', 'unmet', 'expired', 'unverified', 'yes'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** `multi`: two nodes on different hosts, a synchronous standby, a shared store and a prober outside. */
export const TOPOLOGIES = ['single', 'multi'] as const;
export type Topology = (typeof TOPOLOGIES)[number];

/** Units of figures. `basis_points`: hundredths of a percent, truncated. `yes_no`: 1 or 0. Durations are rounded up. */
export const FIGURE_UNITS = [
  'basis_points',
  'milliseconds',
  'seconds',
  'days',
  'bytes',
  'count',
  'yes_no',
] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** Numbers of the sheet: each has words in both languages. */
export const FIGURES = [
  'availability',
  'downtime',
  'blips',
  'components_watched',
  'months_missed',
  'days_measured',
  'mttr',
  'mtbf',
  'failures',
  'long_failures',
  'probers',
  'late_incidents',
  'interval_p50',
  'interval_p95',
  'interval_max',
  'notification_p50',
  'notification_p95',
  'notification_max',
  'test_notification_p50',
  'test_notification_p95',
  'test_notification_max',
  'customer_notification_p50',
  'customer_notification_p95',
  'customer_notification_max',
  'planned_stops',
  'planned_windows',
  'late_windows',
  'smallest_lead',
  'calendar_days',
  'late_end_notices',
  'answer_p95',
  'page_p75',
  'picture_p95',
  'probed_answer_p95',
  'probed_picture_p95',
  'slow_stretch',
  'slow_month',
  'recordings_in_time',
  'backups_in_time',
  'page_age_p95',
  'page_age_max',
  'late_reports',
  'erasures',
  'erasure_certificate',
  'exports_in_time',
  'objects_checked',
  'oldest_check',
  'integrity_differences',
  'checksum_failures',
  'database_faults',
  'backup_age',
  'archive_lag',
  'lost_of_database',
  'lost_of_originals',
  'domain_node',
  'domain_site',
  'domain_region',
  'recovery_of_node',
  'recovery_of_machine',
  'recovery_of_worker',
  'recovery_of_process',
  'recovery_of_database',
  'recovery_of_site',
  'lost_at_site',
  'originals_lost_at_site',
  'rebuild_time',
  'recovery_window',
  'recovery_gaps',
  'verified_generations',
  'personal_columns',
  'undefined_columns',
  'inputs_defined',
  'settings_listed',
  'settings_proved',
  'key_age',
  'operator_reads',
  'operator_reads_beyond',
  'log_search_p95',
  'definitions_age',
  'files_scanned',
  'files_unscanned',
  'endpoints_registered',
  'release_days',
  'open_findings',
  'overdue_fixes',
  'patch_days_max',
  'feed_days',
  'attacks_repelled',
  'certificate_days',
  'old_versions_accepted',
  'addresses_scanned',
  'interfaces_open',
  'logs_recorded',
  'log_gaps',
  'calls_tested',
  'storage_used',
  'storage_notices_in_time',
  'first_reply_p95',
  'late_first_replies',
  'requests_without_reply',
  'acknowledged_p50',
] as const;
/** `availability_2026-10` and `slow_2026-10`: those of a month. */
export type FigureName = (typeof FIGURES)[number] | `availability_${string}` | `slow_${string}`;

/** A number of the sheet, with what it was taken from. */
export interface Figure {
  readonly name: FigureName;
  readonly unit: FigureUnit;
  /** A whole number of `unit`. */
  readonly amount: number;
  readonly samples: number;
  /** What is promised, in the same unit; null: nothing is. */
  readonly target: number | null;
}

/** Where a reader finds what a row says: an entry of a ledger, a drill, a canary. */
export interface RowEvidence {
  /** Name of the ledger's table. */
  readonly ledger: string;
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

export const ATTESTATION_ANSWERS = ['yes', 'no'] as const;
export type AttestationAnswer = (typeof ATTESTATION_ANSWERS)[number];

/** What the operator of an installation states about a row, and answers for with a document. */
export interface AttestationView {
  readonly id: AttestationId;
  readonly row: number;
  readonly answer: AttestationAnswer;
  readonly statement: SheetText;
  /** Name of the document; null for an answer of no. */
  readonly document: string | null;
  /** Of the document, hex. */
  readonly sha256: string | null;
  /** Who answers for it. */
  readonly owner: string;
  /** Last day, ISO 8601, in Japan; null for an answer of no. */
  readonly validUntil: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
}

export interface AttestRow {
  readonly answer: AttestationAnswer;
  readonly statementJa: string;
  readonly statementEn: string;
  /** Needed for an answer of yes, as are the hash and the last day. */
  readonly document: string | null;
  readonly sha256: string | null;
  readonly owner: string;
  /** YYYY-MM-DD */
  readonly validUntil: string | null;
}

/** What an earlier edition said, for comparison. */
export interface EarlierRow {
  readonly edition: number;
  readonly status: RowStatus;
  readonly figures: readonly Figure[];
}

export interface CheckSheetRow {
  readonly no: number;
  readonly area: SheetText;
  readonly item: SheetText;
  readonly unit: SheetText;
  readonly class: RowClass;
  readonly status: RowStatus;
  /** Why it is not yes, the reasons of its status first. Editions before there were any have none. */
  readonly reasons?: readonly RowReason[];
  readonly commitment: SheetText;
  readonly figures: readonly Figure[];
  /** What holds beside the figures, in words: e.g. the hours of the desk. Editions before it have none. */
  readonly remark?: SheetText;
  /** What the figures were taken from begins and ends here, ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
  readonly evidence: readonly RowEvidence[];
  readonly attestation: AttestationView | null;
  readonly earlier: EarlierRow | null;
}

/** The sheet as it would be printed now, or as it was printed in an edition. */
export interface CheckSheet {
  readonly format: 1;
  /** Null: not an edition. */
  readonly edition: number | null;
  readonly madeAt: string;
  /** Who runs the installation, as they call themselves. */
  readonly operator: string;
  /** Web address of the installation. */
  readonly installation: string;
  /** Release of the product. */
  readonly release: string;
  readonly topology: Topology;
  readonly window: { readonly from: string; readonly to: string };
  readonly rows: readonly CheckSheetRow[];
}

/** A row in the words of one language, cell by cell, as every renderer prints it. */
export interface PrintedRow {
  readonly no: number;
  readonly area: string;
  readonly item: string;
  readonly unit: string;
  readonly status: RowStatus;
  readonly class: RowClass;
  /** Whether the operator can state something about it. */
  readonly takesStatement: boolean;
  readonly answer: string;
  /** Why it is not yes. */
  readonly reasons: readonly PrintedReason[];
  readonly value: string;
  readonly promise: string;
  readonly window: string;
  readonly samples: string;
  readonly known: string;
  readonly earlier: string;
  readonly evidence: string;
}

/** A line of the sheet's head. */
export interface PrintedLine {
  readonly label: string;
  readonly value: string;
}

/** The sheet in the words of one language. */
export interface PrintedSheet {
  readonly title: string;
  readonly form: string;
  /** Null: not an edition. */
  readonly edition: number | null;
  /** Labels and values, in their order. */
  readonly head: readonly PrintedLine[];
  readonly honesty: string;
  readonly rows: readonly PrintedRow[];
}

/** An edition that is kept: its text is what was hashed and signed (Ed25519). */
export interface SheetEditionView {
  readonly id: SheetEditionId;
  readonly number: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly release: string;
  readonly window: { readonly from: string; readonly to: string };
  /** Of the canonical JSON in UTF-8, hex. */
  readonly sha256: string;
  /** Base64. */
  readonly signature: string;
  /** SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string;
  readonly counts: Readonly<Record<RowStatus, number>>;
}

export const SHEET_FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const CHECK_SHEET_LIMITS = {
  /** Characters of a statement in one language. */
  statement: 600,
  document: 200,
  owner: 80,
  /** Days for which a statement may be valid. */
  longestValidity: 1_096,
} as const;
