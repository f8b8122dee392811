import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  type EncodedPacket,
  Input,
  MATROSKA,
  Mp4OutputFormat,
  Output,
  ReadableStreamSource,
  StreamTarget,
  type StreamTargetChunk,
} from 'mediabunny';
import { movedMoov } from './fast-start.js';
import { SealedScratch } from './sealed-scratch.js';

/** A film that begins with its index: players start at once, and seek with ranges. */
export interface PlayableFilm {
  readonly bytes: number;
  content(): AsyncGenerator<Uint8Array>;
  discard(): Promise<void>;
}

/** Bytes at the beginning in which the muxer writes a second time, once it knows the length of the media. */
const HEAD_BYTES = 4_096;

/**
 * Makes an MP4 file of a Matroska stream of H.264 and AAC, packet by packet, with its index before the media. The index is
 * known when everything else is: the media waits for it on the disk, sealed. A film may be without sound.
 */
export async function playableFilm(
  stream: ReadableStream<Uint8Array>,
  folder: string,
): Promise<PlayableFilm> {
  const scratch = await SealedScratch.open(folder);
  try {
    const parts = new Parts(scratch);
    await remux(stream, parts);
    await scratch.end();
    const { moov, moovAt } = parts;
    if (!moov || moovAt === null) throw new Error('The film has no index');
    const ftypBytes = parts.head.readUInt32BE(0);
    const index = movedMoov(moov, moov.length);
    return {
      bytes: moovAt + moov.length,
      content: () => contentOf(parts.head, ftypBytes, index, moovAt, scratch),
      discard: () => scratch.discard(),
    };
  } catch (thrown) {
    await scratch.discard();
    throw thrown;
  }
}

/** What the muxer writes: a head that it comes back to, then one byte after the other. */
class Parts {
  readonly head = Buffer.alloc(HEAD_BYTES);
  moov: Buffer | null = null;
  moovAt: number | null = null;

  constructor(private readonly scratch: SealedScratch) {}

  async write({ data, position }: StreamTargetChunk): Promise<void> {
    if (position < HEAD_BYTES) this.head.set(data.subarray(0, HEAD_BYTES - position), position);
    const end = position + data.length;
    if (end <= this.scratch.bytes) return; // written again: only in the head
    if (position < this.scratch.bytes && this.scratch.bytes > HEAD_BYTES)
      throw new Error('The muxer went back behind the head');
    await this.scratch.write(data.subarray(Math.max(0, this.scratch.bytes - position)));
  }
}

async function* contentOf(
  head: Buffer,
  ftypBytes: number,
  index: Buffer,
  moovAt: number,
  scratch: SealedScratch,
): AsyncGenerator<Uint8Array> {
  yield head.subarray(0, ftypBytes);
  yield index;
  const headEnd = Math.min(HEAD_BYTES, moovAt);
  yield head.subarray(ftypBytes, headEnd);
  let at = 0;
  for await (const chunk of scratch.read()) {
    const part = chunk.subarray(Math.max(0, headEnd - at), Math.max(0, moovAt - at));
    if (part.length > 0) yield part;
    at += chunk.length;
  }
}

async function remux(stream: ReadableStream<Uint8Array>, parts: Parts): Promise<void> {
  const input = new Input({ source: new ReadableStreamSource(stream), formats: [MATROSKA] });
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  const [videoConfig, audioConfig] = [await video?.getDecoderConfig(), await audio?.getDecoderConfig()];
  if (!video || !videoConfig) throw new Error('The stream has no picture');
  const output = new Output({
    format: new Mp4OutputFormat({
      fastStart: false,
      onMoov: (data, position) => {
        parts.moov = Buffer.from(data);
        parts.moovAt = position;
      },
    }),
    target: new StreamTarget(new WritableStream<StreamTargetChunk>({ write: (chunk) => parts.write(chunk) })),
  });
  const [film, sound] = [new EncodedVideoPacketSource('avc'), new EncodedAudioPacketSource('aac')];
  output.addVideoTrack(film);
  if (audio && audioConfig) output.addAudioTrack(sound);
  await output.start();
  let [firstFilm, firstSound] = [true, true];
  const sounds = audio && audioConfig ? new EncodedPacketSink(audio) : null;
  for await (const { kind, packet } of inOrder(new EncodedPacketSink(video), sounds)) {
    if (kind === 'video') {
      await film.add(packet, firstFilm ? { decoderConfig: videoConfig } : undefined);
      firstFilm = false;
    } else {
      await sound.add(packet, firstSound && audioConfig ? { decoderConfig: audioConfig } : undefined);
      firstSound = false;
    }
  }
  await output.finalize();
}

/** The packets of both tracks by their time: neither waits for the other in memory. */
async function* inOrder(
  film: EncodedPacketSink,
  sound: EncodedPacketSink | null,
): AsyncGenerator<{ readonly kind: 'video' | 'audio'; readonly packet: EncodedPacket }> {
  const [films, sounds] = [film.packets(), sound?.packets() ?? nothing()];
  let [video, audio] = [await films.next(), await sounds.next()];
  while (!video.done || !audio.done) {
    if (!video.done && (audio.done || video.value.timestamp <= audio.value.timestamp)) {
      yield { kind: 'video', packet: video.value };
      video = await films.next();
    } else if (!audio.done) {
      yield { kind: 'audio', packet: audio.value };
      audio = await sounds.next();
    }
  }
}

async function* nothing(): AsyncGenerator<EncodedPacket, void, undefined> {
  // A film without sound.
}
