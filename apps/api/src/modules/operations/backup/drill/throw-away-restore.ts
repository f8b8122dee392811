import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { DirectoryKeyStore } from '../../../../platform/crypto/directory-key-store.js';
import { KeyStore } from '../../../../platform/crypto/key-store.port.js';
import type { ObjectStore } from '../../../../platform/object-store/object-store.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { restoreKeys } from '../copies/key-copies.js';
import type { Manifest } from '../format/manifest.js';
import { serverBinaries } from '../postgres/binaries.js';
import type { PrivateServer } from '../postgres/private-server.js';
import { startRecovering } from '../restore/recovering-server.js';
import { restoreGeneration, settingsOfLog } from '../restore/generation-files.js';
import type { BackupStore } from '../store/backup-store.js';
import { WalPrograms } from '../wal/wal-programs.js';

/** A restored database with what belongs to it, until the work on it is done. */
export interface ThrowAway {
  readonly server: Pick<PrivateServer, 'urlFor' | 'connect'>;
  readonly database: string;
  /** The originals in the store of backups. */
  readonly objects: ObjectStore;
  /** Those that are there now: keys are in no generation. */
  readonly keys: KeyStore;
}

/** Restores a generation into a folder that is removed again. */
@Injectable()
export class ThrowAwayRestore {
  constructor(
    private readonly environment: Environment,
    private readonly keys: KeyStore,
    private readonly programs: WalPrograms,
    private readonly clock: Clock,
  ) {}

  /** @param until null: to the end of the archive. Throws BackupFault, and what the work throws. */
  async run<T>(
    store: BackupStore,
    manifest: Manifest,
    until: Date | null,
    work: (restored: ThrowAway) => Promise<T>,
  ): Promise<T> {
    const binaries = await serverBinaries(this.environment, manifest.postgresMajor);
    const room = await mkdtemp(join(this.environment.BACKUP_WORK_DIR || tmpdir(), 'rinjo-drill-'));
    try {
      const cluster = join(room, 'cluster');
      await restoreGeneration(this.environment, store, manifest, cluster);
      const { programs } = this;
      const settings = settingsOfLog(this.environment, manifest);
      const { superuser, database } = manifest;
      const server = await startRecovering({ binaries, cluster, programs, settings, superuser, until });
      try {
        const keys = await this.keysFrom(store, room);
        return await work({ server, database, objects: store.objects, keys });
      } finally {
        await server.stop();
      }
    } finally {
      await rm(room, { recursive: true, force: true });
    }
  }

  /** Those of the store of backups; those of a vault are there still when a machine is lost. */
  private async keysFrom(store: BackupStore, room: string): Promise<KeyStore> {
    if (this.environment.KEY_STORE !== 'directory') return this.keys;
    const [KEYSTORE_DIR, MASTER_KEY_FILE] = [join(room, 'keys'), join(room, 'master.key')];
    await restoreKeys(store, KEYSTORE_DIR, MASTER_KEY_FILE);
    const settings = Object.assign(new Environment(), this.environment, {
      ...{ KEYSTORE_DIR, MASTER_KEY_FILE, KEYSTORE_REPLICA_DIR: '', MASTER_KEY_OTHER_FILE: '' },
    });
    return new DirectoryKeyStore(settings, this.clock);
  }
}
