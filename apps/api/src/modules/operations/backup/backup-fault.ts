/** What a person who runs the installation can do something about. */
export const BACKUP_FAULTS = [
  /** No store of backups is set. */
  'BACKUP_OFF',
  /** The key cannot be read, or lies beside the backups. */
  'BACKUP_KEY',
  /** The store of backups is gone or full. */
  'BACKUP_STORE',
  /** What is there does not open: another key, or altered bytes. */
  'BACKUP_SEALED',
  /** A file is not what the manifest says. */
  'BACKUP_ALTERED',
  /** There is no backup, or none of that time. */
  'BACKUP_MISSING',
  /** The database cannot be backed up, or a restored one does not start. */
  'BACKUP_DATABASE',
  /** Where the restored data is to go. */
  'BACKUP_TARGET',
] as const;
export type BackupFaultCode = (typeof BACKUP_FAULTS)[number];

/** What went wrong and what to do, in one sentence each; never with a secret in it. */
export class BackupFault extends Error {
  constructor(
    readonly code: BackupFaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'BackupFault';
  }
}
