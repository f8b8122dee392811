import { randomBytes, randomInt } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import type { Canary, CanaryResult } from '../../../../platform/proofs/canary.js';
import { BackupFault } from '../backup-fault.js';
import { Backups } from '../backups.js';
import { BackupLedger } from '../ledger/backup-ledger.js';
import { repositorySealed } from '../pgbackrest/repository-sealed.js';
import { BackupStore } from '../store/backup-store.js';
import { finished } from '../store/finished.js';

export const BACKUP_SEALED = 'backup-sealed';
const DAY_MS = 86_400_000;
const CONTAINERS = ['backup-generations', 'backup-wal', 'backup-keys'] as const;

/** A backup of chance opens with its key (the positive control), and not with another one. */
@Injectable()
export class BackupSealed implements Canary, OnModuleInit {
  readonly name = BACKUP_SEALED;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly environment: Environment,
    private readonly backups: Backups,
    private readonly sets: BackupLedger,
    private readonly canaries: Canaries,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async applies(): Promise<boolean> {
    return this.backups.isOn && (await this.sets.sets()).length > 0;
  }

  async run(): Promise<CanaryResult> {
    try {
      const store = await this.backups.store();
      const [newest] = await this.sets.sets();
      if (newest?.method === 'pgbackrest')
        return await repositorySealed(this.environment, store, newest.generation);
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
