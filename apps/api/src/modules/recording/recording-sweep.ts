import { rm } from 'node:fs/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { jobPrincipal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Clock } from '../../platform/time/clock.js';
import { Sweep } from '../../platform/time/sweep.js';
import { TenantLookup } from '../tenancy/index.js';
import { scratchFolder } from '../../platform/films/sealed-scratch.js';
import { RecorderPort } from './recorder.port.js';
import { RecordingSessions } from './recording-sessions.js';
import { RecordingStops } from './recording-stops.js';
import { RecordingsRepository } from './recordings.repository.js';
import { SpoolKeeper } from './spool-keeper.js';
import { Takes } from './takes.js';

const SWEEP_MS = 15_000;

/**
 * Completes what was left behind: when a process starts, and again and again, it takes into the store what is in its spool
 * and belongs to nothing that is being recorded, and ends recordings whose calls are over.
 */
@Injectable()
export class RecordingSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweeps: Sweep;

  constructor(
    private readonly environment: Environment,
    private readonly recorder: RecorderPort,
    private readonly sessions: RecordingSessions,
    private readonly takes: Takes,
    private readonly keeper: SpoolKeeper,
    private readonly stops: RecordingStops,
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly repository: RecordingsRepository,
    private readonly logger: Logger,
    clock: Clock,
  ) {
    const round = (): Promise<void> => this.round();
    this.sweeps = new Sweep(clock, logger, { name: 'recordings', everyMs: SWEEP_MS, round });
  }

  onApplicationBootstrap(): void {
    if (this.environment.RECORDING_DIR === '') return;
    // What a killed process has left there, nobody can open any more.
    rm(scratchFolder(this.environment.RECORDING_DIR), { recursive: true, force: true })
      .then(() => this.now())
      .catch((cause: unknown) => this.logger.error('the spool was not looked through', causeOf(cause)));
    this.sweeps.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweeps.stop();
  }

  /** One round. */
  now(): Promise<void> {
    return this.sweeps.now();
  }

  private async round(): Promise<void> {
    await this.recorder.settled();
    await this.endAbandoned();
    await this.takeFiles();
    const spoolId = await this.keeper.spoolId();
    for (const tenantId of await this.lookup.withSpooledTracks(spoolId))
      await this.finishTracks(tenantId, spoolId);
  }

  private async endAbandoned(): Promise<void> {
    for (const tenantId of await this.lookup.withRunningRecordings()) {
      const principal = jobPrincipal(tenantId, 'recording-sweep');
      const rows = await this.tenantDb.run(principal, (tx) => this.repository.abandoned(tx));
      for (const { id, callId } of rows) {
        if (this.sessions.recordingIds.has(id)) continue;
        await this.stops.stop(principal, callId, id, 'lost');
        await this.stops.settle(principal, id);
      }
    }
  }

  /** Files first, also those whose rows are gone: nobody can read them any more. */
  private async takeFiles(): Promise<void> {
    for (const place of await this.keeper.places())
      if (!this.takes.holds(place.trackId)) await this.keeper.keep(place);
  }

  private async finishTracks(tenantId: TenantId, spoolId: string): Promise<void> {
    const tracks = await this.tenantDb.run(jobPrincipal(tenantId, 'recording-sweep'), (tx) =>
      this.repository.waiting(tx, spoolId),
    );
    for (const { id: trackId, recordingId } of tracks)
      if (!this.takes.holds(trackId)) await this.keeper.finish({ tenantId, recordingId, trackId });
  }
}
