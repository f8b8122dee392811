import { Injectable } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { SystemDb } from '../../../platform/database/system-db.js';
import { Turns } from '../../../platform/database/turns.js';
import { JobRuns } from '../../../platform/jobs/job-runs.js';
import { Clock } from '../../../platform/time/clock.js';
import { BackupFault } from './backup-fault.js';
import { makeBackup, type BackupProgress, type MadeBackup } from './base/make-backup.js';
import { beatOfCopies } from './copies/copy-beat.js';
import { copyKeys } from './copies/key-copies.js';
import { ObjectCopies } from './copies/object-copies.js';
import { keptGenerations } from './format/keeping.js';
import { manifestObject, parseGeneration } from './format/generation.js';
import type { Manifest } from './format/manifest.js';
import { gapsIn, isNeeded, neededWal } from './format/wal-coverage.js';
import { segmentOf } from './format/wal-names.js';
import { readManifest, storedGenerations } from './generations.js';
import { beat } from './ledger/beat.js';
import { BackupLedger } from './ledger/backup-ledger.js';
import { PgBackRest } from './pgbackrest/pg-backrest.js';
import { verifyGeneration } from './restore/generation-files.js';
import type { BackupStore } from './store/backup-store.js';
import { openBackupStore } from './store/open-backup-store.js';
import { placeOf } from './store/place.js';

const GENERATIONS = 'backup-generations';
const WAL = 'backup-wal';
/** What was never finished is left alone as long as somebody may be at it. */
const UNFINISHED_MS = 86_400_000;
/** Promised of a backup (check sheet, row 21). */
const ALLOWED_MS = 4 * 3_600_000;

/** Makes backups of the database, originals and keys, and drops those whose time is over. */
@Injectable()
export class Backups {
  constructor(
    private readonly environment: Environment,
    private readonly ledger: BackupLedger,
    private readonly objects: ObjectCopies,
    private readonly db: SystemDb,
    private readonly turns: Turns,
    private readonly runs: JobRuns,
    private readonly clock: Clock,
  ) {}

  get isOn(): boolean {
    return this.environment.BACKUP_STORE !== 'off';
  }

  store(): Promise<BackupStore> {
    return openBackupStore(this.environment, this.clock);
  }

  /**
   * Makes a generation, reads every byte of it again, enters it into the ledger and drops old ones. Null while another node is at it.
   * Throws BackupFault, which the ledger has as well.
   */
  async make(told?: (progress: BackupProgress) => void): Promise<MadeBackup | null> {
    return this.turns.takeIfFree('backup', async (signal) => {
      const startedAt = this.clock.now();
      let failed = true;
      try {
        const store = await this.store();
        // Whoever is at it goes on: the first copies of a large installation take hours.
        await this.turns.takeIfFree('backup copies', () => this.copyWith(store));
        await this.objects.checkpoints(store);
        await beat(this.db, this.clock.now()); // every backup has one
        const made = await makeBackup(this.environment, store, this.clock, told);
        await verifyGeneration(this.environment, store, made.manifest);
        signal.throwIfAborted();
        await this.ledger.made(made, await placeOf(this.environment));
        await this.clear(store, made.manifest.systemId);
        failed = false;
        return made;
      } catch (cause) {
        if (cause instanceof BackupFault) await this.ledger.failed(cause);
        throw cause;
      } finally {
        await this.runs.ended({ kind: 'backup', startedAt, allowedMs: ALLOWED_MS, failed });
      }
    });
  }

  /** Copies originals that are new, and the keys as they are. Null while another node is at it. */
  async copy(): Promise<void> {
    await this.turns.takeIfFree('backup copies', async () => {
      try {
        await this.copyWith(await this.store());
      } catch (cause) {
        if (cause instanceof BackupFault) await this.ledger.failed(cause);
        throw cause;
      }
    });
  }

