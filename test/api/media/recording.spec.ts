import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodePointer } from '@rinjo/annotation';
import type {
  DrawingItemId,
  EvidenceView,
  Page,
  RecordingOverlay,
  RecordingSegmentView,
  RecordingSummary,
  Surface,
} from '@rinjo/contract';
import sharp from 'sharp';
import { MediaPort } from '../../../apps/api/src/modules/calls/index.js';
import { MediaService } from '../../../apps/api/src/modules/media/index.js';
import {
  RecorderPort,
  RecorderProcess,
  RecordingSessions,
  RecordingSweep,
} from '../../../apps/api/src/modules/recording/index.js';
import { ContentScanner } from '../../../apps/api/src/platform/scanning/scanner.port.js';
import { JobWorker } from '../../../apps/api/src/platform/jobs/job-worker.js';
import { spoolPlaces } from '../../../apps/api/src/recorder/spool/spool-folder.js';
import { eventually } from '../../boot/support/eventually.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type BuiltCall, buildCall } from '../../support/call-builder.js';
import { CallLine } from '../../support/call-line.js';
import { FakeScanner } from '../../support/evidence.js';
import { far, type Picture, pictureAt } from '../../support/film-picture.js';
import { probeMedia } from '../../support/ffprobe.js';
import { RtpPeer } from '../../support/rtp-peer.js';
import { ivfFile } from '../../support/ivf-file.js';
import { TestDatabase } from '../../support/test-database.js';
import { ivf, type RtpStream } from '../../support/rtp-source.js';
import { PNG, upload } from '../../support/two-in-a-call.js';

