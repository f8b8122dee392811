import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { RecordingId, RecordingTrackId, StoredObjectId, TenantId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { jobPrincipal } from '../../platform/access/principal.js';
import { ColumnSecrets } from '../../platform/crypto/column-secrets.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { type SealedObject, SealedStore } from '../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../platform/time/clock.js';
import { systemCode } from '../../platform/files/system-code.js';
import { spoolPath, spoolPlaces } from '../../recorder/spool/spool-folder.js';
import type { SpoolPlace } from '../../recorder/spool/spool-format.js';
import { type ReadSegment, SpoolReader } from '../../recorder/spool/spool-reader.js';
import { EvidenceRepository, type Reservation, StorageQuota } from '../evidence/index.js';
import { RecordingStops } from './recording-stops.js';
import { RecordingsRepository } from './recordings.repository.js';
import { SpoolPace } from './spool-pace.js';

const ID_FILE = 'id';

export interface SpooledTrack {
  readonly tenantId: TenantId;
  readonly recordingId: RecordingId;
  readonly trackId: RecordingTrackId;
}

/**
 * Takes what the recorder has written from the spool into the store: opens it in memory, seals it as an object, writes the
 * row, and only then removes the file. What fails is still there the next time.
 */
@Injectable()
export class SpoolKeeper {
  private id: Promise<string> | null = null;
  /** By track: one file after the other, whoever asks. */
  private readonly work = new Map<string, Promise<void>>();

  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly repository: RecordingsRepository,
    private readonly stops: RecordingStops,
    private readonly evidence: EvidenceRepository,
    private readonly quota: StorageQuota,
    private readonly sealed: SealedStore,
    private readonly pace: SpoolPace,
    private readonly secrets: ColumnSecrets,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Names the folder for as long as it exists, whatever process works in it. */
  spoolId(): Promise<string> {
    this.id ??= this.readId().catch((cause: unknown) => {
      this.id = null;
      throw cause;
    });
    return this.id;
  }

  places(): Promise<readonly SpoolPlace[]> {
    return spoolPlaces(this.folder);
  }

  /** One file. Does nothing when it is in the store, or gone. */
  keep(place: SpoolPlace): Promise<void> {
    return this.inTurn(place.trackId, () => this.take(place));
  }

  private async take(place: SpoolPlace): Promise<void> {
    const tenantId = place.tenantId as TenantId;
    const trackId = place.trackId as RecordingTrackId;
    const principal = jobPrincipal(tenantId, 'recording');
    const { key, known } = await this.tenantDb.run(principal, async (tx) => ({
      key: await this.repository.spoolKey(tx, trackId),
      known: await this.repository.hasSegment(tx, trackId, place.segment),
    }));
    const path = spoolPath(this.folder, place);
    // Without its key it can never be read again.
    if (key !== null && !known) await this.store(place, path, await this.open(tenantId, trackId, key));
    await rm(path, { force: true });
  }

  /** Every file that is left of a track, and then the track itself. */
  finish(track: SpooledTrack): Promise<void> {
    return this.inTurn(track.trackId, () => this.takeAll(track));
  }

  private async takeAll({ tenantId, recordingId, trackId }: SpooledTrack): Promise<void> {
    for (const place of await this.places()) if (place.trackId === trackId) await this.take(place);
    await this.tenantDb.run(jobPrincipal(tenantId, 'recording'), async (tx) => {
      await this.repository.trackStored(tx, trackId, this.clock.now());
      await this.stops.settleIn(tx, recordingId);
    });
  }

  private inTurn(trackId: string, step: () => Promise<void>): Promise<void> {
    const done = (this.work.get(trackId) ?? Promise.resolve()).then(step);
    const settled = done
      .catch(() => undefined) // told to whoever asked
      .finally(() => {
        if (this.work.get(trackId) === settled) this.work.delete(trackId);
      });
    this.work.set(trackId, settled);
    return done;
  }

  private get folder(): string {
    return this.environment.RECORDING_DIR;
  }

  private async open(tenantId: TenantId, trackId: RecordingTrackId, key: string): Promise<Buffer> {
    return Buffer.from(await this.secrets.open(tenantId, spoolKeyOf(trackId), key), 'base64url');
  }

  private async store(place: SpoolPlace, path: string, key: Buffer): Promise<void> {
    const principal = jobPrincipal(place.tenantId as TenantId, 'recording');
    const reader = new SpoolReader(path, key, place);
    const object = { objectId: this.ids.next<StoredObjectId>(), version: 1 };
    // What was recorded is kept, also beyond what the plan has room for: nobody can record it again.
    const { size } = await stat(path);
    const reservation = await this.quota.reserve(principal, size, { object, beyond: true });
    try {
      const sealed = await this.sealed.write(principal.tenantId, object, this.pace.slowed(reader.media()));
      if (reader.segment && sealed.bytes > 0) {
        await this.writeDown(place, reader.segment, sealed, reservation);
        return;
      }
    } catch (cause) {
      await this.sealed.erase(principal.tenantId, object);
      await this.quota.release(principal, reservation);
      throw cause;
    }
    await this.sealed.erase(principal.tenantId, object);
    await this.quota.release(principal, reservation);
  }

  private writeDown(
    { tenantId, recordingId, trackId, segment }: SpoolPlace,
    of: ReadSegment,
    sealed: SealedObject,
    reservation: Reservation,
  ): Promise<void> {
    const { bytes, sha256 } = sealed;
    return this.tenantDb.run(jobPrincipal(tenantId as TenantId, 'recording'), async (tx) => {
      await this.evidence.insertObject(tx, sealed, this.clock.now());
      await this.repository.insertSegment(tx, trackId as RecordingTrackId, segment, of, sealed.objectId);
      await this.quota.commit(tx, reservation, bytes);
      await this.audit.record(tx, 'recording.stored', {
        ...{ recordingId: recordingId as RecordingId, trackId: trackId as RecordingTrackId, segment },
        ...{ bytes, sha256, truncated: of.truncated },
      });
    });
  }

  private async readId(): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, ID_FILE);
    try {
      await writeFile(file, randomUUID(), { flag: 'wx', mode: 0o600 });
    } catch (thrown) {
      if (systemCode(thrown) !== 'EEXIST') throw thrown;
    }
    return (await readFile(file, 'utf8')).trim();
  }
}

/** Where the key of a track's files stands while they are in a spool. */
export const spoolKeyOf = (trackId: RecordingTrackId) =>
  ({ table: 'recording_track', column: 'spool_key', rowId: trackId }) as const;
