import { createWriteStream } from 'node:fs';
import { loadavg } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page, RecordingSummary } from '@rinjo/contract';
import type { SignedInClient } from '../../support/given.js';
import { CAMERAS, CLIP_FRAMES } from '../../media/cameras.js';
import { CLAP } from '../../media/clap.js';
import { clapsIn, FILM_FPS, flashesIn, marksIn, skewsOf } from '../../support/film-reading.js';
import { aCall } from './calls.js';
import { installClapper } from './clapper.js';
import { Namespace } from './namespace.js';
import { joinAsGuest } from './screens.js';
import { installSecondCamera } from './second-camera.js';
import { DESKTOP, PHONE, type Stage } from './stage.js';
import { until } from './until.js';

export interface SoakOptions {
  /** How long is recorded; the camera is switched after a third, the worker killed after half. */
  readonly seconds: number;
  readonly lossPercent: number;
  /** Where the film is written to. */
  readonly film: string;
}

/** A time in which no new picture of the site came, in milliseconds of the film. */
export interface Hole {
  readonly atMs: number;
  readonly ms: number;
}

export interface SoakFindings {
  readonly filmMs: number;
  /** From the end of the call until the film was there. */
  readonly composedMs: number;
  /** Pictures in the film in which the site's counter could be read, and how many different ones there were a second. */
  readonly readable: number;
  readonly newPerSecond: number;
  /** Longer than half a second. */
  readonly holes: readonly Hole[];
  readonly atKill: Hole | null;
  readonly atSwitch: Hole | null;
  /** Pictures that came after a later one, but for the switch, where the clip begins anew. */
  readonly backwards: number;
  readonly claps: number;
  readonly flashes: number;
  /** Sound behind the picture, of every clap that was both seen and heard, in milliseconds. */
  readonly skews: readonly number[];
  /** Load of the machine over a minute, while it recorded. */
  readonly load: number;
}

const HOLE_MS = 500;
/** Around a moment, in which a hole is put down to it. */
const NEAR_MS = 4_000;

/** What the product needs to be told to be reached from the other machine. */
export const soakSettings = (namespace: Namespace): Readonly<Record<string, string>> => ({
  HOST: '0.0.0.0',
  MEDIA_LISTEN_ADDRESS: '0.0.0.0',
  MEDIA_ANNOUNCED_ADDRESS: namespace.gateway,
});

/**
 * Records a call of three browsers, two of them behind a line that loses packets, with a switch of the camera on site and the
 * death of a media worker; then reads the film: the counters of the site's pictures, and the claps of another.
 */
export async function soak(stage: Stage, namespace: Namespace, options: SoakOptions): Promise<SoakFindings> {
  const { seconds, lossPercent, film } = options;
  const { port } = new URL(stage.product.url);
  const at = {
    wrapped: (path: string) => namespace.wrapped(path),
    hosts: `MAP localhost:${port} ${namespace.gateway}:${port}`,
  };
  const call = await aCall(stage, {
    memberAt: at,
    prepareMember: async (member) => {
      await member.context.addInitScript(installClapper, CLAP);
    },
  });
  const { host, callId } = call;
  const site = await stage.person('site', { camera: 'site', device: PHONE, at });
  for (const person of [call.member, site]) person.watched.allowLostLine();
  await site.context.addInitScript(installSecondCamera);
  await joinAsGuest(site, await call.guestLink(), 'Tanaka Jun');
  await host.seesAll(['surveyor', 'site'], 40_000);
  namespace.lose(lossPercent);

  await host.page.getByRole('button', { name: 'Record', exact: true }).click();
  await host.page.locator('rj-recording-badge').getByText('Recording', { exact: true }).waitFor();
  // What nobody looks at need not be painted in full: three browsers have the machine to themselves at best.
  const desks = [host, call.member];
  for (const { page } of desks) await page.setViewportSize({ width: 480, height: 360 });
  const began = Date.now();
  await delay(began + seconds * 333 - Date.now());
  const switchedAt = Date.now();
  await site.page.getByRole('button', { name: 'Switch camera' }).click();
  await delay(began + seconds * 500 - Date.now());
  const killedAt = Date.now();
  process.kill(stage.product.busiestWorker(), 'SIGKILL');
  await delay(began + seconds * 1_000 - Date.now());
  const [load = 0] = loadavg();
  for (const { page } of desks) await page.setViewportSize(DESKTOP.viewport);
  await host.page.getByRole('button', { name: 'Stop recording' }).click();
  await site.page.locator('rj-recording-badge .badge').waitFor({ state: 'detached' });
  namespace.mend();
  await host.page.getByRole('button', { name: 'End call for all' }).click();
  await host.page.getByRole('dialog').getByRole('button', { name: 'End call' }).click();
  const ended = Date.now();

  const recording = await composed(call.hostClient, callId, seconds * 3_000 + 60_000).catch(
    (cause: unknown) => {
      throw new Error(`No film; the product said: ${complaintsOf(stage.product.log)}`, { cause });
    },
  );
  const composedMs = Date.now() - ended;
  const since = Date.parse(recording.startedAt);
  await fetchFilm(stage, call.hostClient, recording, film);
  const pictures = picturesOf(await marksIn(film), switchedAt - since, killedAt - since);
  const [claps, flashes] = [await clapsIn(film), await flashesIn(film)];
  return {
    ...{ ...pictures, composedMs, claps: claps.length, flashes: flashes.length, load },
    skews: skewsOf(claps, flashes),
  };
}

