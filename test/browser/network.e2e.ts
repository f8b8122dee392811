import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { aCall, type RunningCall } from './support/calls.js';
import { Coturn } from './support/coturn.js';
import { Namespace } from './support/namespace.js';
import { factsOf, openDetails } from './support/device-check.js';
import type { Person } from './support/person.js';
import { backAfter } from './support/arrivals.js';
import type { Arrival } from './support/probe.js';
import { Relay } from './support/relay.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest, openGuestLink } from './support/screens.js';
import { PHONE } from './support/stage.js';

/** The goals. */
const ADDRESS_MS = 3_000;
const DARK_MS = 5_000;
const CHANGES = 10;

/** The ways that a check tries, by the names that it shows. */
const WAYS = ['Direct (UDP)', 'Direct (TCP)', 'Relay (TURN)'] as const;
type Facts = Readonly<Record<string, string>>;

const missing = Namespace.missing() ?? Coturn.missing();
if (missing) process.stdout.write(`skipped: tests of bad networks: ${missing}\n`);

(missing ? describe.skip : describe)('a bad network', () => {
  const namespace = missing ? null : Namespace.open();
  const gateway = namespace?.gateway ?? '';
  const ports = { media: 41_000 + (process.pid % 1_000), web: 42_000 + (process.pid % 1_000) };
  const stage = useStage({
    MEDIA_ANNOUNCED_ADDRESS: gateway,
    MEDIA_PORT: String(ports.media),
    MEDIA_WORKERS: '1',
    TURN_URLS: `turn:${gateway}:${String(Coturn.PORT)}?transport=tcp`,
    TURN_SECRET: Coturn.SECRET,
  });
  let relay: Relay;
  let coturn: Coturn;
  let door: Relay;

  beforeAll(async () => {
    relay = await Relay.open(gateway, ports.media, { address: '127.0.0.1', port: ports.media });
    coturn = await Coturn.start(gateway);
    // The product listens on this machine alone; this is its door to the other.
    door = await Relay.open(gateway, ports.web, {
      address: '127.0.0.1',
      port: Number(new URL(stage.product.url).port),
    });
  }, 60_000);
  afterAll(async () => {
    await coturn.stop();
    await relay.close();
    await door.close();
    namespace?.close();
  });

  /** Somebody at a browser on the other machine. */
  async function outsider(namespace: Namespace): Promise<Person> {
    const { port } = new URL(stage.product.url);
    const person = await stage.person('worker', {
      camera: 'site',
      device: PHONE,
      at: {
        wrapped: (path) => namespace.wrapped(path),
        hosts: `MAP localhost:${port} ${gateway}:${String(ports.web)}`,
      },
    });
    person.watched.allowLostLine();
    return person;
  }

  /** Two people here and a worker on the other machine, who can be cut off. */
  async function aWorkerOutside(
    prepare: (namespace: Namespace) => void = () => undefined,
  ): Promise<RunningCall & { readonly worker: Person; readonly outside: Namespace }> {
    if (!namespace) throw new Error('no namespace');
    namespace.mend();
    relay.delayMs = 0;
    const call = await aCall(stage);
    const link = await call.guestLink();
    prepare(namespace);
    const worker = await outsider(namespace);
    await joinAsGuest(worker, link, 'Worker Sato');
    await worker.seesAll(['expert'], 30_000);
    await call.host.seesAll(['site'], 30_000);
    return { ...call, worker, outside: namespace };
  }

  scene(
    stage,
    'that loses 10 % and answers after 300 ms keeps everybody in the call, with sound',
    async () => {
      const { host, worker, outside } = await aWorkerOutside();
      outside.lose(10);
      relay.delayMs = 150;
      await delay(5_000);
      await Promise.all([host.watchArrivals(), worker.watchArrivals()]);
      await delay(30_000);
      const seen = { host: await host.arrivals(), worker: await worker.arrivals() };
      for (const [who, arrivals] of Object.entries(seen)) {
        const silent = longestSilence(arrivals);
        const frames = (arrivals.at(-1)?.frames ?? 0) - (arrivals[0]?.frames ?? 0);
        console.info(
          `measured: 10 % loss, 300 ms: ${who} got ${String(frames)} pictures in 30 s, longest silence ${String(silent)} ms`,
        );
        expect(silent).toBeLessThan(6_000);
        expect(frames).toBeGreaterThan(0);
      }
      expect(await worker.page.getByRole('button', { name: 'Leave' }).count()).toBe(1);
      expect(await host.page.locator('rj-tile', { hasText: 'Worker Sato' }).count()).toBe(1);
    },
    150_000,
  );

  scene(
    stage,
    'in which the address changes is left for the new one in under 3 s',
    async () => {
      const { host, worker, outside } = await aWorkerOutside();
      const times: number[] = [];
      for (let change = 0; change < CHANGES; change++) {
        await Promise.all([host.watchArrivals(), worker.watchArrivals()]);
        await delay(4_000);
        const changed = Date.now();
        outside.changeAddress();
        await delay(2_000);
        times.push(await backAfter([host, worker], changed));
      }
      console.info(`measured: pictures both ways after a change of address: ${times.join(', ')} ms`);
      expect(median(times)).toBeLessThan(ADDRESS_MS);
    },
    240_000,
  );

  scene(
    stage,
    'that was dark for 10 s is used again by itself in under 5 s',
    async () => {
      const { host, worker, outside } = await aWorkerOutside();
      await Promise.all([host.watchArrivals(), worker.watchArrivals()]);
      outside.dark();
      await delay(10_000);
      const light = Date.now();
      outside.light();
      const back = await backAfter([host, worker], light);
      console.info(`measured: pictures both ways after 10 s of darkness: ${String(back)} ms`);
      expect(back).toBeLessThan(DARK_MS);
    },
    120_000,
  );

  scene(
    stage,
    'is found out before the call: by which way it lets media through, and what it loses',
    async () => {
      if (!namespace) throw new Error('no namespace');
      namespace.mend();
      relay.delayMs = 0;
      const call = await aCall(stage);
      const link = await call.guestLink();
      const visitor = await outsider(namespace);
      await openGuestLink(visitor, link, 'Worker Sato');
      const { page } = visitor;
      const verdict = page.locator('rj-checklist .verdict');
      /** Checks once more and answers what was found. */
      const again = async (name: string): Promise<{ says: string; facts: Facts }> => {
        await verdict.and(page.locator(':not([data-sign=checking])')).waitFor();
        const details = await openDetails(page);
        await page.locator('rj-checklist .again').click();
        const began = Date.now();
        await verdict.and(page.locator('[data-sign=checking]')).waitFor();
        await verdict.and(page.locator(':not([data-sign=checking])')).waitFor();
        const ms = Date.now() - began;
        const [says, facts] = [await verdict.innerText(), await factsOf(details)];
        console.info(`measured: check, ${name}, ${String(ms)} ms: ${JSON.stringify(facts)}`);
        expect(ms).toBeLessThan(9_500);
        return { says, facts };
      };

      const good = await again('nothing in the way');
      expect(good.says).toContain('Good');
      for (const way of WAYS)
        expect([way, good.facts[way]]).toEqual([way, expect.stringMatching(/^reachable/)]);

      namespace.block('udp');
      const tcp = await again('no UDP');
      expect(WAYS.map((way) => /^reachable/.test(tcp.facts[way] ?? ''))).toEqual([false, true, true]);
      expect(tcp.facts['Lost packets']).toBe('not measurable');
      expect(tcp.says).toContain(`allow UDP ${String(ports.media)}`);

      namespace.block('udp', ports.media);
      const turn = await again('nothing but TURN');
      expect(WAYS.map((way) => /^reachable/.test(turn.facts[way] ?? ''))).toEqual([false, false, true]);
      expect(turn.says).toContain(`allow UDP ${String(ports.media)}`);

      namespace.block('udp', ports.media, Coturn.PORT);
      const none = await again('nothing');
      expect(none.says).toContain('Calls do not get through');

      namespace.lose(10);
      const lossy = await again('10 % loss');
      const loss = parseFloat(lossy.facts['Lost packets'] ?? '');
      // 120 packets each way: four standard deviations around ten.
      expect(loss).toBeGreaterThan(2);
      expect(loss).toBeLessThan(24);
      expect(lossy.says).toContain('The line drops packets');
      expect(lossy.says).toContain('Move to where the signal is better');
    },
    150_000,
  );

  scene(
    stage,
    'that lets no UDP through is crossed over TCP',
    async () => {
      const { worker, host } = await aWorkerOutside((outside) => outside.block('udp'));
      await host.seesAll(['surveyor', 'site']);
      expect(await worker.page.getByRole('button', { name: 'Leave' }).count()).toBe(1);
      const paths = await worker.paths();
      console.info(`measured: without UDP: ${paths.join(', ')}`);
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => path.endsWith('udp'))).toEqual([]);
    },
    120_000,
  );

  scene(
    stage,
    'that lets nothing to the media port is crossed over TURN',
    async () => {
      const { worker } = await aWorkerOutside((outside) => outside.block('udp', ports.media));
      const paths = await worker.paths();
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => path !== 'relay over tcp')).toEqual([]);
    },
    120_000,
  );

  scene(
    stage,
    'that became narrow gets a smaller picture, and the whole one when it is wide again',
    async () => {
      const { host, outside } = await aWorkerOutside();
      await delay(10_000);
      outside.narrow(120);
      const tile = host.page.locator('rj-tile', { hasText: 'Worker Sato' });
      await tile.getByText(/Weak signal|Picture reduced|Stills only/).waitFor({ timeout: 60_000 });
      outside.mend();
      await tile
        .getByText(/Weak signal|Picture reduced|Stills only/)
        .waitFor({ state: 'detached', timeout: 120_000 });
    },
    240_000,
  );
});

/** The longest time in which no sound came, in milliseconds. */
function longestSilence(arrivals: readonly Arrival[]): number {
  let longest = 0;
  let since = arrivals[0]?.at ?? 0;
  for (const [index, { at, energy }] of arrivals.entries()) {
    if (energy > (arrivals[index - 1]?.energy ?? 0)) since = at;
    longest = Math.max(longest, at - since);
  }
  return Math.round(longest);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
