import type { LogExportId, UserId } from '../ids.js';
import type { LogSearch } from './log-search.js';

/**
 * `csv`: a table for spreadsheets (RFC 4180, UTF-8 with BOM). `jsonl`: a line of JSON for each entry. `ocsf`: likewise, as events of
 * the Open Cybersecurity Schema Framework 1.3.0.
 */
export const LOG_EXPORT_FORMATS = ['csv', 'jsonl', 'ocsf'] as const;
export type LogExportFormat = (typeof LOG_EXPORT_FORMATS)[number];

export const LOG_EXPORT_STATES = ['making', 'ready', 'ended'] as const;
export type LogExportState = (typeof LOG_EXPORT_STATES)[number];

/** `disk_full`: there is no room on the disks of the installation. */
export const LOG_EXPORT_ENDS = ['failed', 'disk_full', 'cancelled', 'deleted', 'expired'] as const;
export type LogExportEnd = (typeof LOG_EXPORT_ENDS)[number];

/** POST /log-exports: what a search finds, in a file. */
export interface StartLogExport extends LogSearch {
  readonly format: LogExportFormat;
}

/** A file of entries of a log. */
export interface LogExportView extends LogSearch {
  readonly id: LogExportId;
  readonly format: LogExportFormat;
  readonly state: LogExportState;
  readonly end: LogExportEnd | null;
  readonly requestedBy: UserId;
  readonly byName: string;
  /** Entries are those from before this moment. */
  readonly requestedAt: string;
  readonly finishedAt: string | null;
  readonly expiresAt: string | null;
  /** IANA name of the zone that the table names times in, beside UTC. */
  readonly timeZone: string;
  /** Entries that have been written. */
  readonly rows: number;
  /** How much of the time that is searched is done; of 100. */
  readonly percent: number;
  readonly name: string;
  /** Null until it is ready. */
  readonly bytes: number | null;
  /** Of the file, in hexadecimal; null until it is ready. */
  readonly sha256: string | null;
  /**
   * The signature that covers every entry in the file, of the log of operations and of sign-ins: lines of JSON have the commitment of
   * their entry and what opens it. Null for logs that are not signed, and while nothing is.
   */
  readonly checkpoint: { readonly size: number; readonly note: string } | null;
}

/** POST /log-exports/:logExportId/grants */
export interface LogExportGrant {
  /** RFC 3339: until then this session may download it. */
  readonly until: string;
}