/** What the log of the product has of errors. */
const complaintsOf = (log: string): string =>
  log
    .split('\n')
    .filter((line) => /"level":"(warn|error)"/.test(line))
    .slice(-8)
    .join('\n');

/** Waits for the film. */
async function composed(
  client: SignedInClient,
  callId: string,
  timeoutMs: number,
): Promise<RecordingSummary> {
  return until(
    'the film',
    async () => {
      const { body } = await client.get<Page<RecordingSummary>>(`/calls/${callId}/recordings`);
      const [only] = body.items;
      if (only?.composition.state === 'failed') throw new Error('The film was not made');
      return only?.composition.state === 'done' ? only : null;
    },
    timeoutMs,
  );
}

async function fetchFilm(
  stage: Stage,
  client: SignedInClient,
  { composition }: RecordingSummary,
  file: string,
): Promise<void> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const url = `${stage.product.url}/api/v1/evidence/${composition.evidenceId ?? ''}/content`;
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok || !answer.body) throw new Error(`The film cannot be had: ${String(answer.status)}`);
  await pipeline(answer.body, createWriteStream(file));
}

/** What the counters say: when a new picture of the site came, and when none did for a while. */
function picturesOf(
  marks: Awaited<ReturnType<typeof marksIn>>,
  switchedMs: number,
  killedMs: number,
): Omit<SoakFindings, 'composedMs' | 'claps' | 'flashes' | 'skews' | 'load'> {
  const msOf = (n: number): number => Math.round((n * 1_000) / FILM_FPS);
  const holes: Hole[] = [];
  let [readable, fresh, backwards] = [0, 0, 0];
  let last: { readonly frame: number; readonly atMs: number } | null = null;
  marks.forEach((mark, n) => {
    if (mark?.camera !== CAMERAS.site.number) return;
    readable += 1;
    if (last?.frame === mark.frame) return;
    const atMs = msOf(n);
    if (last) {
      const ms = atMs - last.atMs;
      if (ms > HOLE_MS) holes.push({ atMs: last.atMs, ms });
      const step = (mark.frame - last.frame + CLIP_FRAMES) % CLIP_FRAMES;
      if (step > CLIP_FRAMES / 2 && !isNear(atMs, switchedMs)) backwards += 1;
    }
    fresh += 1;
    last = { frame: mark.frame, atMs };
  });
  const near = (moment: number): Hole | null =>
    holes
      .filter(({ atMs, ms }) => isNear(atMs, moment) || isNear(atMs + ms, moment))
      .sort((a, b) => b.ms - a.ms)[0] ?? null;
  const filmMs = msOf(marks.length);
  return {
    ...{ filmMs, readable, newPerSecond: (fresh * 1_000) / filmMs, holes, backwards },
    ...{ atKill: near(killedMs), atSwitch: near(switchedMs) },
  };
}

const isNear = (ms: number, moment: number): boolean => Math.abs(ms - moment) <= NEAR_MS;

/** The figures in a line, for the log. */
export function toldOf(found: SoakFindings): string {
  const sorted = found.skews.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const within = found.skews.filter((ms) => Math.abs(ms) <= 100).length;
  return [
    `film ${(found.filmMs / 1_000).toFixed(1)} s, made in ${(found.composedMs / 1_000).toFixed(1)} s`,
    `${found.newPerSecond.toFixed(1)} new pictures of the site a second, ${String(found.backwards)} backwards`,
    `at the kill ${String(found.atKill?.ms ?? 0)} ms without a new one, at the switch ${String(found.atSwitch?.ms ?? 0)} ms`,
    `holes ${JSON.stringify(found.holes)}`,
    `${String(found.flashes)} flashes, ${String(found.claps)} claps, sound behind picture: median ${String(at(0.5))} ms, ` +
      `5 % ${String(at(0.05))}, 95 % ${String(at(0.95))}, ${String(within)} of ${String(found.skews.length)} within 100 ms`,
    `load ${found.load.toFixed(1)}`,
  ].join('; ');
}
