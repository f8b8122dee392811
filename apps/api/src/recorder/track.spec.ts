import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { RtpHeader, RtpPacket } from 'werift';
import type { TrackSpec } from './messages.js';
import { spoolPath } from './spool/spool-folder.js';
import { SpoolReader } from './spool/spool-reader.js';
import { Track } from './track.js';

const ORIGIN = 1_800_000_000_000;
const KEY = randomBytes(32);
const ids = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A sender of VP8-shaped pictures or of Opus, with a clock of its own, in a time that the test moves. */
class Sender {
  private sequence = 65_500;
  readonly sent: Buffer[] = [];

  constructor(
    readonly spec: TrackSpec,
    private readonly clockOffset: number,
  ) {}

  /** The RTP clock at a moment of the recording. */
  rtp(at: number): number {
    return (this.clockOffset + Math.round((at * this.spec.clockRate) / 1000)) % 2 ** 32;
  }

  picture(at: number, key: boolean, width = 640): Buffer[] {
    const head = key
      ? Buffer.from([0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, width & 0xff, width >> 8, 0xe0, 0x01])
      : Buffer.from([0x11, 0x02, 0x00]);
    return [Buffer.concat([Buffer.from([0x10]), head]), Buffer.alloc(900)].map((payload, n) =>
      this.packet(at, payload, n === 1),
    );
  }

  packet(at: number, payload: Buffer, marker = true): Buffer {
    this.sequence = (this.sequence + 1) & 0xffff;
    const { payloadType, ssrc } = this.spec;
    const header = new RtpHeader({
      payloadType,
      ssrc,
      sequenceNumber: this.sequence,
      timestamp: this.rtp(at),
      marker,
    });
    return new RtpPacket(header, payload).serialize();
  }

  report(at: number): Buffer {
    const report = Buffer.alloc(28);
    report.writeUInt32BE(0x80c80006, 0);
    report.writeUInt32BE(this.spec.ssrc, 4);
    const ms = ORIGIN + at;
    report.writeUInt32BE(Math.floor(ms / 1000) + 2_208_988_800, 8);
    report.writeUInt32BE(Math.round(((ms % 1000) / 1000) * 2 ** 32), 12);
    report.writeUInt32BE(this.rtp(at), 16);
    return report;
  }
}

