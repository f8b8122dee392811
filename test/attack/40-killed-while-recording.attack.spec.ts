import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RtpHeader, RtpPacket } from 'werift';
import type { FromRecorder, ToRecorder, TrackSpec } from '../../apps/api/src/recorder/messages.js';
import { spoolPath } from '../../apps/api/src/recorder/spool/spool-folder.js';
import {
  HEADER_BYTES,
  LENGTH_BYTES,
  saltOf,
  TAG_BYTES,
} from '../../apps/api/src/recorder/spool/spool-format.js';
import { SpoolReader } from '../../apps/api/src/recorder/spool/spool-reader.js';
import { eventually } from '../boot/support/eventually.js';
import { recorderProgram } from '../support/recorder-program.js';

const KEY = randomBytes(32);
const KILLS = 12;
const ids = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const specOf = (n: number): TrackSpec => ({
  ...{ tenantId: ids(1), recordingId: ids(2), trackId: ids(100 + n), codec: 'audio/opus', key: KEY },
  ...{ clockRate: 48_000, channels: 2, payloadType: 100, ssrc: 7, originMs: Date.now() },
});

/** Attack case 40: kill -9 while recording: recovered to the last whole record, marked truncated, no nonce used twice. */
describe('a recorder that is killed', () => {
  let folder: string;
  let file: string;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'killed-'));
    ({ file } = await recorderProgram());
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  /** A recorder of its own with one track, into which sound goes. */
  async function recording(spec: TrackSpec) {
    const child = fork(file, [folder], { serialization: 'advanced' });
    children.push(child);
    const port = await new Promise<number>((resolve) => {
      child.on('message', (message) => {
        const told = message as FromRecorder; // typed on the other side of the channel
        if (told.kind === 'ready') child.send({ kind: 'open', track: spec } satisfies ToRecorder);
        if (told.kind === 'opened') resolve(told.port);
      });
    });
    const socket = createSocket('udp4');
    let n = 0;
    const timer = setInterval(() => {
      const at = Date.now() - spec.originMs;
      for (; n * 20 <= at; n += 1) {
        const { payloadType, ssrc } = spec;
        const header = new RtpHeader({ payloadType, ssrc, sequenceNumber: n & 0xffff, timestamp: n * 960 });
        socket.send(new RtpPacket(header, Buffer.from([0xf8, 0xff, 0xfe])).serialize(), port, '127.0.0.1');
      }
    }, 10);
    const ended = new Promise<number>((resolve) => child.once('exit', () => resolve(Date.now())));
    const end = async (how: () => void): Promise<number> => {
      how();
      const at = await ended;
      clearInterval(timer);
      socket.close();
      return at - spec.originMs;
    };
    return { child, end };
  }

  const placeOf = ({ tenantId, recordingId, trackId }: TrackSpec) => ({
    tenantId,
    recordingId,
    trackId,
    segment: 1,
  });

  async function readBack(spec: TrackSpec) {
    const path = spoolPath(folder, placeOf(spec));
    const reader = new SpoolReader(path, KEY, placeOf(spec));
    let bytes = 0;
    for await (const chunk of reader.media()) bytes += chunk.length;
    return { path, bytes, segment: reader.segment };
  }

  it(`keeps all but the last two seconds, ${String(KILLS)} times at any moment`, async () => {
    const runs = await Promise.all(
      Array.from({ length: KILLS }, async (_, n) => {
        const spec = specOf(n);
        const { child, end } = await recording(spec);
        const path = spoolPath(folder, placeOf(spec));
        // Somewhere in the middle of a record: a different one for each.
        const wanted = 300 + n * 370;
        await eventually('bytes', async () => (await sizeOf(path)) > wanted || undefined);
        const killedAt = await end(() => child.kill('SIGKILL'));
        return { spec, killedAt };
      }),
    );
    const salts = new Set<string>();
    for (const { spec, killedAt } of runs) {
      const { path, bytes, segment } = await readBack(spec);
      expect(bytes).toBeGreaterThan(0);
      expect(segment?.truncated).toBe(true);
      const until = (segment?.offsetMs ?? 0) + (segment?.durationMs ?? 0);
      expect(killedAt - until).toBeLessThan(2_000);
      const sealed = await readFile(path);
      salts.add(saltOf(sealed)?.toString('hex') ?? '');
      // Sealed from the first byte on: neither the container nor the sound shows.
      for (const magic of [
        Buffer.from('webm'),
        Buffer.from('OpusHead'),
        Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
      ])
        expect(sealed.includes(magic)).toBe(false);
      expect(recordsOf(sealed)).toBeGreaterThan(1);
    }
    // A key of its own for each file, counted nonces within it: none is used twice under one key.
    expect(salts.size).toBe(KILLS);
  });

  it('ends its files in order when the API process is killed, and never writes one a second time', async () => {
    const spec = specOf(90);
    const { child, end } = await recording(spec);
    await eventually(
      'bytes',
      async () => (await sizeOf(spoolPath(folder, placeOf(spec)))) > 600 || undefined,
    );
    await end(() => child.disconnect()); // what a killed parent looks like from here
    const { segment, bytes } = await readBack(spec);
    expect(segment?.truncated).toBe(false);
    const again = await recording(spec);
    await again.end(() => again.child.disconnect());
    expect((await readBack(spec)).bytes).toBe(bytes);
  });
});

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

function recordsOf(sealed: Buffer): number {
  let records = 0;
  for (let at = HEADER_BYTES; at + LENGTH_BYTES <= sealed.length; records += 1)
    at += LENGTH_BYTES + sealed.readUInt32BE(at) + TAG_BYTES;
  return records;
}
