import { spawn } from 'node:child_process';
import { describe, expect } from '@jest/globals';
import type { EvidenceView, Page } from '@rinjo/contract';
import { CAMERAS } from '../media/cameras.js';
import { decodeMark, sampleCells } from '../media/counter.js';
import { aCall } from './support/calls.js';
import { joinAsGuest } from './support/screens.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const RECORD_MS = 15_000;
/** The main picture beside others in a composed film, without the bars above and below it. */
const MAIN = { x: 0, y: 67, width: 1040, height: 585 } as const;
const CLIP_FRAMES = 750;
/** Pictures of the clip, at 30 a second, that may be missing in a row on a machine that does everything at once. */
const HOLE_FRAMES = 60;

describe('a recorded call', () => {
  const stage = useStage();

  scene(
    stage,
    'is seen as recorded by everybody, and becomes a film in which every picture of the site is in order',
    async () => {
      const { host, member, guestLink, callId } = await aCall(stage);
      const site = await stage.person('site', { camera: 'site', device: PHONE });
      await joinAsGuest(site, await guestLink(), 'Tanaka Jun');
      await host.seesAll(['surveyor', 'site']);

      await host.page.getByRole('button', { name: 'Record', exact: true }).click();
      for (const person of [host, member, site])
        await person.page.locator('rj-recording-badge').getByText('Recording', { exact: true }).waitFor();
      expect(await site.page.getByRole('button', { name: 'Record', exact: true }).count()).toBe(0);
      const began = Date.now();
      await until('time', () => Promise.resolve(Date.now() - began >= RECORD_MS), RECORD_MS * 2);
      await host.page.getByRole('button', { name: 'Stop recording' }).click();
      await site.page.locator('rj-recording-badge .badge').waitFor({ state: 'detached' });

      await host.page.getByRole('button', { name: 'End call for all' }).click();
      await host.page.getByRole('dialog').getByRole('button', { name: 'End call' }).click();
      await host.open(`/history/${callId}`);
      const player = host.page.locator('rj-recording-player video');
      await player.waitFor({ timeout: 90_000 });
      const seconds = await until('the length', () =>
        player.evaluate((film: HTMLVideoElement) => (film.readyState > 0 ? film.duration : null)),
      );
      expect(seconds).toBeGreaterThan(RECORD_MS / 1_000 - 2);
      // A seek with ranges: the picture at the end without what is before it.
      await player.evaluate((film: HTMLVideoElement) => (film.currentTime = film.duration - 2));
      await until('the seek', () =>
        player.evaluate((film: HTMLVideoElement) => !film.seeking && film.readyState > 1),
      );

      const source = await player.evaluate((film: HTMLVideoElement) => film.src);
      const cookies = await host.context.cookies();
      const marks = await marksIn(await fetched(source, cookies));
      const frames = marks.flatMap((mark) => (mark?.camera === CAMERAS.site.number ? [mark.frame] : []));
      const steps = frames.slice(1).map((frame, n) => (frame - (frames[n] ?? 0) + CLIP_FRAMES) % CLIP_FRAMES);
      const longest = Math.max(...steps);
      console.info(
        `recorded: ${seconds.toFixed(1)} s, ${String(marks.length)} pictures, ${String(frames.length)} of the site, ` +
          `${String(new Set(frames).size)} different ones, longest hole ${String(longest)} pictures`,
      );
      expect(frames.length).toBeGreaterThan(marks.length * 0.7);
      expect(steps.filter((step) => step > CLIP_FRAMES / 2)).toEqual([]);
      expect(longest).toBeLessThan(HOLE_FRAMES);

      // There is no scanner here, and nothing that the product makes waits for one.
      await until('a picture of the film', async () => {
        const answer = await host.page.request.get(`${stage.product.url}/api/v1/evidence?kind=recording`);
        const { items } = (await answer.json()) as Page<EvidenceView>;
        return items.length > 0 && items.every(({ hasThumbnail }) => hasThumbnail);
      });
      await host.open('/evidence');
      const picture = host.page.locator('rj-evidence-grid img');
      await picture.waitFor();
      const loaded = await picture.evaluate((img: HTMLImageElement) =>
        img.decode().then(() => img.naturalWidth),
      );
      expect(loaded).toBe(640);
    },
    180_000,
  );
});

async function fetched(
  url: string,
  cookies: readonly { readonly name: string; readonly value: string }[],
): Promise<Buffer> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

/** The counters of the main picture, picture by picture. */
async function marksIn(film: Buffer): Promise<readonly ReturnType<typeof decodeMark>[]> {
  const { x, y, width, height } = MAIN;
  const crop = `crop=${String(width)}:${String(height)}:${String(x)}:${String(y)}:exact=1,format=gray`;
  const args = [
    '-v',
    'error',
    '-i',
    'pipe:0',
    '-vf',
    crop,
    '-fps_mode',
    'passthrough',
    '-f',
    'rawvideo',
    'pipe:1',
  ];
  const child = spawn('ffmpeg', args, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => undefined); // ends its input when it has seen enough
  child.stdin.end(film);
  const marks: ReturnType<typeof decodeMark>[] = [];
  let rest = Buffer.alloc(0);
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    for (; rest.length >= width * height; rest = rest.subarray(width * height))
      marks.push(decodeMark(sampleCells({ data: rest, stride: width, width, height })));
  }
  return marks;
}
