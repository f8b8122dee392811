import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { EvidenceReceipt, EvidenceView, Page } from '@rinjo/contract';
import { CAMERAS, CLIP_FRAMES, FRAME_RATE } from '../media/cameras.js';
import { contentOf, sha256Of } from '../support/evidence.js';
import { wholeMarksIn } from '../support/film-reading.js';
import type { SignedInClient } from '../support/given.js';
import { aCall } from './support/calls.js';
import { LostLine } from './support/lost-line.js';
import { Namespace } from './support/namespace.js';
import type { Person } from './support/person.js';
import { Relay } from './support/relay.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

const DARK_MS = 10_000;

const missing = Namespace.missing();
if (missing) process.stdout.write(`skipped: tests of films that the network could not carry: ${missing}\n`);

(missing ? describe.skip : describe)('video that the network cannot carry', () => {
  const namespace = missing ? null : Namespace.open();
  const gateway = namespace?.gateway ?? '';
  const ports = { media: 43_000 + (process.pid % 1_000), web: 44_000 + (process.pid % 1_000) };
  const stage = useStage({
    MEDIA_ANNOUNCED_ADDRESS: gateway,
    MEDIA_PORT: String(ports.media),
    MEDIA_WORKERS: '1',
    MALWARE_SCAN: 'off',
  });
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-kept-film-'));
  let relay: Relay;
  let door: Relay;

  beforeAll(async () => {
    relay = await Relay.open(gateway, ports.media, { address: '127.0.0.1', port: ports.media });
    // The product listens on this machine alone; this is its door to the other.
    door = await Relay.open(gateway, ports.web, {
      address: '127.0.0.1',
      port: Number(new URL(stage.product.url).port),
    });
  }, 60_000);
  afterAll(async () => {
    await relay.close();
    await door.close();
    namespace?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Somebody with a phone on the other machine, whose browser keeps what it has. */
  async function outsider(profile?: string): Promise<Person> {
    const { port } = new URL(stage.product.url);
    const person = await stage.person('worker', {
      ...{ camera: 'site', device: PHONE, ...(profile && { profile }) },
      at: {
        wrapped: (path) => namespace?.wrapped(path) ?? path,
        hosts: `MAP localhost:${port} ${gateway}:${String(ports.web)}`,
      },
    });
    person.watched.allowLostLine();
    return person;
  }

  /** Somebody here and a worker outside whom they see. */
  async function aWorkerOutside(profile?: string) {
    if (!namespace) throw new Error('no namespace');
    namespace.light();
    const { host, member, guestLink, callId, tenant } = await aCall(stage);
    // Two people are enough, and the machine has better things to do.
    await member.context.close();
    const worker = await outsider(profile);
    await joinAsGuest(worker, await guestLink(), 'Worker Sato');
    await host.seesAll(['site'], 30_000);
    const { client } = await tenant.signedIn('admin');
    const films = async (): Promise<readonly EvidenceView[]> =>
      (await client.get<Page<EvidenceView>>(`/evidence?callId=${callId}&kind=video`)).body.items;
    return { host, worker, outside: namespace, client, films };
  }

  /** The numbers of the pictures in a film, in their order; none is read where the counter is not. */
  async function framesOf(client: SignedInClient, { id, sha256 }: EvidenceView): Promise<readonly number[]> {
    const { bytes } = await contentOf(client, id);
    expect(sha256Of(bytes)).toBe(sha256);
    const path = join(folder, id);
    writeFileSync(path, bytes);
    const marks = await wholeMarksIn(path, CAMERAS.site);
    expect(marks.filter((mark) => mark === null).length).toBeLessThanOrEqual(marks.length * 0.05);
    const own = marks.filter((mark) => mark !== null);
    expect(new Set(own.map(({ camera }) => camera))).toEqual(new Set([CAMERAS.site.number]));
    return own.map(({ frame }) => frame);
  }

  scene(
    stage,
    'is kept on the phone and arrives when the line is back, complete but for about a second',
    async () => {
      const { host, worker, outside, client, films } = await aWorkerOutside();
      const seen = watchFrames(host);
      await delay(3_000);
      outside.dark();
      await sign(worker).waitFor();
      await delay(DARK_MS);
      outside.light();
      await host.seesAll(['site'], 60_000);
      await host.page
        .getByText(/Video on their device, to be sent|Video kept on their device/)
        .first()
        .waitFor({ timeout: 30_000 });
      const { seenFrames } = await seen.stop();
      // A call that has no room for it beside its own pictures sends it when it is over.
      await worker.page.getByRole('button', { name: 'Leave' }).click();
      await worker.page.locator('rj-confirm').getByRole('button', { name: 'Leave' }).click();
      const [film] = await until(
        'the film',
        async () => {
          const found = [...(await films())].reverse(); // a narrow line may be followed by more
          return found.length > 0 && found.every(({ state, hasFilm }) => state === 'clean' && hasFilm)
            ? found
            : null;
        },
        120_000,
      );
      if (!film) throw new Error('no film');
      expect(film).toMatchObject({ byName: 'Worker Sato', contentType: 'video/webm' });
      const { body: receipt } = await client.get<EvidenceReceipt>(`/evidence/${film.id}/receipt`);
      expect(JSON.parse(receipt.statement)).toMatchObject({ sha256: film.sha256, hashedBy: 'device' });

      const filmed = await framesOf(client, film);
      const gap = gapIn(seenFrames);
      const kept = new Set(filmed);
      const lost = gap.filter((frame) => !kept.has(frame)).length;
      const first = gap.findIndex((frame) => kept.has(frame));
      const hole = longestRun(gap.slice(first), (frame) => !kept.has(frame));
      console.info(
        `measured: ${String(gap.length)} pictures did not get through; the film has ${String(filmed.length)}, lacks ${String(lost)}, ` +
          `at most ${String(hole)} in a row, ` +
          `and begins ${String(Math.round((first * 1_000) / FRAME_RATE))} ms after the line was lost`,
      );
      expect(gap.length).toBeGreaterThan((DARK_MS / 1_000) * FRAME_RATE * 0.9);
      // A second or so into the gap; a machine under load is given more.
      expect(first).toBeLessThan(FRAME_RATE * 4);
      // A busy machine drops pictures here and there, and no second of them.
      expect(hole).toBeLessThan(FRAME_RATE);
    },
    240_000,
  );

  scene(
    stage,
    'is not kept on a phone that is full, which is said, and nothing else is lost',
    async () => {
      const line = await LostLine.open();
      try {
        const { host, member, guestLink } = await aCall(stage);
        await member.context.close();
        const worker = await stage.person('worker', { camera: 'site', device: PHONE, line });
        worker.watched.allowLostLine();
        await worker.page.addInitScript(() => {
          navigator.storage.estimate = () => Promise.resolve({ quota: 70_000_000, usage: 9_000_000 });
        });
        await joinAsGuest(worker, await guestLink(), 'Worker Sato');
        await host.seesAll(['site'], 30_000);
        line.cut();
        await worker.page.getByText('This device has no room left: video').first().waitFor();
        await sign(worker).waitFor({ state: 'detached' });
        await worker.page.getByRole('button', { name: 'Take photo', exact: true }).click();
        await worker.page
          .locator('rj-outbox-notice')
          .getByText('No signal. 1 photo, video or file kept on this device')
          .waitFor();
      } finally {
        await line.close();
      }
    },
    120_000,
  );

  scene(
    stage,
    'arrives also when the browser dies meanwhile and is opened again later',
    async () => {
      const profile = join(folder, 'profile');
      const { worker, outside, client, films } = await aWorkerOutside(profile);
      outside.dark();
      await sign(worker).waitFor();
      await delay(8_000);
      kill(profile);
      await until('the end of the browser', () => Promise.resolve(browserOf(profile) === null || null));
      outside.light();
      expect(await films()).toEqual([]);

      const again = await outsider(profile);
      // As long as the call goes on this browser is a guest's, who has no account to be asked for.
      again.watched.allow({ status: 403, path: /\/session$/ });
      await again.open('/');
      const film = await until('the film', async () => (await films())[0], 120_000);
      await until('its scan', async () => ((await films())[0]?.state === 'clean' ? true : null), 60_000);
      const filmed = await framesOf(client, film);
      console.info(`measured: ${String(filmed.length)} pictures of 8 s before the browser was killed`);
      await again.page.locator('rj-outbox-notice').getByText('all sent').waitFor();
    },
    240_000,
  );
});

const sign = (person: Person) => person.page.getByText('Kept on this device', { exact: true });

/** Every number of the worker's pictures that somebody is shown, in their order. */
function watchFrames(person: Person) {
  const seenFrames: number[] = [];
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      for (const { camera, frame } of await person.sees())
        if (camera === CAMERAS.site.number && seenFrames.at(-1) !== frame) seenFrames.push(frame);
      await delay(30);
    }
  })();
  return {
    stop: async () => {
      over.abort();
      await watching;
      return { seenFrames };
    },
  };
}

