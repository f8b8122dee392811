import { decodePointer, decodeSigned, encodePointer, isNewer, POINTER_MAX } from '@rinjo/annotation';
import type { ParticipantId } from '@rinjo/contract';
import type * as mediasoup from 'mediasoup-client/types';
import type { Pointing, PointerListener } from './call-session.js';
import type { ClientClock } from './clock.js';
import type { Link } from './link.js';
import type { MediaSession } from './media-session.js';

/** A position every 33 ms through the data channel, every 66 ms through the socket. */
const CHANNEL_MS = 33;
const SOCKET_MS = 66;

/** What the channel needs to know of the call it belongs to. */
export interface PointerWay {
  readonly clock: ClientClock;
  link(): Link | null;
  session(): MediaSession | null;
  log(message: string, details: Readonly<Record<string, unknown>>): void;
}

/**
 * Where pointers go out and come in (media.md 3): an unreliable data channel each way, and the socket while there is
 * none. Only the newest position waits to be sent; what arrives late is dropped.
 */
export class PointerChannel {
  private readonly listeners = new Set<PointerListener>();
  private readonly lastSeq = new Map<ParticipantId, number>();
  private out: mediasoup.DataProducer | null = null;
  private opening: MediaSession | null = null;
  private seq = 0;
  private next: Pointing | null = null;
  private cancel: (() => void) | null = null;
  private answered = true;

  constructor(private readonly way: PointerWay) {}

  /** Receives through this session from now on. Without a channel the server sends pointers through the socket. */
  async receive(session: MediaSession): Promise<void> {
    this.out = null;
    this.opening = null;
    try {
      const transport = await session.transport('recv');
      const line = await this.way.link()?.send('pointer.receive', {});
      if (!line || session !== this.way.session()) return;
      const consumer = await transport.consumeData({ ...line });
      consumer.on('message', (data: unknown) => {
        if (data instanceof ArrayBuffer) this.hear(new Uint8Array(data));
      });
    } catch (thrown) {
      this.way.log('no channel for pointers', { reason: String(thrown) });
    }
  }

  /** A packet in base64 that came through the socket. */
  hearSocket(participantId: ParticipantId, packet: string): void {
    const bytes = Uint8Array.from(atob(packet), (char) => char.charCodeAt(0));
    const pointing = decodePointer(bytes);
    if (pointing) this.tell(participantId, pointing.seq, pointing);
  }

  listen(listener: PointerListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends a position soon; a newer one takes its place. Presses and releases go at once. */
  point(pointing: Pointing): void {
    this.next = pointing;
    if (pointing.kind !== 'move') this.flush();
    else this.cancel ??= this.way.clock.after(this.out ? CHANNEL_MS : SOCKET_MS, () => this.flush());
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.out = null;
    this.next = null;
  }

  private flush(): void {
    this.cancel?.();
    this.cancel = null;
    const { next } = this;
    if (!next) return;
    const session = this.way.session();
    if (session && this.opening !== session) void this.open(session);
    const channel = this.out?.readyState === 'open' ? this.out : null;
    // One at a time on the socket: nothing may queue up behind a slow line.
    if (!channel && !this.answered) {
      this.cancel = this.way.clock.after(SOCKET_MS, () => this.flush());
      return;
    }
    this.next = null;
    this.seq = (this.seq + 1) & POINTER_MAX;
    const bytes = encodePointer({ ...next, seq: this.seq });
    if (channel) channel.send(bytes);
    else void this.sendBySocket(bytes);
  }

  private async sendBySocket(bytes: Uint8Array): Promise<void> {
    const link = this.way.link();
    if (!link) return;
    this.answered = false;
    try {
      await link.send('pointer.send', { packet: btoa(String.fromCharCode(...bytes)) });
    } catch (thrown) {
      this.way.log('pointer', { reason: String(thrown) });
    } finally {
      this.answered = true;
    }
  }

  /** Opened by the first position: most participants never point. */
  private async open(session: MediaSession): Promise<void> {
    this.opening = session;
    try {
      const transport = await session.transport('send');
      const producer = await transport.produceData({ ordered: false, maxRetransmits: 0, label: 'pointer' });
      if (session !== this.way.session()) return;
      this.out = producer;
      producer.on('close', () => this.lost(producer));
      producer.on('transportclose', () => this.lost(producer));
    } catch (thrown) {
      this.way.log('no channel for the own pointer', { reason: String(thrown) });
    }
  }

  private lost(producer: mediasoup.DataProducer): void {
    if (this.out === producer) this.out = null;
  }

  private hear(bytes: Uint8Array): void {
    const signed = decodeSigned(bytes);
    if (signed) this.tell(signed.participantId as ParticipantId, signed.packet.seq, signed.packet);
  }

  private tell(participantId: ParticipantId, seq: number, pointing: Pointing): void {
    const last = this.lastSeq.get(participantId);
    if (last !== undefined && !isNewer(seq, last)) return;
    this.lastSeq.set(participantId, seq);
    for (const listener of this.listeners) listener(participantId, pointing);
  }
}
