import type { OpenPointer, PointerLine } from '@rinjo/contract';
import type { types } from 'mediasoup';
import { streamIdOf } from './client-parameters.js';

/** The longest message a client may send on any data channel, in bytes: pointer packets are all there is. */
export const DATA_MESSAGE_BYTES = 1024;

/** Late positions are worth nothing (media.md 3). */
const UNRELIABLE = { ordered: false, maxRetransmits: 0 } as const;

/**
 * The pointers of one call. What a participant sends comes to this process and is checked there; what passes goes out on
 * one producer that everybody receives, so that ten people need ten channels each way and not ninety.
 */
export class PointerRelay {
  private opened: Promise<Lines> | null = null;
  private lines: Lines | null = null;

  constructor(private readonly router: types.Router) {}

  /** Receives what this participant sends. */
  async tap(
    transport: types.WebRtcTransport,
    input: OpenPointer,
    received: (bytes: Uint8Array) => void,
  ): Promise<types.DataProducer> {
    const { direct } = await this.open();
    const sctpStreamParameters = { streamId: streamIdOf(input.sctpStreamParameters), ...UNRELIABLE };
    const producer = await transport.produceData({ sctpStreamParameters, label: 'pointer' });
    try {
      const consumer = await direct.consumeData({ dataProducerId: producer.id });
      consumer.on('message', (message) => received(message));
      return producer;
    } catch (thrown) {
      producer.close();
      throw thrown;
    }
  }

  async line(transport: types.WebRtcTransport): Promise<types.DataConsumer> {
    const { out } = await this.open();
    return transport.consumeData({ dataProducerId: out.id, ...UNRELIABLE });
  }

  send(bytes: Uint8Array): void {
    if (this.lines && !this.lines.out.closed) this.lines.out.send(Buffer.from(bytes));
  }

  private open(): Promise<Lines> {
    this.opened ??= this.openLines();
    this.opened.catch(() => (this.opened = null));
    return this.opened;
  }

  private async openLines(): Promise<Lines> {
    const direct = await this.router.createDirectTransport({ maxSendMessageSize: DATA_MESSAGE_BYTES });
    const out = await direct.produceData({ label: 'pointers' });
    this.lines = { direct, out };
    return this.lines;
  }
}

interface Lines {
  readonly direct: types.DirectTransport;
  readonly out: types.DataProducer;
}

/** What a client needs to receive. */
export function pointerLineOf({ id, dataProducerId, sctpStreamParameters }: types.DataConsumer): PointerLine {
  return { id, dataProducerId, sctpStreamParameters: { streamId: 0, ...sctpStreamParameters } };
}
