import { gzipSync } from 'node:zlib';
import { describe, expect } from '@jest/globals';
import type { CreatedGuestLink } from '@rinjo/contract';
import type { CallView } from '@rinjo/contract';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

/** The limit, of JavaScript compressed by gzip. */
const BUDGET = 200_000;

describe("the guest's page", () => {
  const stage = useStage();

  scene(stage, 'loads at most 200 kB of compressed JavaScript before the call', async () => {
    const tenant = await stage.product.given.tenant();
    const { client } = await tenant.signedIn();
    const { body: call } = await client.post<CallView>('/calls', { title: 'Boiler room', inviteUserIds: [] });
    const { body: link } = await client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, {
      maxUses: 2,
      lifetimeS: 3600,
    });

    for (const locale of ['ja-JP', 'en-US'] as const) {
      const guest = await stage.person(`guest ${locale}`, { camera: 'viewpoint', device: PHONE, locale });
      const scripts: Promise<number>[] = [];
      guest.page.on('response', (response) => {
        const isScript = response.headers()['content-type']?.includes('javascript') === true;
        if (isScript) scripts.push(response.body().then((body) => gzipSync(body).length));
      });
      await guest.page.goto(link.url);
      await guest.page.locator('rj-device-check').waitFor();
      await guest.page.waitForLoadState('networkidle');
      const sizes = await Promise.all(scripts);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      console.info(
        `measured: JavaScript of the guest page, ${locale}: ${total} bytes in ${sizes.length} files`,
      );
      expect(sizes.length).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(BUDGET);
    }
  });
});
