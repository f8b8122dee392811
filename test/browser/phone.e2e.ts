import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCall } from './support/calls.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { faintContrast, faintTexts } from './support/readable.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE, type Stage } from './support/stage.js';
import { type Target, targetsOf, tooNear } from './support/touch-targets.js';

/** field.md section 4, in CSS px. */
const MAIN = 72;
const NEXT = 56;
const ANY = 48;
const GAP = 8;
const SIZES = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 844, height: 390 },
  { width: 820, height: 1180 },
] as const;
const MAIN_BUTTONS = ['Mute', 'Take photo', 'Leave'];
const NEXT_BUTTONS = ['Switch camera', 'Menu'];

/** Chromium's film camera does not say where it looks; a phone's does. */
function installRearCamera(): void {
  const devices = navigator.mediaDevices;
  const original = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wanted) => {
    const stream = await original(wanted);
    for (const track of stream.getVideoTracks()) {
      const settings = track.getSettings.bind(track);
      track.getSettings = () => ({ ...settings(), facingMode: 'environment' });
    }
    return stream;
  };
}

async function aWorker(
  stage: Stage,
  locale: 'en-US' | 'ja-JP' = 'en-US',
): Promise<Person & { host: Person }> {
  const { host, guestLink } = await aCall(stage);
  const worker = await stage.person('worker', { camera: 'site', device: PHONE, locale });
  await worker.context.addInitScript(installRearCamera);
  await joinAsGuest(worker, await guestLink(), 'Worker Sato');
  return Object.assign(worker, { host });
}

const small = (targets: readonly Target[], least: number): readonly string[] =>
  targets
    .filter(({ width, height }) => width < least - 0.5 || height < least - 0.5)
    .map(({ name, width, height }) => `${name}: ${width.toFixed(0)} x ${height.toFixed(0)}`);
const named = (targets: readonly Target[], names: readonly string[]): readonly Target[] =>
  targets.filter(({ name }) => names.includes(name));

function measured(targets: readonly Target[]): object {
  return {
    small: small(targets, ANY),
    near: tooNear(targets, GAP),
    cut: targets.filter(({ cut }) => cut).map(({ name }) => name),
  };
}
const FINE = { small: [], near: [], cut: [] };

describe('a phone in one hand', () => {
  const stage = useStage();

  scene(
    stage,
    'has five large buttons with room between them, held upright or sideways, and so have its menu and its question',
    async () => {
      const { page } = await aWorker(stage);
      for (const size of SIZES) {
        const at = `${String(size.width)}x${String(size.height)}`;
        await page.setViewportSize(size);
        await settled(page);
        const targets = await targetsOf(page);
        expect({ at, ...measured(targets) }).toEqual({ at, ...FINE });
        expect(targets.map(({ name }) => name).sort()).toEqual([...MAIN_BUTTONS, ...NEXT_BUTTONS].sort());
        expect({ at, small: small(named(targets, MAIN_BUTTONS), MAIN) }).toEqual({ at, small: [] });
        expect({ at, small: small(named(targets, NEXT_BUTTONS), NEXT) }).toEqual({ at, small: [] });
        // Leaving lies apart from the rest.
        expect({ at, near: tooNear(targets, 12) }).toEqual({ at, near: [] });

        await page.getByRole('button', { name: 'Leave', exact: true }).click();
        await page.getByRole('dialog').waitFor();
        const answers = await targetsOf(page);
        // Whoever presses twice by mistake has not said yes.
        const twice = [...named(targets, ['Leave']), ...named(answers, ['Leave'])].map((target) => ({
          ...target,
          pane: 0,
        }));
        expect({ at, near: tooNear(twice, 0) }).toEqual({ at, near: [] });
        expect({ at, ...measured(answers) }).toEqual({ at, ...FINE });
        expect({ at, small: small(answers, MAIN), count: answers.length }).toEqual({
          at,
          small: [],
          count: 2,
        });
        await page.getByRole('button', { name: 'Back to the call' }).click();

        await page.getByRole('button', { name: 'Menu', exact: true }).click();
        await page.locator('rj-sheet rj-call-panel').waitFor();
        await settled(page);
        const menu = await targetsOf(page);
        expect({ at, ...measured(menu) }).toEqual({ at, ...FINE });
        await page.getByRole('button', { name: 'Close menu' }).click();
      }
    },
    120_000,
  );

  scene(
    stage,
    'keeps its buttons out of notch and home bar, on either side',
    async () => {
      const { page, context } = await aWorker(stage);
      const debug = await context.newCDPSession(page);
      const left = { top: 0, bottom: 21, left: 47, right: 0 };
      const right = { top: 0, bottom: 21, left: 0, right: 47 };
      const upright = { top: 47, bottom: 34, left: 0, right: 0 };
      const look = async (size: (typeof SIZES)[number], insets: typeof left): Promise<void> => {
        await page.setViewportSize(size);
        await debug.send('Emulation.setSafeAreaInsetsOverride', { insets });
        await settled(page);
        const outside = (await targetsOf(page)).filter(
          ({ left: x, top, width, height }) =>
            x < insets.left ||
            top < insets.top ||
            x + width > size.width - insets.right + 0.5 ||
            top + height > size.height - insets.bottom + 0.5,
        );
        expect({ size, insets, outside }).toEqual({ size, insets, outside: [] });
      };
      await look(SIZES[0], upright);
      await look(SIZES[2], left);
      await look(SIZES[2], right);
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('switch', { name: 'Left-handed layout' }).click();
      await page.getByRole('button', { name: 'Close menu' }).click();
      await look(SIZES[2], left);
      await look(SIZES[2], right);
      await look(SIZES[0], upright);
    },
    60_000,
  );

  scene(
    stage,
    'is readable in the sun and in a shaft: 18 px, weight 500, contrast 7:1, in both displays',
    async () => {
      const { page } = await aWorker(stage);
      for (const display of ['Use the dark display', 'Use the light display']) {
        expect(await faintTexts(page)).toEqual([]);
        expect(await faintContrast(page)).toEqual([]);
        await page.getByRole('button', { name: 'Menu', exact: true }).click();
        await page.locator('rj-sheet rj-call-panel').waitFor();
        expect(await faintTexts(page)).toEqual([]);
        expect(await faintContrast(page)).toEqual([]);
        await page.getByRole('button', { name: display }).click();
        await page.getByRole('button', { name: 'Close menu' }).click();
      }
    },
    60_000,
  );

  scene(stage, 'goes black and films on, and comes back with one large button', async () => {
    const { page, host } = await aWorker(stage);
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
    await press('Menu');
    await page.getByText(/Data used in this call: [\d.]+ MB/).waitFor();
    await press('Black screen (camera goes on)');
    const [back, ...others] = await targetsOf(page);
    expect(others).toEqual([]);
    expect(back?.height).toBeGreaterThanOrEqual(MAIN);
    await host.seesAll(['site']);
    await press('Bring the screen back');
    // What others do can be seen, too, when it is wanted.
    await press('Menu');
    await page.getByRole('switch', { name: 'Show pictures of the others' }).click();
    await press('Close menu');
    await page.locator('.strip rj-tile').first().waitFor();
  });
});

/** Two frames later everything lies where it will. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}
