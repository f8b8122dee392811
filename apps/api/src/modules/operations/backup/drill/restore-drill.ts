import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { DirectoryKeyStore } from '../../../../platform/crypto/directory-key-store.js';
import { KeyStore } from '../../../../platform/crypto/key-store.port.js';
import { Turns } from '../../../../platform/database/turns.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { BackupFault } from '../backup-fault.js';
import { Backups } from '../backups.js';
import { restoreKeys } from '../copies/key-copies.js';
import type { Manifest } from '../format/manifest.js';
import { generationFor, readManifest, storedGenerations } from '../generations.js';
import { parseGeneration } from '../format/generation.js';
import { serverBinaries } from '../postgres/binaries.js';
import { RecoveringServer } from '../restore/recovering-server.js';
import { restoreFiles } from '../restore/restore-files.js';
import type { BackupStore } from '../store/backup-store.js';
import { WalPrograms } from '../wal/wal-programs.js';
import type { RestoreMeasures } from './restore-measures.js';
import { SmokeFailed, SmokeTest } from './smoke-test.js';

/** The machine is lost now; or the database is wanted as it was at some moment. */
export const RESTORE_DRILLS = ['restore-loss', 'restore-point'] as const;
export type RestoreDrillKind = (typeof RESTORE_DRILLS)[number];

export interface DrillResult {
  readonly kind: RestoreDrillKind;
  readonly measured: RestoreMeasures;
  readonly failure: string | null;
}

const NOTHING = {
  recoveryMs: null,
  lostMs: null,
  originalsLostMs: null,
  rows: 0,
  objects: 0,
  logs: 0,
} as const;

/** Restores into a database that is thrown away, times it, and looks at what came out. */
@Injectable()
export class RestoreDrill {
  constructor(
    private readonly environment: Environment,
    private readonly backups: Backups,
    private readonly keys: KeyStore,
    private readonly smoke: SmokeTest,
    private readonly ledger: ProofLedger,
    private readonly programs: WalPrograms,
    private readonly turns: Turns,
    private readonly clock: Clock,
  ) {}

  /** Runs one and enters it into the ledger, also when it fails. Null while another node is at it. */
  run(kind: RestoreDrillKind): Promise<DrillResult | null> {
    return this.turns.takeIfFree('restore drill', async () => {
      const startedAt = this.clock.now();
      const from = performance.now();
      let measured: RestoreMeasures = { generation: null, target: startedAt.toISOString(), ...NOTHING };
      let failure: string | null = null;
      try {
        const store = await this.backups.store();
        const { manifest, until } = await chosen(store, kind, startedAt);
        measured = {
          ...measured,
          generation: manifest.generation,
          target: (until ?? startedAt).toISOString(),
        };
        measured = { ...measured, ...(await this.restored(store, manifest, until, startedAt)) };
        measured = { ...measured, recoveryMs: Math.ceil(performance.now() - from) };
      } catch (cause) {
        if (!(cause instanceof BackupFault || cause instanceof SmokeFailed)) throw cause;
        failure = cause.message;
      }
      await this.ledger.drilled({
        kind,
        startedAt,
        endedAt: this.clock.now(),
        measured: { ...measured },
        failure,
      });
      return { kind, measured, failure };
    });
  }

  private async restored(
    store: BackupStore,
    manifest: Manifest,
    until: Date | null,
    now: Date,
  ): Promise<Omit<RestoreMeasures, 'generation' | 'target' | 'recoveryMs'>> {
    const binaries = await serverBinaries(this.environment, manifest.postgresMajor);
    const room = await mkdtemp(join(this.environment.BACKUP_WORK_DIR || tmpdir(), 'rinjo-drill-'));
    try {
      const cluster = join(room, 'cluster');
      await restoreFiles(store, manifest, cluster);
      const { programs, environment: settings } = this;
      const { superuser, database } = manifest;
      const server = await RecoveringServer.start({
        binaries,
        cluster,
        programs,
        settings,
        superuser,
        until,
      });
      try {
        const keys = await this.keysFrom(store, room);
        return await this.smoke.run({ server, database, objects: store.objects, keys, target: until ?? now });
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

/** What happened before this is in the archive for sure. */
const ARCHIVED_AFTER_MS = 150_000;
const DAY_MS = 86_400_000;

interface Choice {
  readonly manifest: Manifest;
  /** Null: the end of the archive. */
  readonly until: Date | null;
}

/** The newest generation and everything after it; or one of chance, and a moment of the day after it. */
async function chosen(store: BackupStore, kind: RestoreDrillKind, now: Date): Promise<Choice> {
  const newest = await generationFor(store, null);
  if (kind === 'restore-loss') return { manifest: newest, until: null };
  const whole = (await storedGenerations(store)).filter(
    ({ name, whole: isWhole }) => isWhole && parseGeneration(name)?.systemId === newest.systemId,
  );
  const manifest = await readManifest(store, whole[randomInt(whole.length)]?.name ?? newest.generation);
  const first = new Date(manifest.endedAt).getTime();
  const last = Math.min(first + DAY_MS, now.getTime() - ARCHIVED_AFTER_MS);
  // Of a backup that has only just ended nothing later is archived for sure: what there is.
  return { manifest, until: last > first ? new Date(randomInt(first, last)) : null };
}
