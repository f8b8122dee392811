import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EvidenceView, Page, RecordingSegmentView, RecordingSummary } from '@rinjo/contract';
import { MediaPort } from '../../../apps/api/src/modules/calls/index.js';
import { MediaService } from '../../../apps/api/src/modules/media/index.js';
import {
  RecorderPort,
  RecorderProcess,
  RecordingSessions,
  RecordingSweep,
} from '../../../apps/api/src/modules/recording/index.js';
import { JobWorker } from '../../../apps/api/src/platform/jobs/job-worker.js';
import { spoolPlaces } from '../../../apps/api/src/recorder/spool/spool-folder.js';
import { eventually } from '../../boot/support/eventually.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type BuiltCall, buildCall } from '../../support/call-builder.js';
import { CallLine } from '../../support/call-line.js';
import { probeMedia } from '../../support/ffprobe.js';
import { RtpPeer } from '../../support/rtp-peer.js';
import { ivfFile } from '../../support/ivf-file.js';
import { TestDatabase } from '../../support/test-database.js';
import { ivf } from '../../support/rtp-source.js';

describe('what a real recorder writes', () => {
  let app: TestApp;
  let film: string;
  beforeAll(async () => {
    film = await ivfFile();
    app = await startApp({ media: 'real' });
  });
  afterAll(() => app.close());

  interface Recorded {
    readonly call: BuiltCall;
    readonly host: CallLine;
    readonly peers: readonly RtpPeer[];
  }

  /** Two who send pictures and sound, recorded. */
  async function recorded(): Promise<Recorded> {
    const call = await buildCall(app);
    const camera = (ssrc: number) => ivf(ssrc, film);
    const host = await RtpPeer.join(await call.openHostLine(), { camera, receives: false });
    const site = await RtpPeer.join(await CallLine.to(call.member().client, call.id), {
      camera,
      receives: false,
    });
    await host.line.send('recording.start', {});
    return { call, host: host.line, peers: [host, site] };
  }

  async function end({ host, peers }: Recorded): Promise<void> {
    await host.send('recording.stop', {});
    await app.get(RecordingSessions).idle();
    await Promise.all(peers.map((peer) => peer.close()));
  }

  async function summary({ call }: Recorded): Promise<RecordingSummary> {
    const { body } = await call.host.client.get<Page<RecordingSummary>>(`/calls/${call.id}/recordings`);
    const [only] = body.items;
    if (!only) throw new Error('No recording');
    return only;
  }

  async function bytesOf(
    of: Recorded,
    recording: RecordingSummary,
    { id }: RecordingSegmentView,
  ): Promise<Buffer> {
    return contentOf(of, `/recordings/${recording.id}/segments/${id}/content`);
  }

  async function contentOf({ call }: Recorded, path: string): Promise<Buffer> {
    const cookie = [...call.host.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${app.url}/api/v1${path}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** Lets so much of the call happen. */
  async function passes(count: number): Promise<void> {
    const until = Date.now() + count * 1_000;
    await eventually('time', () => Date.now() >= until || undefined);
  }

  it('plays: every track alone, complete, in step, and unreadable until it is asked for', async () => {
    const made = await recorded();
    await passes(5);
    const [place] = await spoolPlaces(await spoolOf(app));
    expect(place).toBeDefined();
    await end(made);
    const recording = await summary(made);
    expect(recording.state).toBe('ready');
    const tracks = recording.tracks.filter(({ source }) => source !== 'timeline');
    expect(tracks.map(({ source }) => source).sort()).toEqual([
      'camera',
      'camera',
      'microphone',
      'microphone',
    ]);
    for (const track of tracks) {
      const [segment] = track.segments;
      if (!segment) throw new Error(`Nothing of ${track.source}`);
      expect(segment.truncated).toBe(false);
      const probed = await probeMedia(await bytesOf(made, recording, segment));
      expect(probed.codec).toBe(track.source === 'camera' ? 'vp8' : 'opus');
      expect(probed.errors).toBe('');
      const rate = track.source === 'camera' ? 24 : 50;
      expect(Math.abs(probed.frames - (segment.durationMs / 1_000) * rate)).toBeLessThan(rate / 4);
      expect(segment.durationMs).toBeGreaterThan(4_000);
      // Of people who sent before the recording began, everything is there within half a second of it.
      expect(segment.offsetMs).toBeLessThan(1_500);
    }
    // Sent at one moment, shown at one moment.
    const starts = tracks
      .filter(({ source }) => source === 'microphone')
      .map(({ segments }) => segments[0]?.offsetMs ?? 0);
    expect(Math.abs((starts[0] ?? 0) - (starts[1] ?? 0))).toBeLessThan(500);
    expect(await spoolPlaces(await spoolOf(app))).toEqual([]);
    const timeline = recording.tracks.find(({ source }) => source === 'timeline');
    const [lines] = timeline?.segments ?? [];
    if (!timeline || !lines) throw new Error('No timeline');
    expect((await bytesOf(made, recording, lines)).toString('utf8')).toContain('"name":"recording.began"');
  });

  it('is composed into one film that plays from its first bytes on, and is kept as evidence', async () => {
    const made = await recorded();
    await passes(6);
    await end(made);
    const begun = performance.now();
    await app.get(JobWorker).idle();
    const took = performance.now() - begun;
    const { composition, chapters, tracks } = await summary(made);
    expect(composition).toMatchObject({ state: 'done', percent: 100 });
    expect(chapters).toEqual([]);
    const id = composition.evidenceId;
    if (id === null) throw new Error('No film');
    const { body: item } = await made.call.host.client.get<EvidenceView>(`/evidence/${id}`);
    expect(item).toMatchObject({ kind: 'recording', state: 'clean', contentType: 'video/mp4', width: 1280 });
    const film = await contentOf(made, `/evidence/${id}/content`);
    expect(film).toHaveLength(item.bytes);
    const boxes = [
      film.toString('latin1', 4, 8),
      film.toString('latin1', film.readUInt32BE(0) + 4, film.readUInt32BE(0) + 8),
    ];
    expect(boxes).toEqual(['ftyp', 'moov']);
    const length = Math.max(
      ...tracks.flatMap(({ segments }) => segments.map((s) => s.offsetMs + s.durationMs)),
    );
    const probed = await probeMedia(film, ['-select_streams', 'v']);
    expect(probed).toMatchObject({ codec: 'h264', errors: '' });
    expect(Math.abs(probed.frames - (length / 1_000) * 30)).toBeLessThan(20);
    console.info(
      `composed ${(length / 1_000).toFixed(1)} s of two cameras in ${(took / 1_000).toFixed(1)} s`,
    );
    expect(await readdir(join(await spoolOf(app), 'scratch')).catch(() => [])).toEqual([]);
  });

  it('loses at most 2 s when the recorder is killed, and goes on by itself', async () => {
    const made = await recorded();
    await passes(4);
    const recorder = app.get(RecorderPort);
    const pid = recorder instanceof RecorderProcess ? recorder.pid : null;
    if (pid === null) throw new Error('No recorder');
    const killedAt = Date.now();
    process.kill(pid, 'SIGKILL');
    await made.host.until((line) =>
      line.events.some(
        (event) => event.name === 'recording.changed' && event.payload.recording?.interrupted === true,
      ),
    );
    await passes(4);
    await end(made);
    const recording = await summary(made);
    const since = Date.parse(recording.startedAt);
    const cameras = recording.tracks.filter(
      ({ source, segments }) => source === 'camera' && segments.length > 0,
    );
    expect(cameras).toHaveLength(4);
    const cut = cameras.filter(({ segments }) => segments.some(({ truncated }) => truncated));
    expect(cut).toHaveLength(2);
    for (const track of cut) {
      const [segment] = track.segments;
      if (!segment) throw new Error('No segment');
      const lost = killedAt - since - segment.offsetMs - segment.durationMs;
      console.info(`the recorder was killed: ${String(lost)} ms of a camera were lost`);
      expect(lost).toBeLessThan(2_000);
      const probed = await probeMedia(await bytesOf(made, recording, segment));
      expect(probed.frames).toBeGreaterThan(24);
    }
  });

  it('goes on in new files when a media worker is killed', async () => {
    const made = await recorded();
    await passes(3);
    const media = app.get(MediaPort);
    const [pid] = media instanceof MediaService ? media.workerPids : [];
    if (pid === undefined) throw new Error('No worker');
    process.kill(pid, 'SIGKILL');
    await made.host.until((line) => line.events.some(({ name }) => name === 'media.moved'));
    await passes(4);
    await end(made);
    const { tracks } = await summary(made);
    const cameras = tracks.filter(({ source, segments }) => source === 'camera' && segments.length > 0);
    expect(cameras).toHaveLength(4);
    expect(cameras.flatMap(({ segments }) => segments).every(({ truncated }) => !truncated)).toBe(true);
  });

  it('is completed by the next start after the process has ended', async () => {
    const database = await TestDatabase.create();
    const RECORDING_DIR = database.spoolOf('one');
    const before = await startApp({ media: 'real', database, environment: { RECORDING_DIR } });
    const call = await buildCall(before);
    const peer = await RtpPeer.join(await call.openHostLine(), { receives: false });
    await peer.line.send('recording.start', {});
    await passes(3);
    await peer.close();
    await before.close();
    expect(await spoolPlaces(RECORDING_DIR)).toHaveLength(3);
    const next = await startApp({ media: 'real', database, environment: { RECORDING_DIR } });
    await next.get(RecordingSweep).now();
    expect(await spoolPlaces(RECORDING_DIR)).toEqual([]);
    const stored = await database.query<{ source: string; truncated: boolean; ms: number }>(
      `select t.source, s.truncated, s.duration_ms as ms from recording_track t
       join recording_segment s on s.track_id = t.id where t.stored_at is not null and t.spool_key is null`,
    );
    expect(stored.map(({ source, truncated }) => [source, truncated]).sort()).toEqual([
      ['camera', false],
      ['microphone', false],
      ['timeline', false],
    ]);
    for (const { ms } of stored) expect(ms).toBeGreaterThan(1_500);
    await next.close();
    await database.drop();
  });
});

async function spoolOf(app: TestApp): Promise<string> {
  const folder = app.database.spoolOf(new URL(app.url).port);
  await readdir(folder);
  return folder;
}
