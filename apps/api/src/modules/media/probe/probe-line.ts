import type { types } from 'mediasoup';

/** One stream of a probe's transport, both ways, with this process at its other end. */
export class ProbeLine {
  private constructor(
    private readonly heard: types.DataConsumer,
    private readonly out: types.DataProducer,
    private readonly way: types.DataConsumer,
  ) {}

  /** The stream must be the next one of the transport: browser and server use the same number for both directions. */
  static async open(
    transport: types.WebRtcTransport,
    direct: types.DirectTransport,
    streamId: number,
    reliability: { readonly ordered: boolean; readonly maxRetransmits?: number },
  ): Promise<ProbeLine> {
    const label = `probe-${String(streamId)}`;
    const from = await transport.produceData({ sctpStreamParameters: { streamId, ...reliability }, label });
    const heard = await direct.consumeData({ dataProducerId: from.id });
    const out = await direct.produceData({ label });
    const way = await transport.consumeData({ dataProducerId: out.id, ...reliability });
    if (way.sctpStreamParameters?.streamId !== streamId)
      throw new Error(`The stream of a probe is ${String(way.sctpStreamParameters?.streamId)}`);
    return new ProbeLine(heard, out, way);
  }

  listen(received: (message: Buffer) => void): void {
    this.heard.on('message', received);
  }

  send(message: Buffer): void {
    if (!this.out.closed) this.out.send(message);
  }

  /** Bytes that wait to be sent to the client; null when the line is closed. */
  async waiting(): Promise<number | null> {
    if (this.way.closed) return null;
    return this.way.getBufferedAmount().catch(() => null);
  }

  onClose(closed: () => void): void {
    this.way.observer.once('close', closed);
  }
}
