import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, RecordingSummary } from '@rinjo/contract';
import { MediaPort } from '../../../apps/api/src/modules/calls/index.js';
import { MediaService } from '../../../apps/api/src/modules/media/index.js';
import { RecordingSessions } from '../../../apps/api/src/modules/recording/index.js';
import { JobWorker } from '../../../apps/api/src/platform/jobs/job-worker.js';
import { eventually } from '../../boot/support/eventually.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { clapStreams } from '../../support/clap-streams.js';
import { clapsIn, skewsOf, wholeFlashesIn } from '../../support/film-reading.js';
import { RtpPeer } from '../../support/rtp-peer.js';

const HALF_S = 9;

describe('sound and picture of a film', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: 'real' });
  });
  afterAll(() => app.close());

  async function passes(seconds: number): Promise<void> {
    const until = Date.now() + seconds * 1_000;
    await eventually('time', () => Date.now() >= until || undefined);
  }

  it('are within 100 ms of each other at every clap, before and after a worker was killed', async () => {
    const call = await buildCall(app);
    const streams = await clapStreams();
    const peer = await RtpPeer.join(await call.openHostLine(), { ...streams, receives: false });
    await peer.line.send('recording.start', {});
    await passes(HALF_S);
    const media = app.get(MediaPort);
    const [pid] = media instanceof MediaService ? media.workerPids : [];
    if (pid === undefined) throw new Error('No worker');
    process.kill(pid, 'SIGKILL');
    await peer.line.until((line) => line.events.some(({ name }) => name === 'media.moved'));
    await passes(HALF_S);
    await peer.line.send('recording.stop', {});
    await app.get(RecordingSessions).idle();
    await peer.close();
    // The job comes when the last track is in the store, which may be after the call has ended.
    const id = await eventually('the film', async () => {
      await app.get(JobWorker).idle();
      const { body } = await call.host.client.get<Page<RecordingSummary>>(`/calls/${call.id}/recordings`);
      return body.items[0]?.composition.evidenceId ?? undefined;
    });
    const cookie = [...call.host.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${app.url}/api/v1/evidence/${id}/content`, { headers: { cookie } });
    const film = join(await mkdtemp(join(tmpdir(), 'rinjo-step-')), 'film.mp4');
    await writeFile(film, Buffer.from(await answer.arrayBuffer()));
    const skews = skewsOf(await clapsIn(film), await wholeFlashesIn(film));
    console.info(`sound behind picture at ${String(skews.length)} claps: ${skews.join(', ')} ms`);
    expect(skews.length).toBeGreaterThanOrEqual(HALF_S - 3);
    for (const skew of skews) expect(Math.abs(skew)).toBeLessThan(100);
  }, 240_000);
});