/** The numbers of all pictures in the longest stretch of which none was seen. The clip begins anew after its end. */
function gapIn(seen: readonly number[]): readonly number[] {
  let gap: readonly number[] = [];
  seen.forEach((frame, n) => {
    const before = seen[n - 1];
    if (before === undefined) return;
    const length = (frame - before + CLIP_FRAMES) % CLIP_FRAMES;
    if (length - 1 > gap.length)
      gap = Array.from({ length: length - 1 }, (_, m) => (before + 1 + m) % CLIP_FRAMES);
  });
  return gap;
}

/** The process of the browser that has this profile; null when there is none. */
function browserOf(profile: string): number | null {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      const isBrowser =
        words.includes(`--user-data-dir=${profile}`) && !words.some((w) => w.startsWith('--type='));
      if (isBrowser && !words[0]?.endsWith('/sh')) return Number(name);
    } catch {
      continue; // it has ended meanwhile
    }
  }
  return null;
}

function kill(profile: string): void {
  const browser = browserOf(profile);
  if (browser === null) throw new Error('no browser');
  process.kill(browser, 'SIGKILL');
}

/** How many in a row are so, at most. */
function longestRun(frames: readonly number[], is: (frame: number) => boolean): number {
  let [run, longest] = [0, 0];
  for (const frame of frames) {
    run = is(frame) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
