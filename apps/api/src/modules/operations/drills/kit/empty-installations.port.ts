import type { ComparedImport, ImportOptions, ImportResult } from '../../../portability/index.js';

/** An installation of the release that runs, with a database, a store and keys of its own, and nothing in it. */
export interface EmptyInstallation {
  /** Throws ImportRefused. */
  import(options: ImportOptions): Promise<ImportResult>;
  compare(path: string, keyId: string, imported: ImportResult): Promise<ComparedImport>;
  /** Leaves nothing of it. */
  close(): Promise<void>;
}

/** Makes installations for drills. The programs of the product provide it: it takes all of their parts. */
export abstract class EmptyInstallations {
  /** @param room a folder of the caller's, for everything of it. Throws BackupFault, PrepareFault. */
  abstract open(room: string): Promise<EmptyInstallation>;

  /** How a server process of the release is started on the installation in the room, and lost: see `ProcessLossDrill`. */
  abstract loseProcess(room: string): Promise<ProcessLoss>;

  /** Whether `loseProcess` can be asked: the built product is there. */
  abstract readonly hasProgram: boolean;
}

export interface ProcessLoss {
  /** From the loss of the process until another one is ready for people. */
  readonly recoveryMs: number;
}
