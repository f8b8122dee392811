import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  MkvOutputFormat,
  Output,
  StreamTarget,
  type StreamTargetChunk,
  WebMOutputFormat,
} from 'mediabunny';
import type { RecordedCodec } from './frames/depacketizers.js';
import type { Frame, FrameFormat } from './frames/frame.js';
import { opusDurationMs } from './frames/opus.js';
import type { SegmentBegin } from './spool/segment-facts.js';
import type { SpoolPlace } from './spool/spool-format.js';
import { SpoolWriter } from './spool/spool-writer.js';

/** What comes in before a segment's first frame. */
export interface SegmentStart {
  readonly path: string;
  readonly trackKey: Buffer;
  readonly place: SpoolPlace;
  readonly codec: RecordedCodec;
  readonly channels: number;
  readonly offsetMs: number;
  readonly format: FrameFormat | null;
}

/** How far the frames go that the muxer has been given, in milliseconds. */
interface Reached {
  untilMs: number;
}

/** One track, one size, one file: frames go into a WebM or Matroska file that can be cut off anywhere, and from there into the spool. */
export class SegmentFile {
  private frames = 0;
  private lostPackets = 0;

  private constructor(
    private readonly spool: SpoolWriter,
    private readonly output: Output,
    private readonly source: EncodedVideoPacketSource | EncodedAudioPacketSource,
    private readonly start: SegmentStart,
    private readonly reached: Reached,
    private readonly now: () => number,
  ) {}

  static async open(start: SegmentStart, now: () => number): Promise<SegmentFile> {
    const { path, trackKey, place } = start;
    const spool = await SpoolWriter.create(path, trackKey, place, beginOf(start));
    const reached: Reached = { untilMs: 0 };
    const target = new StreamTarget(
      new WritableStream<StreamTargetChunk>({
        write: ({ data }) => spool.media(data, reached.untilMs, now()),
      }),
    );
    // `appendOnly`: nothing is written anew when the file ends, so that it plays however it ends.
    const format =
      start.codec === 'video/h264'
        ? new MkvOutputFormat({ appendOnly: true })
        : new WebMOutputFormat({ appendOnly: true });
    const output = new Output({ format, target });
    const source = addTrack(output, start.codec);
    await output.start();
    return new SegmentFile(spool, output, source, start, reached, now);
  }

  /** `atMs`: since the segment's first frame. */
  async add(frame: Frame, atMs: number): Promise<void> {
    const durationMs = this.start.codec === 'audio/opus' ? opusDurationMs(frame.data) : 0;
    this.reached.untilMs = Math.max(this.reached.untilMs, atMs + durationMs);
    const kind = frame.key ? 'key' : 'delta';
    const packet = new EncodedPacket(frame.data, kind, atMs / 1000, durationMs / 1000);
    this.frames += 1;
    const first = this.frames === 1;
    if (this.source instanceof EncodedAudioPacketSource)
      await this.source.add(packet, first ? { decoderConfig: audioConfig(this.start.channels) } : undefined);
    else await this.source.add(packet, first ? { decoderConfig: videoConfig(this.start.format) } : undefined);
  }

  /** So many packets are missing, from one moment of the segment to another. */
  gap(lostPackets: number, fromMs: number, toMs: number): void {
    this.lostPackets += lostPackets;
    this.spool.gap({ atMs: Math.round(fromMs), ms: Math.round(toMs - fromMs) });
  }

  tick(): void {
    this.spool.tick(this.now());
  }

  /** Ends the file. Rejects when anything of it could not be written. */
  async end(): Promise<void> {
    await this.output.finalize();
    await this.spool.end({
      durationMs: Math.round(this.reached.untilMs),
      frames: this.frames,
      lostPackets: this.lostPackets,
    });
  }
}

function addTrack(output: Output, codec: RecordedCodec): EncodedVideoPacketSource | EncodedAudioPacketSource {
  if (codec === 'audio/opus') {
    const source = new EncodedAudioPacketSource('opus');
    output.addAudioTrack(source);
    return source;
  }
  const source = new EncodedVideoPacketSource(codec === 'video/h264' ? 'avc' : 'vp8');
  output.addVideoTrack(source);
  return source;
}

function beginOf({ codec, offsetMs, format }: SegmentStart): SegmentBegin {
  return {
    offsetMs: Math.round(offsetMs),
    codec,
    container: codec === 'video/h264' ? 'matroska' : 'webm',
    ...(format ? { width: format.width, height: format.height } : {}),
  };
}

function videoConfig(format: FrameFormat | null) {
  if (!format) throw new Error('A film begins with a picture of known size');
  const { codec, width, height, description } = format;
  return {
    codec,
    codedWidth: width,
    codedHeight: height,
    ...(description ? { description: Uint8Array.from(description) } : {}),
  };
}

const audioConfig = (channels: number) => ({
  codec: 'opus',
  sampleRate: 48_000,
  numberOfChannels: channels,
  description: opusHead(channels),
});

/** Identification header (RFC 7845, section 5.1): nothing is skipped, because a call has no beginning. */
function opusHead(channels: number): Uint8Array {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 'latin1');
  head.writeUInt8(1, 8);
  head.writeUInt8(channels, 9);
  head.writeUInt32LE(48_000, 12);
  return Uint8Array.from(head);
}
