import type { RtpPacket } from '../rtp/rtp-packet.js';
import type { Depacketizer, Frame } from './frame.js';

interface UnderWay {
  readonly timestamp: number;
  readonly arrivedAt: number;
  readonly payloads: Buffer[];
}

/**
 * Frames of a video codec: packets with one timestamp, the last of them marked. A frame without its beginning or with a
 * hole in it is dropped.
 */
export abstract class VideoFrames implements Depacketizer {
  private underWay: UnderWay | null = null;

  push(packet: RtpPacket, arrivedAt: number): readonly Frame[] {
    if (packet.payload.length === 0) return [];
    const frames: Frame[] = [];
    if (this.underWay && this.underWay.timestamp !== packet.timestamp) frames.push(...this.finish());
    if (!this.underWay && this.begins(packet.payload))
      this.underWay = { timestamp: packet.timestamp, arrivedAt, payloads: [] };
    this.underWay?.payloads.push(packet.payload);
    if (packet.marker) frames.push(...this.finish());
    return frames;
  }

  lost(): void {
    this.underWay = null;
  }

  private finish(): readonly Frame[] {
    if (!this.underWay) return [];
    const { timestamp, arrivedAt, payloads } = this.underWay;
    this.underWay = null;
    const content = this.assemble(payloads);
    return content ? [{ timestamp, arrivedAt, ...content }] : [];
  }

  /** Whether a frame can begin with this payload. */
  protected abstract begins(payload: Buffer): boolean;
  /** Null when the payloads make no frame. */
  protected abstract assemble(payloads: readonly Buffer[]): Pick<Frame, 'data' | 'key' | 'format'> | null;
}
