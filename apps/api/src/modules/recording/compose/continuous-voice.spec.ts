import { describe, expect, it } from '@jest/globals';
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  Input,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { continuousVoice, type VoiceFile } from './continuous-voice.js';

/** A packet of 20 ms whose second byte is its number. */
const spoken = (number: number): Uint8Array => Uint8Array.from([0xf8, number]);

/** A file whose packets are at these milliseconds, told by nothing but their times, as the recorder writes it. */
async function fileOf(offsetMs: number, timesMs: readonly number[]): Promise<VoiceFile> {
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat({ appendOnly: true }), target });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  const description = Buffer.from('OpusHead\x01\x01\x00\x00\x80\xbb\x00\x00\x00\x00\x00', 'latin1');
  const decoderConfig = { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1, description };
  for (const [n, ms] of timesMs.entries())
    await source.add(
      new EncodedPacket(spoken(n + 1), 'key', ms / 1_000, 0),
      n ? undefined : { decoderConfig },
    );
  await output.finalize();
  return { offsetMs, open: () => Promise.resolve(new Uint8Array(target.buffer ?? new ArrayBuffer())) };
}

interface Heard {
  readonly atMs: number;
  /** Null where there is silence. */
  readonly number: number | null;
}

async function heard(files: readonly VoiceFile[]): Promise<readonly Heard[]> {
  const chunks: Uint8Array[] = [];
  await continuousVoice(files, (bytes) => {
    chunks.push(bytes);
    return Promise.resolve();
  });
  const input = new Input({ source: new BufferSource(Buffer.concat(chunks)), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new Error('No sound');
  const packets: Heard[] = [];
  for await (const { timestamp, data } of new EncodedPacketSink(track).packets())
    packets.push({
      atMs: Math.round(timestamp * 1_000),
      number: data[1] === 0xff ? null : (data[1] ?? null),
    });
  return packets;
}

const every = (fromMs: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => fromMs + n * 20);

describe('a voice for the mixer', () => {
  it('has a packet every 20 ms, with silence in every hole, so that nothing that follows comes early', async () => {
    const times = [...every(0, 5), ...every(420, 5), ...every(540, 3)];
    const packets = await heard([await fileOf(100, times), await fileOf(2_000, every(0, 3))]);
    expect(packets.map(({ atMs }) => atMs)).toEqual(every(0, packets.length));
    const spokenAt = packets.filter(({ number }) => number !== null).map(({ atMs }) => atMs);
    expect(spokenAt).toEqual([...times.map((ms) => ms + 100), ...every(2_000, 3)]);
  });

  it('stays within a packet of the time when the sender counts faster or slower than the clock', async () => {
    for (const step of [19.9, 20.1]) {
      const times = Array.from({ length: 1_000 }, (_, n) => n * step);
      const packets = await heard([await fileOf(0, times)]);
      const last = packets.at(-1);
      expect(Math.abs((last?.atMs ?? 0) - 999 * step)).toBeLessThanOrEqual(40);
    }
  });

  it('takes the first of two files that overlap', async () => {
    const packets = await heard([await fileOf(0, every(0, 10)), await fileOf(100, every(0, 10))]);
    expect(packets.map(({ atMs }) => atMs)).toEqual(every(0, packets.length));
    expect(packets.filter(({ number }) => number === 1)).toHaveLength(1);
  });
});