describe('what a real recorder writes', () => {
  let app: TestApp;
  let film: string;
  beforeAll(async () => {
    film = await ivfFile();
    app = await startApp({
      media: 'real',
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
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

  /** The recording with its film; the job for it comes when the last track is in the store, after the call's end. */
  const filmed = (made: Recorded): Promise<RecordingSummary> =>
    eventually('the film', async () => {
      await app.get(JobWorker).idle();
      const recording = await summary(made);
      return recording.composition.state === 'done' ? recording : undefined;
    });

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
      // A key frame comes each second, and a recording begins half a second early for it: up to the end all is there.
      expect(segment.offsetMs + segment.durationMs).toBeGreaterThan(4_500);
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

  it('begins with the first picture that stands for itself after half a second', async () => {
    const call = await buildCall(app);
    const keysAt: number[] = [];
    const camera = (ssrc: number): RtpStream => {
      const stream = ivf(ssrc, film);
      return {
        ...stream,
        frame: (index) => {
          if (index % 24 === 0) keysAt.push(Date.now());
          return stream.frame(index);
        },
      };
    };
    const peer = await RtpPeer.join(await call.openHostLine(), { camera, receives: false });
    await passes(2);
    await peer.line.send('recording.start', {});
    await passes(4);
    const made = { call, host: peer.line, peers: [peer] };
    await end(made);
    const { startedAt, tracks } = await summary(made);
    const [segment] = tracks.find(({ source }) => source === 'camera')?.segments ?? [];
    const since = Date.parse(startedAt);
    const firstAt = since + (segment?.offsetMs ?? Number.NaN);
    const due = keysAt.find((at) => at >= since + 500) ?? Number.NaN;
    console.info(
      `recorded from ${String(firstAt - since)} ms on; the key frame due was at ${String(due - since)} ms`,
    );
    expect(firstAt).toBeLessThan(due + 100);
    expect(Math.min(...keysAt.map((at) => Math.abs(at - firstAt)))).toBeLessThan(100);
  });

  it('is handed to players as Safari asks for it: two bytes first, then ranges of what those said', async () => {
    const made = await recorded();
    await passes(3);
    await end(made);
    const { composition } = await filmed(made);
    const path = `/evidence/${composition.evidenceId ?? ''}/content`;
    const whole = await contentOf(made, path);
    const cookie = [...made.call.host.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const ask = async (range?: string, more: Readonly<Record<string, string>> = {}) => {
      const headers = { cookie, ...(range === undefined ? {} : { range }), ...more };
      const answer = await fetch(`${app.url}/api/v1${path}`, { headers });
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
    };
    const probe = await ask('bytes=0-1');
    expect(probe.answer.status).toBe(206);
    const headers = (names: readonly string[]) => names.map((name) => probe.answer.headers.get(name));
    expect(headers(['accept-ranges', 'content-length', 'content-range', 'content-type'])).toEqual([
      ...['bytes', '2', `bytes 0-1/${String(whole.length)}`, 'video/mp4'],
    ]);
    expect(probe.bytes.equals(whole.subarray(0, 2))).toBe(true);
    const etag = probe.answer.headers.get('etag') ?? '';
    const rest = await ask(`bytes=0-${String(whole.length - 1)}`);
    expect([rest.answer.status, rest.answer.headers.get('content-length')]).toEqual([
      206,
      String(whole.length),
    ]);
    expect(rest.bytes.equals(whole)).toBe(true);
    const middle = await ask('bytes=70000-', { 'if-range': etag });
    expect(middle.answer.headers.get('content-range')).toBe(
      `bytes 70000-${String(whole.length - 1)}/${String(whole.length)}`,
    );
    expect(middle.bytes.equals(whole.subarray(70_000))).toBe(true);
    const beyond = await ask(`bytes=${String(whole.length)}-`);
    expect([beyond.answer.status, beyond.answer.headers.get('content-range')]).toEqual([
      ...[416, `bytes */${String(whole.length)}`],
    ]);
    // What no player may be given: another kind of content than was said.
    expect(probe.answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is composed into one film that plays from its first bytes on, and is kept as evidence', async () => {
    const made = await recorded();
    await passes(6);
    await end(made);
    const begun = performance.now();
    const { composition, chapters, tracks } = await filmed(made);
    const took = performance.now() - begun;
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

    // Nobody scans it, and there is a picture of it: of what was filmed, not of the darkness before.
    await app.get(JobWorker).idle();
    expect((await made.call.host.client.get<EvidenceView>(`/evidence/${id}`)).body.hasThumbnail).toBe(true);
    const small = await contentOf(made, `/evidence/${id}/thumbnail`);
    const { width, height } = await sharp(small).metadata();
    expect([width, height]).toEqual([640, 360]);
    const { channels } = await sharp(small).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
  });

  it('has what was drawn and shown: over the film for whoever wants it, and in a second film', async () => {
    const made = await recorded();
    const { call, host } = made;
    const site = { kind: 'video', participantId: host.self, source: 'camera' } as const;
    const surface = site as Surface;
    const line = { tool: 'line', colour: 0, width: 3, points: [0, 32_768, 65_535, 32_768] } as const;
    await passes(2);
    await host.send('stage.show', { surface });
    await host.send('drawing.draw', { surface, shape: { ...line, id: randomUUID() as DrawingItemId } });
    const pointer = encodePointer({ kind: 'move', seq: 1, x: 65_535, y: 0, target: 0, frame: 1 });
    await host.send('pointer.send', { packet: Buffer.from(pointer).toString('base64') });
    await passes(2);
    const { body: photo } = await upload(app, call.host.client, call, 'kind=photo', PNG);
    await app.get(JobWorker).idle();
    await host.send('stage.show', { surface: { kind: 'image', fileId: photo.id } });
    await passes(2);
    await end(made);
    const before = await filmed(made);
    expect(before).toMatchObject({ annotated: true, drawnFilm: null });
    expect(before.chapters.map(({ kind }) => kind)).toEqual(['drawing', 'photo']);

    const overlayPath = `/recordings/${before.id}/overlay`;
    const { body: overlay } = await call.host.client.get<RecordingOverlay>(overlayPath);
    expect(overlay).toMatchObject({ width: 1280, height: 720, people: [{ colour: 0 }, { colour: 1 }] });
    expect(overlay.steps).toMatchObject([{ step: { author: host.self, operation: { kind: 'draw' } } }]);
    expect(overlay.pointers).toMatchObject([{ participantId: host.self, surface: site, x: 65_535, y: 0 }]);
    const [drawn] = overlay.steps;
    const drawnAt = (drawn?.atMs ?? 0) + 600;
    const main = overlay.places.find(
      (place) => place.width > 700 && place.fromMs <= drawnAt && place.toMs > drawnAt,
    );
    expect(main).toMatchObject({ surface: site, x: 40, y: 0, width: 960, height: 720 });
    const still = overlay.places.find((place) => place.surface.kind === 'image');
    expect(still).toMatchObject({ surface: { fileId: photo.id }, x: 160, width: 720, height: 720 });
    const stranger = (await buildCall(app)).host.client;
    expect((await stranger.get(overlayPath)).status).toBe(404);
    expect((await stranger.post(`/recordings/${before.id}/drawn-film`)).status).toBe(404);

    const ordered = await call.host.client.post(`/recordings/${before.id}/drawn-film`);
    expect([ordered.status, ordered.body]).toMatchObject([202, { state: 'waiting' }]);
    await call.host.client.post(`/recordings/${before.id}/drawn-film`); // changes nothing
    const { composition, drawnFilm } = await eventually('the second film', async () => {
      await app.get(JobWorker).idle();
      const recording = await summary(made);
      return recording.drawnFilm?.state === 'done' ? recording : undefined;
    });
    expect(drawnFilm).toMatchObject({ state: 'done', percent: 100 });
    const at = drawnAt / 1_000;
    const plainFilm = await contentOf(made, `/evidence/${composition.evidenceId ?? ''}/content`);
    const drawnInto = await contentOf(made, `/evidence/${drawnFilm?.evidenceId ?? ''}/content`);
    const [plain, burnt] = [await pictureAt(plainFilm, at), await pictureAt(drawnInto, at)];
    // The line crosses the middle of the main picture, in the colour of the first.
    const middle = (picture: Picture): readonly number[] => picture.at(520, 360);
    expect(far(middle(burnt), [0xff, 0x9d, 0x00])).toBeLessThan(60);
    expect(far(middle(plain), [0xff, 0x9d, 0x00])).toBeGreaterThan(60);
    // The ring of the pointer is around the corner of the picture; its lower left is inside.
    expect(far(burnt.at(1000 - 11, 11), plain.at(1000 - 11, 11))).toBeGreaterThan(60);
    // The photo is in both, where the overlay says.
    const late = ((still?.fromMs ?? 0) + 700) / 1_000;
    const onStage = await pictureAt(plainFilm, late);
    expect(far(onStage.at(60, 360), [0x10, 0x18, 0x1c])).toBeLessThan(20);
    expect(far(onStage.at(520, 360), [0x10, 0x18, 0x1c])).toBeGreaterThan(60);
    expect(await call.host.client.post(`/recordings/${before.id}/drawn-film`)).toMatchObject({
      body: { state: 'done', evidenceId: drawnFilm?.evidenceId },
    });
  }, 240_000);

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
    // Both cameras again, however long the machine takes.
    await app.database.until(
      `select 1 from recording_track t join recording r on r.id = t.recording_id
       where r.call_id = $1 and t.source = 'camera' having count(*) = 4`,
      [made.call.id],
    );
    await passes(2);
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