describe('a track', () => {
  let folder: string;
  let now = ORIGIN;
  let nextTrack = 10;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'track-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  function given(codec: TrackSpec['codec'] = 'video/vp8') {
    now = ORIGIN;
    const spec: TrackSpec = {
      ...{ tenantId: ids(1), recordingId: ids(2), trackId: ids((nextTrack += 1)), codec, key: KEY },
      ...{ clockRate: codec === 'audio/opus' ? 48_000 : 90_000, channels: 2, payloadType: 101 },
      ...{ ssrc: 77, originMs: ORIGIN },
    };
    const told = { segments: [] as number[], keyFrames: 0, failures: [] as unknown[] };
    const track = new Track(
      spec,
      folder,
      {
        keyFrame: () => (told.keyFrames += 1),
        segment: (segment) => told.segments.push(segment),
        failed: (cause) => told.failures.push(cause),
      },
      () => now,
    );
    return { track, told, spec, sender: new Sender(spec, 2 ** 32 - 20_000) };
  }

  /** What is in a segment: when each packet is shown, in milliseconds of the recording. */
  async function segment(spec: TrackSpec, number: number) {
    const { tenantId, recordingId, trackId } = spec;
    const place = { tenantId, recordingId, trackId, segment: number };
    const reader = new SpoolReader(spoolPath(folder, place), KEY, place);
    const chunks: Buffer[] = [];
    for await (const chunk of reader.media()) chunks.push(chunk);
    const input = new Input({ source: new BufferSource(Buffer.concat(chunks)), formats: ALL_FORMATS });
    const [track] = await input.getTracks();
    const times: number[] = [];
    if (track)
      for await (const packet of new EncodedPacketSink(track).packets())
        times.push(Math.round(packet.timestamp * 1000) + (reader.segment?.offsetMs ?? 0));
    return { facts: reader.segment, times };
  }

  /** Lets what was asked of the disk happen. */
  async function settle(): Promise<void> {
    for (let n = 0; n < 50; n += 1) await turn();
  }

  it('is placed by the sender’s reports, not by when packets come, and its clock may begin again', async () => {
    const { track, spec, sender, told } = given();
    for (let n = 0; n < 48; n += 1) {
      const at = Math.round((n * 1000) / 24);
      now = ORIGIN + at + (n % 5) * 37; // on a way that is now slow, now fast
      for (const packet of sender.picture(at, n % 24 === 0)) track.receive(packet);
      if (n % 12 === 6) track.receive(sender.report(at));
      track.tick();
    }
    await track.close();
    const { facts, times } = await segment(spec, 1);
    expect(told).toMatchObject({ segments: [1], failures: [] });
    expect(facts).toMatchObject({ truncated: false, width: 640, height: 480, container: 'webm', gaps: [] });
    expect(times).toHaveLength(48);
    times.forEach((time, n) => expect(Math.abs(time - (n * 1000) / 24)).toBeLessThanOrEqual(2));
  });

  it('repairs order, and after a loss goes on with the next picture that stands for itself', async () => {
    const { track, spec, sender, told } = given();
    for (let n = 0; n < 72; n += 1) {
      const at = Math.round((n * 1000) / 24);
      now = ORIGIN + at;
      const packets = sender.picture(at, n % 36 === 0);
      if (n === 10) packets.reverse();
      if (n !== 20) for (const packet of packets) track.receive(packet);
      if (n % 24 === 3) track.receive(sender.report(at));
      track.tick();
    }
    now += 1_000;
    track.tick();
    await track.close();
    const { facts, times } = await segment(spec, 1);
    expect(times).toHaveLength(20 + 36);
    expect(times[20]).toBe(1_500);
    expect(facts?.gaps).toEqual([{ atMs: 792, ms: 708 }]);
    expect(told.keyFrames).toBe(1);
  });

  it('is cut where the size changes, at a key frame', async () => {
    const { track, spec, sender, told } = given();
    track.receive(sender.report(0));
    for (let n = 0; n < 48; n += 1) {
      const at = Math.round((n * 1000) / 24);
      now = ORIGIN + at;
      for (const packet of sender.picture(at, n % 24 === 0, n < 24 ? 640 : 360)) track.receive(packet);
      track.tick();
    }
    await track.close();
    expect(told.segments).toEqual([1, 2]);
    expect((await segment(spec, 1)).times).toHaveLength(24);
    expect((await segment(spec, 2)).facts).toMatchObject({ offsetMs: 1_000, width: 360 });
  });

  it('keeps silence as a gap in time', async () => {
    const { track, spec, sender } = given('audio/opus');
    const opus = Buffer.from([0xf8, 0xff, 0xfe]);
    for (let at = 0; at < 6_000; at += 20) {
      now = ORIGIN + at;
      if (at < 1_000 || at >= 5_000) track.receive(sender.packet(at, opus, false));
      if (at % 1_000 === 0) track.receive(sender.report(at));
      track.tick();
    }
    await track.close();
    const { times, facts } = await segment(spec, 1);
    expect(times).toHaveLength(100);
    expect(times[49]).toBe(980);
    expect(times[50]).toBe(5_000);
    expect(facts?.durationMs).toBe(6_000);
  });

  it('is on the disk but for the last second, whenever the recorder is killed', async () => {
    const { track, spec, sender } = given();
    track.receive(sender.report(0));
    for (let n = 0; n < 24 * 8; n += 1) {
      const at = Math.round((n * 1000) / 24);
      now = ORIGIN + at;
      for (const packet of sender.picture(at, n % 24 === 0)) track.receive(packet);
      track.tick();
      await settle();
    }
    // Nobody ends it. These eight seconds have passed in no time: a disk that is busy may still be at it.
    let { facts, times } = await segment(spec, 1);
    for (let look = 0; look < 100 && 8_000 - (times.at(-1) ?? 0) >= 1_200; look += 1) {
      await delay(50);
      ({ facts, times } = await segment(spec, 1));
    }
    expect(facts?.truncated).toBe(true);
    expect(8_000 - (times.at(-1) ?? 0)).toBeLessThan(1_200);
    expect(facts?.durationMs).toBe(times.at(-1));
    await track.close();
  });
});
