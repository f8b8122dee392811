import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { types } from 'mediasoup';
import { ROUTER_CODECS } from '../codecs.js';

const HOST = '127.0.0.1';
const EVERY_MS = 20;
const CLOCK_TICKS = 960;
const PAYLOAD_TYPE = 100;
/** Encoded silence (RFC 6716). */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
const RTP_HEADER = 12;

/** Two ends on this machine that hear each other through a worker: a call of nobody, with packets as they are in real ones. */
export class SoundLine {
  private readonly timer: NodeJS.Timeout;

  private constructor(
    readonly ends: readonly [End, End],
    private readonly router: types.Router,
  ) {
    this.timer = setInterval(() => {
      for (const end of ends) end.send();
    }, EVERY_MS);
    this.timer.unref();
  }

  static async open(worker: types.Worker): Promise<SoundLine> {
    const router = await worker.createRouter({ mediaCodecs: ROUTER_CODECS });
    const ends = [await End.open(router, 1), await End.open(router, 2)] as const;
    await ends[0].hear(router, ends[1]);
    await ends[1].hear(router, ends[0]);
    return new SoundLine(ends, router);
  }

  /** Resolves when each end has heard the other from now on. */
  async bothWays(): Promise<void> {
    await Promise.all(this.ends.map((end) => end.next()));
  }

  close(): void {
    clearInterval(this.timer);
    for (const end of this.ends) end.close();
    this.router.close();
  }
}

class End {
  /** The longest time between two packets that it heard, in milliseconds. */
  longestGapMs = 0;
  private heardAt: number | null = null;
  private sequence = 0;
  private readonly waiting: (() => void)[] = [];

  private constructor(
    private readonly socket: Socket,
    private readonly transport: types.PlainTransport,
    private readonly producer: types.Producer,
    private readonly ssrc: number,
  ) {
    socket.on('message', (packet) => {
      if (packet.length > RTP_HEADER && (packet.readUInt8(1) & 0x7f) === PAYLOAD_TYPE) this.heard();
    });
  }

  static async open(router: types.Router, ssrc: number): Promise<End> {
    const socket = createSocket('udp4');
    socket.bind(0, HOST);
    await once(socket, 'listening');
    const transport = await router.createPlainTransport({
      listenInfo: { protocol: 'udp', ip: HOST },
      rtcpMux: true,
    });
    await transport.connect({ ip: HOST, port: socket.address().port });
    const codec = { mimeType: 'audio/opus', payloadType: PAYLOAD_TYPE, clockRate: 48_000, channels: 2 };
    const rtpParameters = { codecs: [codec], encodings: [{ ssrc }] };
    return new End(socket, transport, await transport.produce({ kind: 'audio', rtpParameters }), ssrc);
  }

  async hear(router: types.Router, other: End): Promise<void> {
    await this.transport.consume({ producerId: other.producer.id, rtpCapabilities: router.rtpCapabilities });
  }

  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  send(): void {
    const packet = Buffer.alloc(RTP_HEADER + SILENCE.length);
    this.sequence += 1;
    packet.writeUInt8(0x80, 0);
    packet.writeUInt8(PAYLOAD_TYPE, 1);
    packet.writeUInt16BE(this.sequence & 0xffff, 2);
    packet.writeUInt32BE((this.sequence * CLOCK_TICKS) >>> 0, 4);
    packet.writeUInt32BE(this.ssrc, 8);
    SILENCE.copy(packet, RTP_HEADER);
    this.socket.send(packet, this.transport.tuple.localPort, HOST, () => undefined);
  }

  close(): void {
    this.socket.close();
  }

  private heard(): void {
    const now = performance.now();
    if (this.heardAt !== null) this.longestGapMs = Math.max(this.longestGapMs, now - this.heardAt);
    this.heardAt = now;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
