import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ProducerView, RecordingId, RecordingTrackId } from '@rinjo/contract';
import { jobPrincipal } from '../../platform/access/principal.js';
import { ColumnSecrets } from '../../platform/crypto/column-secrets.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Clock } from '../../platform/time/clock.js';
import { isRecorded } from '../../recorder/frames/depacketizers.js';
import { type CallRef, MediaPort, type MediaTap } from '../calls/index.js';
import { RecorderPort } from './recorder.port.js';
import { type NewTrack, RecordingsRepository } from './recordings.repository.js';
import { SpoolKeeper, spoolKeyOf } from './spool-keeper.js';

/** The recording that a take belongs to. */
export interface Recorded {
  readonly call: CallRef;
  readonly recordingId: RecordingId;
  readonly originMs: number;
}

/** One track while it is being written. */
export interface Take {
  readonly trackId: RecordingTrackId;
  /** Null for the timeline. */
  readonly tap: MediaTap | null;
}

/** Begins and ends the tracks of recordings: a key, a row, a port of the recorder, and then the first packet, in this order. */
@Injectable()
export class Takes {
  /** From before there is a row until everything is in the store: nobody else touches their files. */
  private readonly held = new Set<string>();

  constructor(
    private readonly media: MediaPort,
    private readonly recorder: RecorderPort,
    private readonly keeper: SpoolKeeper,
    private readonly tenantDb: TenantDb,
    private readonly repository: RecordingsRepository,
    private readonly secrets: ColumnSecrets,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  holds(trackId: string): boolean {
    return this.held.has(trackId);
  }

  /** Throws NOT_FOUND when nobody sends it any more; MEDIA_UNSUPPORTED; RECORDING_UNAVAILABLE, MEDIA_UNAVAILABLE. */
  async open(of: Recorded, { id, participantId, source }: ProducerView): Promise<Take> {
    const tap = await this.media.tap(of.call, id);
    const trackId = this.next();
    try {
      const { mimeType, clockRate, channels, payloadType, ssrc } = tap;
      if (!isRecorded(mimeType)) throw new DomainError('MEDIA_UNSUPPORTED', { source });
      const key = await this.row(of, { id: trackId, participantId, source, codec: mimeType });
      const port = await this.recorder.open({
        ...{ tenantId: of.call.tenantId, recordingId: of.recordingId, trackId, originMs: of.originMs, key },
        ...{ codec: mimeType, clockRate, channels, payloadType, ssrc },
      });
      await tap.start(port);
      return { trackId, tap };
    } catch (thrown) {
      tap.close();
      this.held.delete(trackId);
      throw thrown;
    }
  }

  /** Throws RECORDING_UNAVAILABLE. */
  async openTimeline(of: Recorded): Promise<Take> {
    const trackId = this.next();
    const track = {
      id: trackId,
      participantId: null,
      source: 'timeline',
      codec: 'application/jsonl',
    } as const;
    try {
      const key = await this.row(of, track);
      const { call, recordingId, originMs } = of;
      await this.recorder.openLines({ tenantId: call.tenantId, recordingId, trackId, originMs, key });
      return { trackId, tap: null };
    } catch (thrown) {
      this.held.delete(trackId);
      throw thrown;
    }
  }

  /** Ends its files and takes them into the store. */
  async end({ call: { tenantId }, recordingId }: Recorded, { trackId, tap }: Take): Promise<void> {
    tap?.close();
    try {
      await this.recorder.close(trackId);
      await this.keeper.finish({ tenantId, recordingId, trackId });
    } finally {
      this.held.delete(trackId);
    }
  }

  private next(): RecordingTrackId {
    const trackId = this.ids.next<RecordingTrackId>();
    this.held.add(trackId);
    return trackId;
  }

  /** Writes a track down, with the key of its files: before the first of them is there. */
  private async row(
    { call: { tenantId }, recordingId }: Recorded,
    track: Pick<NewTrack, 'id' | 'participantId' | 'source' | 'codec'>,
  ): Promise<Buffer> {
    const key = randomBytes(32);
    const spoolKey = await this.secrets.seal(tenantId, spoolKeyOf(track.id), key.toString('base64url'));
    const spoolId = await this.keeper.spoolId();
    const openedAt = this.clock.now();
    await this.tenantDb.run(jobPrincipal(tenantId, 'recording'), (tx) =>
      this.repository.insertTrack(tx, { ...track, recordingId, openedAt, spoolId, spoolKey }),
    );
    return key;
  }
}
