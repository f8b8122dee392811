import type { FigureName, FigureUnit, RowStatus } from './check-sheet.js';
import type { FallbackWay } from './fallback.js';
import type { CanaryName } from './http/canaries.js';
import type { DrillKind } from './http/drills.js';

/** What a row is as long as one of its conditions is missing. */
export type MissingStatus = Exclude<RowStatus, 'yes'>;

/** Alerts are tried by a canary of their own. */
export type ProofName = CanaryName | 'alert-path';
export type SheetDrill = DrillKind | 'restore-loss' | 'restore-point';
export const LOG_KINDS = ['access', 'operation', 'error', 'signIn'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** The code says it all. */
type Nothing = object;

/** Why a row is not yes, and what belongs to each reason. Times are ISO 8601; `days` and `hours` are how old it may be. */
export interface RowReasonFacts {
  /** Nobody has measured it yet. */
  nothing_measured: Nothing;
  few_days: { readonly days: number; readonly least: number };
  few_samples: { readonly figure: FigureName; readonly samples: number; readonly least: number };
  /** Null: there is none at all. */
  data_old: { readonly at: string | null; readonly hours: number };
  /** A figure that misses its target. */
  off_target: {
    readonly figure: FigureName;
    readonly unit: FigureUnit;
    readonly amount: number;
    readonly target: number;
  };
  /** No prober on another machine. */
  inside_only: Nothing;

  canary_never: { readonly canary: ProofName };
  canary_failed: { readonly canary: ProofName; readonly at: string | null };
  canary_breach: { readonly canary: ProofName; readonly at: string | null };
  canary_late: { readonly canary: ProofName; readonly at: string | null };
  canary_old: { readonly canary: ProofName; readonly at: string; readonly days: number };

  drill_never: { readonly drill: SheetDrill };
  drill_failed: { readonly drill: SheetDrill; readonly at: string };
  drill_old: { readonly drill: SheetDrill; readonly at: string; readonly days: number };
  drill_of_other_release: { readonly drill: SheetDrill; readonly release: string };
  drill_of_other_format: { readonly drill: SheetDrill };
  /** Held on a machine of the service itself. */
  drill_inside: { readonly drill: SheetDrill };

  /** What the operator has to state. */
  statement_missing: Nothing;
  statement_no: Nothing;
  statement_expired: { readonly validUntil: string };

  release_unsigned: Nothing;
  contacts_missing: Nothing;
  /** Not tried by anybody, or too long ago. */
  ways_untested: { readonly ways: readonly FallbackWay[] };
  ways_failed: { readonly ways: readonly FallbackWay[] };
  /** No prober has tried any of them of late. */
  ways_without_prober: { readonly hours: number };
  advisories_missing: Nothing;
  probers_silent: { readonly probers: number; readonly hours: number };
  on_call_empty: Nothing;
  on_call_unconfirmed: { readonly at: string; readonly days: number };
  customers_not_told: Nothing;
  /** Null: there is none at all. */
  report_old: { readonly at: string | null; readonly days: number };
  logs_silent: { readonly logs: readonly LogKind[] };
  settings_unrecorded: Nothing;
  settings_untested: { readonly settings: readonly string[] };
  settings_failed: { readonly settings: readonly string[] };
  settings_of_other_release: Nothing;
  document_of_other_release: { readonly release: string };
  load_test_missing: Nothing;
  load_test_old: { readonly at: string; readonly days: number };
  load_test_of_other_release: { readonly release: string };
  desk_missing: Nothing;
  backups_off: Nothing;
  backup_missing: Nothing;
  backup_here_only: Nothing;
  backup_elsewhere_missing: Nothing;
  listing_missing: Nothing;
  archive_unmeasured: Nothing;
  /** Null: no moment at all can be restored. */
  recovery_window_short: { readonly oldest: string | null; readonly days: number };
  erasures_late: { readonly erasures: number };
  objects_unchecked: { readonly objects: number };
  logs_unsound: { readonly logs: number };
  attacks_unrecorded: Nothing;
  attacks_succeeded: { readonly attacks: number };
  logs_unsigned: { readonly tenants: number };
  scanner_missing: Nothing;
  definitions_unknown: Nothing;
}
export type RowReasonCode = keyof RowReasonFacts;

/** Why a row is not yes: a condition that is missing, and the status that it leaves. */
export type RowReason = {
  readonly [Code in RowReasonCode]: {
    readonly status: MissingStatus;
    readonly code: Code;
  } & RowReasonFacts[Code];
}[RowReasonCode];

/** The same in words; `code` leads to the page where something can be done about it. */
export interface PrintedReason {
  readonly code: RowReasonCode;
  readonly text: string;
}
