import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ConsumerId, ParticipantId, Produce, ProducerId, ProducerRef } from '@rinjo/contract';
import { jobPrincipal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Readiness } from '../../platform/health/readiness.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { CallsRepository } from './calls.repository.js';
import { requireFeature } from '../tenancy/index.js';
import { Departures } from './departures.js';
import { FeaturesPart } from './features/features-part.js';
import { LiveCalls } from './live-calls.js';
import { Pointers } from './pointer/pointers.js';
import { type CallRef, type MediaListener, MediaPort } from './media.port.js';

/** Keeps what the call knows of its tracks, and tells everybody, when media changes. */
@Injectable()
export class CallMedia implements MediaListener, OnModuleInit {
  constructor(
    private readonly media: MediaPort,
    private readonly tenantDb: TenantDb,
    private readonly calls: CallsRepository,
    private readonly departures: Departures,
    private readonly live: LiveCalls,
    private readonly features: FeaturesPart,
    private readonly pointers: Pointers,
    private readonly broadcaster: Broadcaster,
    private readonly audit: AuditTrail,
    private readonly readiness: Readiness,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.media.listen(this);
    this.readiness.add('media', () => this.media.ready);
  }

  /** Throws FEATURE_OFF for a screen where the organization shares none, and what media throws. */
  async produce(seat: SeatRef, input: Produce): Promise<ProducerRef> {
    if (input.source !== 'microphone' && input.source !== 'camera')
      requireFeature(this.features.snapshot(seat), 'screenSharing');
    const producerId = await this.media.produce(seat, input);
    const { kind, source, paused } = input;
    const live = this.live.of(seat);
    const tag = live.nextTag();
    const producer = {
      id: producerId,
      participantId: seat.participantId,
      kind,
      source,
      paused,
      tag,
      frame: 0,
    };
    live.producers.set(producerId, producer);
    this.broadcaster.toCall(seat, 'producer.added', { producer });
    return { producerId };
  }

  async setProducerPaused(seat: SeatRef, producerId: ProducerId, paused: boolean): Promise<void> {
    await this.media.setProducerPaused(seat, producerId, paused);
    const { producers } = this.live.of(seat);
    const producer = producers.get(producerId);
    if (!producer || producer.paused === paused) return;
    producers.set(producerId, { ...producer, paused });
    this.broadcaster.toCall(seat, 'producer.changed', { producerId, paused });
  }

  /** The sender's picture shows something else now. Throws NOT_FOUND for a producer of somebody else. */
  frameChanged(seat: SeatRef, producerId: ProducerId): void {
    const { producers } = this.live.of(seat);
    const producer = producers.get(producerId);
    if (producer?.participantId !== seat.participantId) throw new DomainError('NOT_FOUND');
    const frame = (producer.frame + 1) & 0xffff;
    producers.set(producerId, { ...producer, frame });
    this.broadcaster.toCall(seat, 'producer.framed', { producerId, frame });
  }

  pointed(seat: SeatRef, bytes: Uint8Array): void {
    this.pointers.received(seat, bytes);
  }

  async closeProducer(seat: SeatRef, producerId: ProducerId): Promise<void> {
    await this.media.closeProducer(seat, producerId);
    this.producerClosed(seat, producerId);
  }

  producerClosed(seat: SeatRef, producerId: ProducerId): void {
    const live = this.live.find(seat.callId);
    if (!live?.producers.delete(producerId)) return;
    this.broadcaster.toCall(seat, 'producer.removed', { producerId, participantId: seat.participantId });
  }

  consumerClosed(seat: SeatRef, consumerId: ConsumerId): void {
    this.broadcaster.toParticipant(seat, 'consumer.closed', { consumerId });
  }

  consumerStarved(seat: SeatRef, consumerId: ConsumerId, starved: boolean): void {
    this.broadcaster.toParticipant(seat, 'consumer.starved', { consumerId, starved });
  }

  demanded(seat: SeatRef, producerId: ProducerId, layer: number | null): void {
    this.broadcaster.toParticipant(seat, 'producer.demand', { producerId, layer });
  }

  speakerChanged(call: CallRef, participantId: ParticipantId | null): void {
    const live = this.live.find(call.callId);
    if (!live || live.speaker === participantId) return;
    live.speaker = participantId;
    this.broadcaster.transientToCall(call, 'speaker.changed', { participantId });
  }

  /** Nothing is written: the entry follows when there is another place. */
  lost(call: CallRef): void {
    const live = this.live.find(call.callId);
    if (!live) return;
    live.producers.clear();
    live.speaker = null;
    this.broadcaster.toCall(call, 'media.lost', {});
  }

  /** Clients are told at once: their picture is gone. The row and its audit entry follow. */
  moved(call: CallRef): void {
    const live = this.live.find(call.callId);
    if (!live) return;
    live.epoch += 1;
    live.producers.clear();
    live.speaker = null;
    this.broadcaster.toCall(call, 'media.moved', { epoch: live.epoch });
    this.tenantDb
      .run(jobPrincipal(call.tenantId, 'media-move'), async (tx) => {
        const epoch = await this.calls.moveMedia(tx, call.callId);
        if (epoch !== null) await this.audit.record(tx, 'call.media_moved', { callId: call.callId, epoch });
      })
      .catch((cause: unknown) => this.logger.error('a move of media was not written down', causeOf(cause)));
  }

  neverConnected(seat: SeatRef): void {
    this.live
      .exclusive(seat.callId, () =>
        this.departures.depart(
          jobPrincipal(seat.tenantId, 'half-open-join'),
          seat.callId,
          [seat.participantId],
          'media_failed',
        ),
      )
      .catch((cause: unknown) => this.logger.error('a half-open join was not closed', causeOf(cause)));
  }
}
