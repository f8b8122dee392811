/** Where backups lie: a folder of this machine is lost with it. */
export type BackupPlaceName = 'node' | 'network' | 'azure';

/** A backup of which every byte was read again. Times in ISO 8601. */
export interface BackupGenerationView {
  readonly generation: string;
  readonly place: BackupPlaceName;
  readonly startedAt: string;
  /** From this moment on it can be restored. */
  readonly endedAt: string;
  readonly verifiedAt: string;
  /** Of the database, and of what is kept of it: compressed. */
  readonly databaseBytes: number;
  readonly storedBytes: number;
}

/** `restore-loss`: as if the machine were lost now; `restore-point`: the database of a moment of chance. */
export type RestoreDrillName = 'restore-loss' | 'restore-point';

export interface RestoreDrillView {
  readonly id: string;
  readonly kind: RestoreDrillName;
  readonly startedAt: string;
  readonly passed: boolean;
  /** Seconds, rounded up; null when it did not come so far. */
  readonly recoveryS: number | null;
  readonly lostS: number | null;
  /** Originals that were opened and compared. */
  readonly objects: number;
  /** What was wrong, in the words of the log. */
  readonly failure: string | null;
}

/** GET /operator/backups */
export interface BackupsView {
  readonly on: boolean;
  /** Null: the database archives nothing. */
  readonly archive: { readonly lagS: number; readonly late: boolean } | null;
  /** The newest failure since the newest backup. */
  readonly failure: { readonly at: string; readonly code: string; readonly message: string } | null;
  /** The newest first. */
  readonly generations: readonly BackupGenerationView[];
  readonly drills: readonly RestoreDrillView[];
  /** A drill is under way here. */
  readonly drilling: boolean;
  /** Here is a PostgreSQL to drill with. */
  readonly drillable: boolean;
  readonly sealed: { readonly at: string; readonly outcome: 'passed' | 'failed' | 'breach' } | null;
}
