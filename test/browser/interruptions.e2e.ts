import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCall } from './support/calls.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

/** What a telephone call, a camera that hangs and other things of phones do to tracks, for tests to call. */
interface Phone {
  /** The system takes camera and microphone, or gives them back: the tracks say so. */
  take(muted: boolean): void;
  /** The camera gives no pictures any more and says nothing about it. */
  hang(): void;
  captures(): number;
}

function installPhone(): void {
  const devices = navigator.mediaDevices;
  const original = devices.getUserMedia.bind(devices);
  const given: MediaStreamTrack[] = [];
  let captures = 0;
  let drawing: ReturnType<typeof setInterval> | undefined;
  /** The first camera goes through a canvas, so that it can hang; those after it are as they are. */
  const drawn = (camera: MediaStreamTrack): MediaStreamTrack => {
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = new MediaStream([camera]);
    void video.play();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 640, height: 360 });
    drawing = setInterval(() => canvas.getContext('2d')?.drawImage(video, 0, 0, 640, 360), 66);
    const [track] = canvas.captureStream(15).getVideoTracks();
    if (!track) throw new Error('no canvas track');
    return track;
  };
  devices.getUserMedia = async (wanted) => {
    const stream = await original(wanted);
    captures += 1;
    const tracks = stream
      .getTracks()
      .map((track) => (track.kind === 'video' && captures === 1 ? drawn(track) : track));
    given.splice(0, given.length, ...tracks);
    return new MediaStream(tracks);
  };
  const phone: Phone = {
    take: (muted) => {
      for (const track of given) {
        Object.defineProperty(track, 'muted', { configurable: true, get: () => muted });
        track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
      }
    },
    hang: () => clearInterval(drawing),
    captures: () => captures,
  };
  Object.assign(window, { phone });
}
const phoneOf = <T>(page: Page, act: (phone: Phone) => T): Promise<T> =>
  page.evaluate<T>(`(${act.toString()})(window.phone)`);

describe('an interruption', () => {
  const stage = useStage();

  async function aWorkerInACall(): Promise<{ readonly host: Person; readonly worker: Person }> {
    const { host, guestLink } = await aCall(stage);
    const worker = await stage.person('worker', { camera: 'site', device: PHONE });
    await worker.context.addInitScript(installPhone);
    await joinAsGuest(worker, await guestLink(), 'Worker Sato');
    await host.page.locator('.stage rj-tile', { hasText: 'Worker Sato' }).waitFor();
    await host.seesAll(['site']);
    return { host, worker };
  }
  const onStage = (person: Person) => person.page.locator('.stage rj-tile', { hasText: 'Worker Sato' });

  scene(stage, 'by a phone call is seen by the others, and over without a press', async () => {
    const { host, worker } = await aWorkerInACall();
    await phoneOf(worker.page, (phone) => phone.take(true));
    await onStage(host).getByText('Camera paused: phone call or another app').waitFor();
    await onStage(host).getByText('Not heard: phone call or another app').waitFor();
    expect(await onStage(host).locator('video').getAttribute('class')).toContain('stale');
    await worker.page.getByText('It comes back by itself afterwards').first().waitFor();

    await phoneOf(worker.page, (phone) => phone.take(false));
    await onStage(host).getByText('Camera paused').waitFor({ state: 'detached' });
    await onStage(host).getByText('Not heard').waitFor({ state: 'detached' });
    await host.seesAll(['site']);
    expect(await phoneOf(worker.page, (phone) => phone.captures())).toBeLessThanOrEqual(3);
  });

  scene(stage, 'of a camera that hangs is never shown as live, and ends by itself', async () => {
    const { host, worker } = await aWorkerInACall();
    const before = Date.now();
    await phoneOf(worker.page, (phone) => phone.hang());
    // Whoever notices first: the screen that shows it, or the phone that films.
    await onStage(host)
      .getByText(/stands still|Camera paused/)
      .waitFor();
    await until('a fresh camera', () => phoneOf(worker.page, (phone) => phone.captures() > 1));
    await host.seesAll(['site']);
    await onStage(host)
      .getByText(/stands still|Camera paused/)
      .waitFor({ state: 'detached' });
    console.info(`measured: pictures again after a camera hung: ${String(Date.now() - before)} ms`);
  });

  scene(
    stage,
    'by a page that is put to sleep for 20 s ends in the same seat, with pictures both ways',
    async () => {
      const { host, worker } = await aWorkerInACall();
      const debug = await worker.context.newCDPSession(worker.page);
      await debug.send('Page.setWebLifecycleState', { state: 'frozen' });
      await new Promise((resolve) => setTimeout(resolve, 20_000));
      await debug.send('Page.setWebLifecycleState', { state: 'active' });
      await worker.seesAll(['expert'], 30_000);
      await host.seesAll(['site'], 30_000);
      await onStage(host)
        .getByText(/Camera paused|stands still|Reconnecting/)
        .waitFor({ state: 'detached' });
      expect(await host.page.locator('rj-tile', { hasText: 'Worker Sato' }).count()).toBe(1);
    },
    120_000,
  );
});