  /** Likewise, after whoever is at it. */
  async copyInTurn(): Promise<void> {
    await this.turns.take('backup copies', async () => this.copyWith(await this.store()));
  }

  private async copyWith(store: BackupStore): Promise<void> {
    const begun = this.clock.now();
    await copyKeys(this.environment, store, begun);
    await this.objects.sweep(store, this.environment.BACKUP_DAYS);
    await beatOfCopies(store, begun);
  }

  /** Removes what no rule keeps, and enters what is left. */
  private async clear(store: BackupStore, systemId: string): Promise<void> {
    const now = this.clock.now();
    const stored = (await storedGenerations(store)).filter(
      ({ name }) => parseGeneration(name)?.systemId === systemId,
    );
    const whole = stored.filter(({ whole: isWhole }) => isWhole).map(({ name }) => name);
    const rule = { days: this.environment.BACKUP_DAYS, months: this.environment.BACKUP_MONTHS };
    const gone = await this.goneFromRepository(store, systemId, whole);
    const there = whole.filter((name) => !gone.includes(name));
    const { running, monthly, dropped } = keptGenerations(there, now, rule);
    const unfinished = stored.filter(
      ({ name, whole: isWhole }) =>
        !isWhole && now.getTime() - (parseGeneration(name)?.startedAt.getTime() ?? 0) > UNFINISHED_MS,
    );
    for (const { name, objects } of stored)
      if (dropped.includes(name) || gone.includes(name) || unfinished.some((other) => other.name === name)) {
        // The manifest first: without it, what is left counts for nothing.
        await store.delete(GENERATIONS, manifestObject(name));
        for (const object of objects) await store.delete(GENERATIONS, object);
        await this.ledger.dropped(name);
      }
    const manifests = await Promise.all(running.map((name) => readManifest(store, name)));
    const still = await Promise.all(monthly.map((name) => readManifest(store, name)));
    const kept = await this.clearWal(store, systemId, manifests, still);
    const [oldest, newest] = [manifests.at(0), manifests.at(-1)];
    const segments = oldest?.repository ? await this.segmentsOf(store, systemId) : kept;
    await this.ledger.listed({
      generations: running.length,
      oldestAt: oldest ? new Date(oldest.endedAt) : null,
      newestAt: newest ? new Date(newest.endedAt) : null,
      gaps: oldest ? gapsIn(segments, oldest.startWal).length : 0,
    });
  }

  /** Generations whose backup pgBackRest has dropped, by the same number of days. */
  private async goneFromRepository(
    store: BackupStore,
    systemId: string,
    whole: readonly string[],
  ): Promise<readonly string[]> {
    const manifests = await Promise.all(whole.map((name) => readManifest(store, name)));
    const kept = manifests.flatMap(({ generation, repository }) =>
      repository ? [{ generation, label: repository.label }] : [],
    );
    if (kept.length === 0 || this.environment.BACKUP_METHOD !== 'pgbackrest') return [];
    const repository = await PgBackRest.open(this.environment, store, systemId);
    const labels = new Set((await repository.backups()).map(({ label }) => label));
    return kept.filter(({ label }) => !labels.has(label)).map(({ generation }) => generation);
  }

  private async segmentsOf(store: BackupStore, systemId: string): Promise<readonly string[]> {
    return (await PgBackRest.open(this.environment, store, systemId)).segments();
  }

  /** Answers the segments that are left. */
  private async clearWal(
    store: BackupStore,
    systemId: string,
    running: readonly Manifest[],
    still: readonly Manifest[],
  ): Promise<readonly string[]> {
    const need = neededWal(running, still);
    const left: string[] = [];
    for (const { name } of await store.list(WAL, `${systemId}-`)) {
      const segment = segmentOf(systemId, name);
      if (segment === null) continue; // histories of timelines stay
      if (isNeeded(need, segment)) left.push(segment);
      else await store.delete(WAL, name);
    }
    return left;
  }
}
