import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { clipOf } from '../media/clip.js';
import { backAfter } from '../browser/support/arrivals.js';
import { aCall } from '../browser/support/calls.js';
import { launchChromium } from '../browser/support/chromium.js';
import { LostLine } from '../browser/support/lost-line.js';
import { Namespace } from '../browser/support/namespace.js';
import { installProbe } from '../browser/support/probe.js';
import { Relay } from '../browser/support/relay.js';
import { joinAsGuest } from '../browser/support/screens.js';
import { Stage } from '../browser/support/stage.js';
import type { BareProcess } from './processes.js';
import { compare, type Comparison, median } from './statistics.js';
import './bare/page-type.js';

const ROUNDS = 7;
const CHANGES = 5;
/** The goals, in milliseconds. */
const GOAL = { worker: 2_000, socket: 2_000, address: 3_000 } as const;

/** A worker that dies, beside bare pages that are told to make everything anew. */
export async function workerDeath(stage: Stage, bare: BareProcess): Promise<readonly Comparison[]> {
  const { host, member } = await aCall(stage);
  const ours: number[] = [];
  for (let death = 0; death < ROUNDS; death += 1) {
    await Promise.all([host.expectNewPictures(), member.expectNewPictures()]);
    const killed = Date.now();
    process.kill(stage.product.busiestWorker(), 'SIGKILL');
    const back = await Promise.all([host.newPictureAt(), member.newPictureAt()]);
    ours.push(Math.max(...back) - killed);
    await host.seesAll(['surveyor']);
    await member.seesAll(['expert']);
    // A worker that dies again and again is not replaced at once.
    await delay(13_000);
  }
  const theirs = await bareAgain(bare);
  return [
    compare('Pictures both ways after a worker was killed', 'ms', median(ours), median(theirs)),
    goal('The same, against the goal', median(ours), GOAL.worker),
  ];
}

/** Both bare pages make their transports anew at the same moment, on a worker that waits for them. */
async function bareAgain(bare: BareProcess): Promise<readonly number[]> {
  const browsers = [
    await launchChromium(await clipOf('expert')),
    await launchChromium(await clipOf('surveyor')),
  ];
  try {
    const pages: Page[] = [];
    for (const browser of browsers) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await context.addInitScript(installProbe);
      const page = await context.newPage();
      await page.goto(bare.url);
      await page.evaluate(() => window.bare.ready());
      await page.evaluate(() => window.bare.join());
      pages.push(page);
    }
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await delay(2_000);
      await Promise.all(pages.map((page) => page.evaluate(() => window.rinjoProbe.expectNewPictures())));
      const begun = Date.now();
      await Promise.all(pages.map((page) => page.evaluate(() => window.bare.again())));
      const back = await Promise.all(
        pages.map((page) => page.evaluate(() => window.rinjoProbe.newPictureAt())),
      );
      times.push(Math.max(...back) - begun);
    }
    return times;
  } finally {
    for (const browser of browsers) await browser.close();
  }
}

/** A socket that is cut for two seconds: from the mended line to the seat that is taken up again. */
export async function socketCut(stage: Stage): Promise<readonly Comparison[]> {
  const line = await LostLine.open();
  const { member } = await aCall(stage, { memberLine: line });
  member.watched.allowLostLine();
  const reconnecting = member.page.getByText('Reconnecting', { exact: true }).first();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    line.cut();
    await reconnecting.waitFor();
    await delay(2_000);
    const mended = Date.now();
    line.mend();
    await reconnecting.waitFor({ state: 'detached' });
    times.push(Date.now() - mended);
    await member.seesAll(['expert']);
  }
  await line.close();
  return [goal('The seat again after a cut socket was mended', median(times), GOAL.socket)];
}

/** A phone in another network: its address changes, nobody is told. */
export async function addressChange(): Promise<readonly Comparison[]> {
  const missing = Namespace.missing();
  if (missing) {
    process.stdout.write(`skipped: change of address: ${missing}\n`);
    return [];
  }
  const namespace = Namespace.open();
  const { gateway } = namespace;
  const [media, web] = [43_000 + (process.pid % 500), 43_600 + (process.pid % 300)];
  const stage = new Stage();
  let [relay, door]: (Relay | null)[] = [null, null];
  try {
    await stage.open({
      MEDIA_ANNOUNCED_ADDRESS: gateway,
      MEDIA_PORT: String(media),
      MEDIA_WORKERS: '1',
    });
    const { port } = new URL(stage.product.url);
    relay = await Relay.open(gateway, media, { address: '127.0.0.1', port: media });
    door = await Relay.open(gateway, web, { address: '127.0.0.1', port: Number(port) });
    const { host, guestLink } = await aCall(stage);
    const worker = await stage.person('worker', {
      camera: 'site',
      at: {
        wrapped: (path) => namespace.wrapped(path),
        hosts: `MAP localhost:${port} ${gateway}:${String(web)}`,
      },
    });
    worker.watched.allowLostLine();
    await joinAsGuest(worker, await guestLink(), 'Worker Sato');
    await worker.seesAll(['expert'], 30_000);
    const times: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      await Promise.all([host.watchArrivals(), worker.watchArrivals()]);
      await delay(4_000);
      const changed = Date.now();
      namespace.changeAddress();
      await delay(2_000);
      times.push(await backAfter([host, worker], changed));
    }
    return [goal('Pictures both ways after a change of address', median(times), GOAL.address)];
  } finally {
    await relay?.close();
    await door?.close();
    await stage.close();
    namespace.close();
  }
}

/** What has no bare equivalent stands beside its goal: at most 1 is met. */
const goal = (name: string, product: number, limit: number): Comparison =>
  compare(`${name} (beside the goal)`, 'ms', product, limit, 1);
