import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CallView, CreatedGuestLink } from '@rinjo/contract';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { ROOT } from '../../scripts/lib/folders.mjs';
import setUp from '../support/global-setup.mjs';
import tearDown from '../support/global-teardown.mjs';
import { Tus } from '../support/tus.js';
import { createAccount } from './support/accounts.js';
import { signInAsOperator } from './support/operators.js';
import type { Person } from './support/person.js';
import { PHONE, Stage } from './support/stage.js';
import { until } from './support/until.js';

/** Pictures for the README, of the running product. The people in the call send photographs from test/media/NOTICE.md. */
const FOLDER = join(ROOT, 'docs/images');
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.jpg`);
  // No pointer, no field with a blinking caret.
  await page.mouse.move(0, 0);
  await page.screenshot({ path, type: 'jpeg', quality: 82, caret: 'hide', animations: 'disabled' });
  process.stdout.write(`${path}: ${Math.round(statSync(path).size / 1024)} kB\n`);
}

/** Makes somebody's picture the large one, unless it is already. */
async function enlarge(page: Page, person: string): Promise<void> {
  await until(`${person} is large`, async () => {
    if ((await page.locator('rj-tile.large', { hasText: person }).count()) > 0) return true;
    const tile = page.locator('.strip li', { hasText: person }).locator('.enlarge');
    await tile.click({ timeout: 500 }).catch(() => undefined);
    return false;
  });
}

/** What the picture is of, under the bar of the page. */
async function toTheTop(page: Page, selector: string): Promise<void> {
  const place = page.locator(selector).first();
  await place.waitFor();
  await place.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
    scrollBy(0, -180);
  });
}

/** The sharpest layer, if this machine has the time to encode it. */
async function sharp(person: Person): Promise<void> {
  await until('both others are seen', async () => (await person.remotePictures()) >= 2);
  await person.waitForWidth(1280).catch(() => person.waitForWidth(640));
}

async function take(stage: Stage): Promise<void> {
  const tenant = await stage.product.given.tenant({ name: '北浜建設株式会社' });
  const it = await tenant.user({
    displayName: '情報システム部',
    email: 'it@kitahama.example',
    roles: ['admin'],
  });
  const admin = await tenant.clientFor(it);
  const people = {
    sato: '佐藤 健',
    mori: '森 葵',
    takahashi: '高橋 翔太',
    suzuki: '鈴木 美咲',
    kobayashi: '小林 由美',
  };
  const accounts = [];
  for (const [key, name] of Object.entries(people))
    accounts.push(await createAccount(admin, name, 'ja', `${key}@kitahama.example`));
  const [sato, mori, takahashi] = accounts;
  if (!sato || !mori || !takahashi) throw new Error('No accounts');
  await admin.patch(`/users/${mori.user.id}`, { roles: ['admin'] });

  const moriClient = await tenant.clientFor(mori.user);
  for (const title of ['護岸ブロックの段階確認', '配電盤の点検', '第2工区 立会検査']) {
    const { body } = await moriClient.post<CallView>('/calls', { title, inviteUserIds: [sato.user.id] });
    await moriClient.post(`/calls/${body.id}/end`);
  }
  const satoClient = await tenant.clientFor(sato.user);
  const { body: inspected } = await moriClient.post<CallView>('/calls', {
    title: '法面の変状確認（先月）',
    inviteUserIds: [sato.user.id],
  });
  const photos = {
    slope: '崩落箇所',
    stream: '沢の増水',
    meadow: '頂部',
    viewpoint: '案内板',
    surveyor: '測量の様子',
  };
  for (const [file, name] of Object.entries(photos)) {
    const bytes = readFileSync(join(ROOT, `test/media/photos/${file}.jpg`));
    const kept = await new Tus(stage.product, satoClient).whole(bytes, {
      ...{ filename: `${name}.jpg`, callId: inspected.id },
    });
    if (kept.status !== 204) throw new Error(`The photo ${file} was answered ${String(kept.status)}`);
  }
  await moriClient.post(`/calls/${inspected.id}/end`);
  const { body: call } = await moriClient.post<CallView>('/calls', {
    title: '法面の変状確認',
    inviteUserIds: [sato.user.id, takahashi.user.id],
  });
  const { body: link } = await moriClient.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
    label: '測量会社',
    maxUses: 5,
    lifetimeS: 3600,
  });

  const stranger = await stage.person('stranger', { camera: 'viewpoint', device: DESKTOP, locale: 'en-US' });
  await stranger.open('/');
  await stranger.page.locator('form').waitFor();
  await picture(stranger.page, 'sign-in');

  const site = await stage.person('site', {
    camera: 'site',
    device: { ...PHONE, deviceScaleFactor: 2 },
    locale: 'ja-JP',
  });
  await site.signInAs(await tenant.clientFor(sato.user));
  await site.open(`/calls/${call.id}`);
  await site.page.getByRole('button', { name: '参加する' }).click();

  const desk = await stage.person('desk', { camera: 'expert', device: DESKTOP, locale: 'ja-JP' });
  await desk.signInAs(moriClient);
  await desk.open('/');
  await desk.page.getByText('護岸ブロックの段階確認').first().waitFor();
  await picture(desk.page, 'home-ja');
  await desk.open('/admin/users');
  await desk.page.getByText('高橋 翔太').first().waitFor();
  await picture(desk.page, 'users-ja');
  await desk.open(`/calls/${call.id}`);
  await desk.page.getByRole('button', { name: '参加する' }).click();

  const guest = await stage.person('guest', {
    camera: 'surveyor',
    device: { ...PHONE, deviceScaleFactor: 2 },
    locale: 'ja-JP',
  });
  await guest.page.goto(link.url);
  await guest.page.getByLabel('お名前').fill('田中 (東測量)');
  await guest.page.locator('video').waitFor();
  await picture(guest.page, 'guest-join-phone');
  await guest.page.getByRole('button', { name: '参加する' }).click();

  // The picture of the site stays large, whoever speaks.
  await enlarge(desk.page, '佐藤 健');
  await desk.page.locator('rj-tile video').nth(2).waitFor();
  await sharp(desk);
  await picture(desk.page, 'call-desktop-ja');
  await enlarge(guest.page, '佐藤 健');
  await guest.waitForWidth(640);
  await picture(guest.page, 'call-phone');
  await desk.page.goto(`${stage.product.url}/account`);
  await desk.page.getByRole('button', { name: 'English' }).first().click();
  await desk.open('/');
  await desk.page.getByText('Start now').waitFor();
  await picture(desk.page, 'home');
  await desk.open('/evidence');
  await toTheTop(desk.page, 'rj-evidence-grid');
  await until('the photos', () =>
    desk.page
      .locator('rj-evidence-grid img')
      .evaluateAll((all) => all.length > 4 && all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
  );
  await picture(desk.page, 'gallery');
  await desk.open('/admin/log');
  await desk.page.locator('tr.entry').first().waitFor();
  await toTheTop(desk.page, 'table');
  await picture(desk.page, 'log');
  await desk.open('/admin/check-sheet');
  await desk.page.locator('[data-row]').first().waitFor();
  await picture(desk.page, 'check-sheet');
  const operator = await stage.person('operator', { locale: 'en-US', device: DESKTOP });
  await signInAsOperator(operator, stage.product, 'operator@kitahama.example');
  await operator.page.getByRole('img', { name: /^Answers: / }).waitFor();
  await picture(operator.page, 'operator-overview');
  await desk.open(`/calls/${call.id}`);
  await desk.page.getByRole('button', { name: 'Mute' }).waitFor();
  await enlarge(desk.page, '佐藤 健');
  await desk.page.locator('rj-tile video').nth(2).waitFor();
  await sharp(desk);
  await picture(desk.page, 'call-desktop');
}

await setUp();
const stage = new Stage({ counter: false });
try {
  await stage.open({ MALWARE_SCAN: 'off' });
  await take(stage);
} catch (error) {
  await stage.screenshots('screenshots');
  throw error;
} finally {
  await stage.close();
  await tearDown();
}
