import type { BackupMethod } from '../format/manifest.js';

/** A file that is not in the folder, e.g. the label of a backup. */
export interface ExtraFile {
  readonly path: string;
  readonly content: Buffer;
}

/** What is copied, and what is known when all of it was. */
export interface OpenedBackup {
  /** A data directory, still or alive. */
  readonly folder: string;
  /** First segment of the write-ahead log that is needed. */
  readonly startWal: string;
  /** After the last file was read. */
  readonly end: () => Promise<{ readonly endWal: string; readonly extra: readonly ExtraFile[] }>;
}

/** How the files of a database become readable as a base backup. */
export abstract class BaseBackup {
  abstract readonly method: BackupMethod;
  /** Runs `copy` while they are, and clears away afterwards, whatever it has come to. Throws BACKUP_DATABASE. */
  abstract run<T>(copy: (opened: OpenedBackup) => Promise<T>): Promise<T>;
}
