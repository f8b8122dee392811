import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect } from '@jest/globals';
import { createAccount } from './support/accounts.js';
import { WEB_ROOT } from './support/product.js';
import { signIn } from './support/screens.js';
import { scene, useStage } from './support/scene.js';
import { LostLine } from './support/lost-line.js';
import type { Person } from './support/person.js';

describe('the installed app', () => {
  const stage = useStage();
  let line: LostLine | undefined;
  // Also after a failure: an open proxy would keep the test process alive.
  afterEach(() => line?.close());

  async function atHome(line?: LostLine): Promise<Person> {
    const tenant = await stage.product.given.tenant();
    const account = await createAccount((await tenant.signedIn('admin')).client, 'Mori Aoi');
    const mori = await stage.person('mori', line ? { line } : {});
    await mori.open('/');
    await signIn(mori, { tenant: tenant.slug, ...account });
    await mori.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return mori;
  }

  scene(stage, 'can be installed, and says so when there is no network', async () => {
    line = await LostLine.open();
    const mori = await atHome(line);
    const { page, context } = mori;
    mori.watched.allowLostLine();
    const devtools = await context.newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A private window may never install; nothing else may stand in the way.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );
    const { errors } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);

    await page.reload();
    await page.getByRole('button', { name: 'Start now' }).waitFor();
    // As the last call leaves it.
    const card = { contacts: [{ name: 'Duty desk', phone: '+81 3 1234 5678', other: '', hours: '8-18' }] };
    await page.evaluate((text) => localStorage.setItem('rinjo.contacts', text), JSON.stringify(card));
    line.cut();
    await mori.open('/account');
    await page.getByText('No signal.').waitFor();
    const call = page.getByRole('link', { name: '+81 3 1234 5678' });
    expect(await call.getAttribute('href')).toBe('tel:+81312345678');
    expect(
      await page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
    line.mend();
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Account' }).waitFor();
  });

  scene(
    stage,
    'tells about a new version and changes to it when told to',
    async () => {
      const mori = await atHome();
      const { page } = mori;
      // The server is away for a moment, and the page says so on its console.
      mori.watched.allowLostLine();
      const folder = mkdtempSync(join(tmpdir(), 'rinjo-next-'));
      try {
        cpSync(WEB_ROOT, folder, { recursive: true });
        writeFileSync(join(folder, 'next.txt'), 'the next build');
        await stage.product.restart({ WEB_ROOT: folder });
        await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
        await page.getByText('There is a new version of Rinjo.').waitFor();
        const loaded = page.waitForEvent('load');
        await page.getByRole('button', { name: 'Switch to the new version' }).click();
        await loaded;
        await page.getByRole('button', { name: 'Start now' }).waitFor();
        expect(await page.getByText('There is a new version of Rinjo.').count()).toBe(0);
        expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );
});
