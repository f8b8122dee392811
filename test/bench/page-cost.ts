import { setTimeout as delay } from 'node:timers/promises';
import type { CallView } from '@rinjo/contract';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { createAccount } from '../browser/support/accounts.js';
import { launchChromium } from '../browser/support/chromium.js';
import { enterCall } from '../browser/support/screens.js';
import type { Stage } from '../browser/support/stage.js';
import { until } from '../browser/support/until.js';
import { smallPictures } from '../media/pictures.js';
import { CallLine } from '../support/call-line.js';
import { RtpPeer } from '../support/rtp-peer.js';
import { ivf } from '../support/rtp-source.js';
import { FilmSeat } from './load/film-seat.js';
import type { BareProcess } from './processes.js';
import { alternate, compare, type Comparison, median } from './statistics.js';
import './bare/page-type.js';

const OTHERS = 9;
const ROUNDS = 3;
const SETTLE_MS = 6_000;
const MEASURE_MS = 20_000;
/** Room for everybody: what is not shown is not sent. */
const LARGE = { viewport: { width: 1920, height: 1200 } };

/** Processor time of one page that shows nine others, beside a page that puts the same tracks into bare elements. */
export async function pageCost(stage: Stage, bare: BareProcess): Promise<readonly Comparison[]> {
  const [ours, quiet, theirs]: [number[], number[], number[]] = [[], [], []];
  const call = await callOfTen(stage);
  const crowd = await bareCrowd(bare);
  try {
    await alternate(
      ROUNDS,
      async () => {
        ours.push(await inProduct(stage, call, true));
        quiet.push(await inProduct(stage, call, false));
      },
      async () => void theirs.push(await inBare(bare)),
    );
  } finally {
    await Promise.all([...call.peers, ...crowd].map((one) => one.close()));
  }
  const bareSeconds = median(theirs);
  return [
    compare('Processor time of a page with nine others, per second', 's', median(ours), bareSeconds),
    compare('The same without Pulse (ADR 0018)', 's', median(quiet), bareSeconds),
  ];
}

interface Ten {
  readonly call: CallView;
  readonly viewer: Parameters<Awaited<ReturnType<Stage['person']>>['signInAs']>[0];
  readonly peers: readonly RtpPeer[];
}

/** Nine clients without a browser who send voice and a film that decodes, and receive nothing. */
async function callOfTen(stage: Stage): Promise<Ten> {
  const tenant = await stage.product.given.tenant();
  const admin = (await tenant.signedIn('admin')).client;
  const accounts = [];
  for (let n = 0; n <= OTHERS; n += 1) accounts.push(await createAccount(admin, `Person ${String(n)}`));
  const clients = await Promise.all(accounts.map(({ user }) => tenant.clientFor(user)));
  const [viewer, ...others] = clients;
  if (!viewer) throw new Error('Nobody');
  const { body: call } = await viewer.post<CallView>('/calls', {
    title: 'Bench',
    inviteUserIds: accounts.slice(1).map(({ user }) => user.id),
  });
  const film = await smallPictures();
  const peers: RtpPeer[] = [];
  for (const client of others)
    peers.push(
      await RtpPeer.join(await CallLine.to(client, call.id), {
        camera: (ssrc) => ivf(ssrc, film),
        receives: false,
      }),
    );
  return { call, viewer, peers };
}

async function bareCrowd(bare: BareProcess): Promise<readonly FilmSeat[]> {
  const film = await smallPictures();
  const seats: FilmSeat[] = [];
  for (let n = 0; n < OTHERS; n += 1) seats.push(await FilmSeat.take(bare.url, film, 20_000 + n * 2));
  return seats;
}

async function inProduct(stage: Stage, { call, viewer }: Ten, pulse: boolean): Promise<number> {
  const person = await stage.person(`viewer${pulse ? '' : ' without pulse'}`, {
    camera: 'expert',
    device: LARGE,
  });
  const { page, context } = person;
  // Only Pulse has timers of 250 ms.
  if (!pulse)
    await context.addInitScript(() => {
      const after = window.setTimeout.bind(window);
      window.setTimeout = ((work: TimerHandler, ms?: number, ...rest: unknown[]) =>
        ms === 250 ? 0 : after(work, ms, ...rest)) as typeof window.setTimeout;
    });
  await person.signInAs(viewer);
  await enterCall(person, call.id);
  // What is measured is showing others: nothing is sent, as nobody here looks.
  await page.getByRole('button', { name: 'Camera off', exact: true }).click();
  await page.getByRole('button', { name: 'Mute', exact: true }).click();
  await allPlaying(page);
  const seconds = await processorTime(browserOf(page));
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await page.locator('rj-ended h1').waitFor();
  await context.close();
  return seconds;
}

async function inBare(bare: BareProcess): Promise<number> {
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext(LARGE)).newPage();
    await page.goto(bare.url);
    await page.evaluate(() => window.bare.watch());
    await allPlaying(page);
    return await processorTime(browser);
  } finally {
    await browser.close();
  }
}

/** Nine pictures move. */
async function allPlaying(page: Page): Promise<void> {
  await until(
    'nine pictures',
    async () => {
      const times = await page.evaluate(
        () =>
          [...document.querySelectorAll('video')].filter(
            ({ videoWidth, currentTime, paused }) => videoWidth > 0 && currentTime > 0 && !paused,
          ).length,
      );
      return times >= OTHERS || null;
    },
    60_000,
  );
}

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (!browser) throw new Error('No browser');
  return browser;
}

/** Seconds of processor time a second, of the page, the graphics and the other helpers; not of the browser's own process. */
async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  await delay(SETTLE_MS);
  const [before, from] = [await used(session), performance.now()];
  await delay(MEASURE_MS);
  const [after, to] = [await used(session), performance.now()];
  await session.detach();
  let seconds = 0;
  for (const [id, time] of after) seconds += time - (before.get(id) ?? 0);
  return (seconds * 1_000) / (to - from);
}

async function used(session: CDPSession): Promise<ReadonlyMap<number, number>> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Map(
    processInfo.filter(({ type }) => type !== 'browser').map(({ id, cpuTime }) => [id, cpuTime]),
  );
}
