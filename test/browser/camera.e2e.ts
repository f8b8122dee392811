import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCall } from './support/calls.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

/** What Chromium's film camera lacks: a light, zoom and focus. Records what the page sets. */
function installCameraHardware(): void {
  const set: Record<string, unknown> = {};
  const equip = (track: MediaStreamTrack): void => {
    const capabilities = track.getCapabilities.bind(track);
    const settings = track.getSettings.bind(track);
    const apply = track.applyConstraints.bind(track);
    const focusDistance = { min: 0.1, max: 2, step: 0.1 };
    const zoom = { min: 1, max: 8, step: 0.1 };
    const more = { torch: true, zoom, focusMode: ['continuous', 'manual'], focusDistance };
    track.getCapabilities = () => ({ ...capabilities(), ...more });
    track.getSettings = () => ({ ...settings(), ...set });
    track.applyConstraints = (wanted) => {
      const [first] = wanted?.advanced ?? [];
      if (!first) return apply(wanted);
      // Each call replaces what was set before, as cameras do.
      for (const name of Object.keys(set)) Reflect.deleteProperty(set, name);
      Object.assign(set, first);
      return Promise.resolve();
    };
  };
  const devices = navigator.mediaDevices;
  const original = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wanted) => {
    const stream = await original(wanted);
    for (const track of stream.getVideoTracks()) equip(track);
    return stream;
  };
  Object.assign(window, { cameraHardware: set });
}
const hardware = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => (window as Window & { cameraHardware?: Record<string, unknown> }).cameraHardware ?? {});
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

describe('directing a camera', () => {
  const stage = useStage();

  scene(
    stage,
    'sets light, zoom and focus of a phone after one yes, pauses it, and says what it did',
    async () => {
      const { host, guestLink } = await aCall(stage);
      const worker = await stage.person('worker', { camera: 'site', device: PHONE });
      await worker.context.addInitScript(installCameraHardware);
      await joinAsGuest(worker, await guestLink(), 'Worker Sato');
      // A phone that films is put on the stage by itself.
      await host.page.locator('.stage rj-tile', { hasText: 'Worker Sato' }).waitFor();
      await press(host.page, 'Camera');

      await press(host.page, 'Light');
      await worker.page
        .locator('rj-confirm dialog')
        .getByRole('button', { name: 'Allow', exact: true })
        .click();
      await until('the light', async () => (await hardware(worker.page))['torch'] === true || null);
      await worker.page.getByText('Mori Aoi turned the light on.').first().waitFor();
      await host.page.getByRole('button', { name: 'Light', pressed: true }).waitFor();

      await press(host.page, 'Zoom in');
      await host.page.getByText('1.7 ×').waitFor();
      const slider = host.page.getByRole('slider', { name: 'Zoom' });
      for (const value of ['2', '3', '4', '5', '6.5']) await slider.fill(value);
      await host.page.getByText('6.5 ×').waitFor();
      await host.page.getByRole('slider', { name: 'Focus' }).fill('0.5');
      await until('the focus', async () => (await hardware(worker.page))['focusDistance'] === 0.5 || null);
      // Light and zoom were not lost on the way.
      expect(await hardware(worker.page)).toMatchObject({ torch: true, zoom: 6.5, focusMode: 'manual' });

      await press(host.page, 'Pause picture');
      const film = host.page.locator('.stage video[aria-label="Worker Sato"]');
      await film.waitFor({ state: 'detached' });
      await worker.page.getByText('Mori Aoi paused your picture.').first().waitFor();
      // The worker may go on without asking anybody.
      await press(worker.page, 'Camera on');
      await film.waitFor();
      expect(await worker.page.locator('rj-confirm dialog').count()).toBe(0);
    },
    120_000,
  );

  scene(stage, 'offers only what the camera can do', async () => {
    const { host } = await aCall(stage);
    await press(host.page, 'Camera');
    const controls = host.page.getByRole('group', { name: 'Camera controls' });
    await controls.getByRole('button', { name: 'Pause picture' }).waitFor();
    expect(await controls.getByRole('button').count()).toBe(1);
    expect(await controls.getByRole('slider').count()).toBe(0);
  });
});
