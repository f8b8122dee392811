import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCall } from './support/calls.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest, makeGuestLink } from './support/screens.js';
import { until } from './support/until.js';

const choose = (page: Page, way: string) =>
  page.getByLabel('How to send the picture').selectOption({ label: way });

/** Pictures that left this person's encoders within a second. */
async function framesSent(person: Person): Promise<number> {
  const { layers } = await person.record(1_000);
  const byLayer = Map.groupBy(layers, ({ rid }) => rid);
  return [...byLayer.values()]
    .map((looks) => looks.map((look) => look.framesSent))
    .reduce((sum, frames) => sum + Math.max(...frames) - Math.min(...frames), 0);
}

describe('the quality of the picture', () => {
  const stage = useStage();

  scene(
    stage,
    'is as the expert chooses: voice, stills with their time, and the film again',
    async () => {
      const { host, member } = await aCall(stage);
      await host.page.getByRole('button', { name: 'Camera', exact: true }).click();

      await choose(host.page, 'Voice only');
      await host.page.locator('.stage').getByText('Voice only (as chosen)').waitFor();
      await until('no film', async () => (await framesSent(member)) === 0 || null);
      await choose(host.page, 'Stills only');
      const still = host.page.locator('.stage img.still');
      await still.waitFor();
      await host.page
        .locator('.stage')
        .getByText(/Still of \d/)
        .waitFor();
      const width = await still.evaluate((image: HTMLImageElement) => image.naturalWidth);
      expect(width).toBeGreaterThanOrEqual(240);

      await choose(host.page, 'Sharp (text, meters)');
      await still.waitFor({ state: 'detached' });
      await host.seesAll(['surveyor'], 20_000);
    },
    120_000,
  );

  scene(
    stage,
    'is told with numbers, and stays good on a good line',
    async () => {
      const { host } = await aCall(stage);
      const badge = host.page.locator('aside rj-quality-badge').first();
      await badge.getByText(/Round trip \d+ ms/).waitFor();
      await new Promise((resolve) => setTimeout(resolve, 25_000));
      expect(await host.page.getByText(/Picture reduced|Weak signal/).count()).toBe(0);
    },
    90_000,
  );

  scene(
    stage,
    'costs nothing while nobody looks',
    async () => {
      const { host, member } = await aCall(stage);
      expect(await framesSent(host)).toBeGreaterThan(0);
      await member.page.close();
      await until('a silent camera', async () => (await framesSent(host)) === 0 || null, 60_000);
      // Somebody looks again.
      const back = await stage.person('back', { camera: 'surveyor' });
      await joinAsGuest(back, await makeGuestLink(host), 'Visitor Aki');
      await back.seesAll(['expert'], 20_000);
    },
    120_000,
  );
});
