import type { ConsumerId, MediaSource, ProducerId, RtpCapabilities, TransportId } from '@rinjo/contract';
import type { DeviceKind } from '@rinjo/contract';
import type { types } from 'mediasoup';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { SeatRef } from '../../platform/realtime/connection.js';

export interface SentTrack {
  readonly producer: types.Producer;
  readonly source: MediaSource;
}
export interface ReceivedTrack {
  readonly consumer: types.Consumer;
  readonly producerId: ProducerId;
}
export type Direction = 'send' | 'recv';

/**
 * One seat's media. Every id from a client is looked up in these maps and nowhere else, so that nobody reaches what
 * belongs to another. Throws NOT_FOUND.
 */
export class Peer {
  readonly transports = new Map<Direction, types.WebRtcTransport>();
  /** Transports whose other end has said who it is. */
  private readonly connecting = new WeakSet<types.WebRtcTransport>();
  readonly sent = new Map<ProducerId, SentTrack>();
  readonly received = new Map<ConsumerId, ReceivedTrack>();
  /** Where the own pointer comes in, and where the others' go out. */
  pointer: types.DataProducer | null = null;
  pointerLine: types.DataConsumer | null = null;
  capabilities: RtpCapabilities | null = null;
  closed = false;
  /** It has made a transport at least once. */
  everConnected = false;

  constructor(
    readonly seat: SeatRef,
    readonly device: DeviceKind,
  ) {}

  transport(id: TransportId, direction?: Direction): types.WebRtcTransport {
    for (const [its, transport] of this.transports)
      if (transport.id === id && (direction === undefined || its === direction)) return transport;
    throw new DomainError('NOT_FOUND');
  }

  /**
   * A transport's other end says once who it is. The state of DTLS does not tell whether it has: where ICE is quicker than the
   * command, the handshake has begun by then, and waits for the fingerprint. Throws NOT_FOUND, CONFLICT.
   */
  connect(id: TransportId): types.WebRtcTransport {
    const transport = this.transport(id);
    if (this.connecting.has(transport)) throw new DomainError('CONFLICT');
    this.connecting.add(transport);
    return transport;
  }

  track(id: ProducerId): SentTrack {
    const track = this.sent.get(id);
    if (!track) throw new DomainError('NOT_FOUND');
    return track;
  }

  consumer(id: ConsumerId): types.Consumer {
    const track = this.received.get(id);
    if (!track) throw new DomainError('NOT_FOUND');
    return track.consumer;
  }

  sends(source: MediaSource): boolean {
    return [...this.sent.values()].some((track) => track.source === source);
  }

  /** Closes everything; what follows from that (producers, consumers of others) follows by mediasoup's events. */
  close(): void {
    this.closed = true;
    this.reset();
  }

  /** Everything is gone, but the seat stays: its call moved to another worker. */
  reset(): void {
    for (const transport of this.transports.values()) transport.close();
    this.transports.clear();
    this.sent.clear();
    this.received.clear();
    this.pointer = null;
    this.pointerLine = null;
  }
}
