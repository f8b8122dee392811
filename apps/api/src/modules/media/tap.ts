import type { ProducerId } from '@rinjo/contract';
import type { types } from 'mediasoup';
import type { Clock } from '../../platform/time/clock.js';
import type { MediaTap } from '../calls/index.js';

/** More often would storm a sender whose way is bad already (media.md 4.4). */
const KEY_FRAME_EVERY_MS = 500;
const LOOPBACK = '127.0.0.1';

/** A track on its way to the recorder: plain RTP on this machine, no ICE that could time out. */
export class Tap implements MediaTap {
  private askedAt = Number.NEGATIVE_INFINITY;
  private readonly closings: (() => void)[] = [];

  constructor(
    private readonly transport: types.PlainTransport,
    readonly consumer: types.Consumer,
    private readonly codec: types.RtpCodecParameters,
    readonly ssrc: number,
    private readonly clock: Clock,
  ) {
    consumer.observer.once('close', () => {
      transport.close();
      for (const closed of this.closings.splice(0)) closed();
    });
  }

  get mimeType(): string {
    return this.codec.mimeType.toLowerCase();
  }

  get clockRate(): number {
    return this.codec.clockRate;
  }

  get channels(): number {
    return this.codec.channels ?? 1;
  }

  get payloadType(): number {
    return this.codec.payloadType;
  }

  async start(port: number): Promise<void> {
    await this.transport.connect({ ip: LOOPBACK, port });
    await this.consumer.resume();
  }

  requestKeyFrame(): void {
    const now = this.clock.now().getTime();
    if (this.consumer.closed || this.consumer.kind !== 'video' || now - this.askedAt < KEY_FRAME_EVERY_MS)
      return;
    this.askedAt = now;
    this.consumer.requestKeyFrame().catch(() => undefined); // the worker is gone: then the tap closes
  }

  close(): void {
    this.consumer.close();
  }

  onClose(closed: () => void): void {
    if (this.consumer.closed) closed();
    else this.closings.push(closed);
  }
}

/** Starts paused: the key frame comes when the recorder listens. Always the largest layer, and silence as it is sent. */
export async function openTap(router: types.Router, producerId: ProducerId, clock: Clock): Promise<Tap> {
  const transport = await router.createPlainTransport({
    listenInfo: { protocol: 'udp', ip: LOOPBACK },
    rtcpMux: true,
    comedia: false,
  });
  try {
    const rtpCapabilities = recordable(router.rtpCapabilities);
    const consumer = await transport.consume({ producerId, rtpCapabilities, paused: true, ignoreDtx: false });
    const [codec] = consumer.rtpParameters.codecs;
    const ssrc = consumer.rtpParameters.encodings?.[0]?.ssrc;
    if (!codec || ssrc === undefined) throw new Error('A consumer without a codec');
    return new Tap(transport, consumer, codec, ssrc, clock);
  } catch (thrown) {
    transport.close();
    throw thrown;
  }
}

/** No estimation of a bandwidth that is not limited, no retransmission on this machine, no header extensions. */
function recordable({ codecs }: types.RtpCapabilities): types.RtpCapabilities {
  return {
    codecs: (codecs ?? [])
      .filter(({ mimeType }) => !mimeType.toLowerCase().endsWith('/rtx'))
      .map((codec) => ({
        ...codec,
        rtcpFeedback: (codec.rtcpFeedback ?? []).filter(
          ({ type, parameter }) => (type === 'nack' && parameter === 'pli') || type === 'ccm',
        ),
      })),
    headerExtensions: [],
  };
}
