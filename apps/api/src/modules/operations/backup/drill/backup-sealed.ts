import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BackupFault } from '../backup-fault.js';
import { Backups } from '../backups.js';
import { type CanaryOutcome, ProofLedger } from '../ledger/proof-ledger.js';
import { BackupStore } from '../store/backup-store.js';
import { finished } from '../store/finished.js';

export const BACKUP_SEALED = 'backup-sealed';
const CONTAINERS = ['backup-generations', 'backup-wal', 'backup-keys'] as const;

export interface SealedFinding {
  readonly outcome: CanaryOutcome;
  readonly detail: string;
}

/** A backup of chance opens with its key (the positive control), and not with another one. */
@Injectable()
export class BackupSealed {
  constructor(
    private readonly backups: Backups,
    private readonly ledger: ProofLedger,
  ) {}

  async run(): Promise<SealedFinding> {
    const { outcome, detail } = await this.tried();
    await this.ledger.canary(BACKUP_SEALED, outcome, detail);
    return { outcome, detail };
  }

  private async tried(): Promise<SealedFinding> {
    try {
      const store = await this.backups.store();
      const container = CONTAINERS[randomInt(CONTAINERS.length)] ?? 'backup-wal';
      const objects = await store.list(container);
      const picked = objects[objects.length === 0 ? 0 : randomInt(objects.length)];
      if (!picked) return { outcome: 'failed', detail: `${container} is empty` };
      if (!(await opens(store, container, picked.name)))
        return { outcome: 'failed', detail: `${picked.name} does not open with its key` };
      const stranger = new BackupStore(store.objects, randomBytes(32));
      return (await opens(stranger, container, picked.name))
        ? { outcome: 'breach', detail: `${picked.name} opens without its key` }
        : { outcome: 'passed', detail: picked.name };
    } catch (cause) {
      if (!(cause instanceof BackupFault)) throw cause;
      return { outcome: 'failed', detail: cause.message };
    }
  }
}

/** Whether every byte of it comes out. */
async function opens(
  store: BackupStore,
  container: (typeof CONTAINERS)[number],
  name: string,
): Promise<boolean> {
  try {
    await finished(store.read(container, name));
    return true;
  } catch (cause) {
    if (cause instanceof BackupFault && cause.code === 'BACKUP_SEALED') return false;
    throw cause;
  }
}
