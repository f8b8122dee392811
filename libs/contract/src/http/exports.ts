import type { ExportId, ExportPartId, UserId } from '../ids.js';

/** `planning`: rows are being written down; `packing`: parts are being made; `ready`: they can be downloaded; `ended`: they are gone. */
export const EXPORT_STATES = ['planning', 'packing', 'ready', 'ended'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/**
 * `disk_full`: there is no room on the disks of the installation; `withdrawn`: something in it was deleted for good, so that
 * nobody downloads it any more.
 */
export const EXPORT_ENDS = ['failed', 'disk_full', 'cancelled', 'deleted', 'expired', 'withdrawn'] as const;
export type ExportEnd = (typeof EXPORT_ENDS)[number];

/** Body of POST /exports. */
export interface StartExport {
  /** Most bytes of one part; a single original that is larger has a part of its own. */
  readonly partBytes?: number;
}

/** One ZIP file of an export. */
export interface ExportPartView {
  readonly id: ExportPartId;
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Everything of a tenant, packed to be taken elsewhere. */
export interface ExportView {
  readonly id: ExportId;
  readonly state: ExportState;
  readonly end: ExportEnd | null;
  readonly requestedBy: UserId | null;
  readonly byName: string;
  readonly requestedAt: string;
  readonly finishedAt: string | null;
  /** When a ready one goes by itself. */
  readonly expiresAt: string | null;
  /** Files and bytes as planned; 0 until then. */
  readonly files: number;
  readonly bytes: number;
  readonly bytesDone: number;
  /** What is being packed; null when nothing is. */
  readonly workingOn: string | null;
  /** Items that are not in it because no scanner has found them clean. */
  readonly withheld: number;
  /** Files that could not be read: altered or missing in the store. */
  readonly lost: number;
  readonly parts: readonly ExportPartView[];
  readonly manifestSha256: string | null;
  /** By which the key that signed it is known: the first 16 hexadecimal digits of its SHA-256. */
  readonly keyId: string | null;
}

/** That this session may download, and go on with what breaks off. */
export interface ExportGrant {
  readonly until: string;
}
