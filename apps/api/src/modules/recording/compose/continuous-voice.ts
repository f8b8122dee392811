import {
  ALL_FORMATS,
  BufferSource,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  Input,
  Output,
  StreamTarget,
  type StreamTargetChunk,
  WebMOutputFormat,
} from 'mediabunny';
import { opusDurationMs } from '../../../recorder/frames/opus.js';

/** One file of a voice, opened when its turn has come. */
export interface VoiceFile {
  readonly offsetMs: number;
  open(): Promise<Uint8Array>;
}

const FRAME_S = 0.02;
/** An encoded silence of 20 ms (RFC 6716). */
const SILENCE = Uint8Array.from([0xf8, 0xff, 0xfe]);
const BEGIN = Buffer.from('OpusHead\x01\x01\x00\x00\x80\xbb\x00\x00\x00\x00\x00', 'latin1');

/**
 * Everything that one person has said, as one WebM stream that begins with the recording and has silence where there is
 * nothing: what is mixed keeps its place without anything being decoded here. Packets follow each other without a hole,
 * because a mixer counts samples and not times: whatever it is not given, all that follows comes earlier by.
 */
export async function continuousVoice(
  files: readonly VoiceFile[],
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const target = new StreamTarget(
    new WritableStream<StreamTargetChunk>({ write: ({ data }) => write(Uint8Array.from(data)) }),
  );
  const output = new Output({ format: new WebMOutputFormat({ appendOnly: true }), target });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = {
    ...{ codec: 'opus', sampleRate: 48_000, numberOfChannels: 1, description: Uint8Array.from(BEGIN) },
  };
  let until = 0;
  let first = true;
  const add = async (data: Uint8Array): Promise<void> => {
    // By what is in it: a file tells no durations, and the time until the next packet may be a hole.
    const duration = opusDurationMs(data) / 1_000;
    await source.add(new EncodedPacket(data, 'key', until, duration), first ? { decoderConfig } : undefined);
    first = false;
    until += duration;
  };
  await add(SILENCE);
  for (const file of files) {
    const input = new Input({ source: new BufferSource(await file.open()), formats: ALL_FORMATS });
    const track = await input.getPrimaryAudioTrack();
    if (!track) continue;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const at = file.offsetMs / 1000 + packet.timestamp;
      if (at < until - FRAME_S) continue; // two files of one voice that overlap: the first one counts
      while (at - until >= FRAME_S / 2) await add(SILENCE);
      await add(packet.data);
    }
  }
  await output.finalize();
}
