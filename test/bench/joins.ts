import type { CallView, CreatedGuestLink } from '@rinjo/contract';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createAccount } from '../browser/support/accounts.js';
import { launchChromium } from '../browser/support/chromium.js';
import { installProbe } from '../browser/support/probe.js';
import { enterCall, openGuestLink } from '../browser/support/screens.js';
import type { Stage } from '../browser/support/stage.js';
import { clipOf } from '../media/clip.js';
import type { BareProcess } from './processes.js';
import { alternate, compare, type Comparison, percentile } from './statistics.js';
import './bare/page-type.js';

const JOINS = 30;
/** Not counted: disk caches and compilers of both servers warm up. */
const WARM_UP = 2;
const FIRST_FRAME_MS = 30_000;

/**
 * From pressing "Join" to the first picture of somebody who is in the call already. Both sides begin with a page that is
 * loaded and has its camera; each join is a browser profile of its own, so nothing comes from a cache.
 */
export async function joins(stage: Stage, bare: BareProcess): Promise<readonly Comparison[]> {
  const link = await callWithSomebody(stage);
  const sender = await launchChromium(await clipOf('expert'));
  const joiner = await launchChromium(await clipOf('surveyor'));
  try {
    const waiting = await bareReady(sender, bare);
    await waiting.page.evaluate(() => window.bare.join());
    const [ours, theirs]: [number[], number[]] = [[], []];
    await alternate(
      JOINS + WARM_UP,
      async () => void ours.push(await productJoin(stage, link)),
      async () => void theirs.push(await bareJoin(joiner, bare)),
    );
    const of = (times: readonly number[], part: number): number => percentile(times.slice(WARM_UP), part);
    return [
      compare('From "Join" to the first picture, p50', 'ms', of(ours, 0.5), of(theirs, 0.5), 1.3),
      compare('From "Join" to the first picture, p95', 'ms', of(ours, 0.95), of(theirs, 0.95)),
    ];
  } finally {
    await sender.close();
    await joiner.close();
  }
}

async function callWithSomebody(stage: Stage): Promise<string> {
  const tenant = await stage.product.given.tenant();
  const admin = (await tenant.signedIn('admin')).client;
  const account = await createAccount(admin, 'Mori Aoi');
  const client = await tenant.clientFor(account.user);
  const { body: call } = await client.post<CallView>('/calls', { title: 'Bench', inviteUserIds: [] });
  const { body: link } = await client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
    maxUses: 100,
    lifetimeS: 3600,
  });
  const mori = await stage.person('mori', { camera: 'expert' });
  await mori.signInAs(client);
  await enterCall(mori, call.id);
  return link.url;
}

async function productJoin(stage: Stage, link: string): Promise<number> {
  const guest = await stage.person('guest', { camera: 'surveyor' });
  const { page } = guest;
  await openGuestLink(guest, link, 'Visitor');
  const join = page.getByRole('button', { name: 'Join', exact: true });
  const time = await join.evaluate(async (button, timeout) => {
    const begin = performance.now();
    if (button instanceof HTMLElement) button.click();
    return (await window.rinjoProbe.firstRemoteFrame(timeout)) - begin;
  }, FIRST_FRAME_MS);
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('heading', { name: 'You left the call' }).waitFor();
  await guest.context.close();
  return time;
}

async function bareJoin(browser: Browser, bare: BareProcess): Promise<number> {
  const { context, page } = await bareReady(browser, bare);
  const time = await page.evaluate(async (timeout) => {
    const begin = performance.now();
    void window.bare.join();
    return (await window.rinjoProbe.firstRemoteFrame(timeout)) - begin;
  }, FIRST_FRAME_MS);
  await context.close();
  return time;
}

async function bareReady(
  browser: Browser,
  bare: BareProcess,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  await page.goto(bare.url);
  await page.evaluate(() => window.bare.ready());
  return { context, page };
}
