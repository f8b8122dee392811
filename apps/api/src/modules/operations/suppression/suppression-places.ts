import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import { INSTALLATION } from '../../../platform/crypto/installation.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { logContainerOf, ObjectStore } from '../../../platform/object-store/object-store.port.js';
import { objectsOf } from '../../../platform/object-store/objects-of.js';
import { Clock } from '../../../platform/time/clock.js';
import { inTime } from '../../../platform/time/in-time.js';
import { Backups } from '../backup/backups.js';

/** Nobody's secret, and nothing that a tenant's erasure removes: beside the signed checkpoints of logs (they hold ids alone). */
export const SUPPRESSION_CONTAINER = logContainerOf(INSTALLATION);

const AWAY_MS = 10_000;

export interface Listed {
  readonly name: string;
  /** Where it lies, the nearest first. */
  readonly stores: readonly ObjectStore[];
}

/** What there is, and whether all places answered. */
export interface Listing {
  readonly objects: readonly Listed[];
  readonly whole: boolean;
}

/** Where the list lies: in the store of originals and, where backups are made, in theirs. Neither is in a backup of the database. */
@Injectable()
export class SuppressionPlaces {
  constructor(
    private readonly objects: ObjectStore,
    private readonly backups: Backups,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Everything under a prefix, wherever it lies. The store of backups may be away: then what the other has. */
  async list(prefix: string): Promise<Listing> {
    const near = await namesIn(this.objects, prefix);
    const listed = new Map(near.map((name) => [name, [this.objects]]));
    if (!this.backups.isOn) return { objects: listedOf(listed), whole: true };
    try {
      const { store, names } = await this.soon(this.far(prefix));
      for (const name of names) listed.set(name, [...(listed.get(name) ?? []), store]);
      return { objects: listedOf(listed), whole: true };
    } catch (cause) {
      this.logger.warn('the suppression list in the store of backups cannot be read', causeOf(cause));
      return { objects: listedOf(listed), whole: false };
    }
  }

  private async far(prefix: string): Promise<{ store: ObjectStore; names: readonly string[] }> {
    const store = (await this.backups.store()).objects;
    return { store, names: await namesIn(store, prefix) };
  }

  /** A share that hangs, or a store that is asked again and again, must not keep the product closed, nor an answer waiting. */
  private soon<T>(work: Promise<T>): Promise<T> {
    return inTime(
      this.clock,
      AWAY_MS,
      work,
      () => new Error(`The store of backups does not answer within ${String(AWAY_MS / 1000)} s`),
    );
  }

  /** Throws ObjectMissing. */
  async read(store: ObjectStore, name: string): Promise<Buffer> {
    const { body } = await store.read(SUPPRESSION_CONTAINER, name);
    return buffer(body);
  }

  async write(name: string, bytes: Buffer): Promise<void> {
    await this.objects.put(SUPPRESSION_CONTAINER, name, inOnePiece(bytes));
  }

  get hasBackups(): boolean {
    return this.backups.isOn;
  }

  /** To the store of backups; does nothing when it is there. Throws BackupFault while that is away. */
  copy(name: string): Promise<void> {
    return this.soon(this.copyTo(name));
  }

  private async copyTo(name: string): Promise<void> {
    const { objects: store } = await this.backups.store();
    if ((await store.head(SUPPRESSION_CONTAINER, name)) === null) await this.putInto(store, name);
  }

  /** Copies what the store of backups has not yet. Throws BackupFault while it is away. */
  async copyAll(prefix: string): Promise<void> {
    if (!this.backups.isOn) return;
    const { objects: store } = await this.backups.store();
    const there = new Set(await namesIn(store, prefix));
    for (const name of await namesIn(this.objects, prefix))
      if (!there.has(name)) await this.putInto(store, name);
  }

  private async putInto(store: ObjectStore, name: string): Promise<void> {
    await store.put(SUPPRESSION_CONTAINER, name, inOnePiece(await this.read(this.objects, name)));
  }
}

const listedOf = (found: ReadonlyMap<string, readonly ObjectStore[]>): readonly Listed[] =>
  [...found].map(([name, stores]) => ({ name, stores }));

async function namesIn(store: ObjectStore, prefix: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of objectsOf(store, SUPPRESSION_CONTAINER, prefix)) names.push(name);
  return names;
}
