import { TestBed } from '@angular/core/testing';
import { CALL } from '../../testing/call-builders';
import { givenCall } from '../../testing/given-call';
import { OwnCamera } from './own-camera';

/** A camera with a light and zoom; each setting replaces the ones before. */
function equip(track: object): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  Object.assign(track, {
    getCapabilities: () => ({ torch: true, zoom: { min: 1, max: 8, step: 0.1 } }),
    getSettings: () => set,
    applyConstraints: ({ advanced = [] }: MediaTrackConstraints) => {
      for (const name of Object.keys(set)) Reflect.deleteProperty(set, name);
      Object.assign(set, advanced[0]);
      return Promise.resolve();
    },
  });
  return set;
}

async function filming() {
  TestBed.configureTestingModule({ providers: [OwnCamera] });
  const given = givenCall();
  await given.store.enter(CALL);
  const camera = TestBed.inject(OwnCamera);
  const track = given.store.media.camera();
  if (!track) throw new Error('no camera');
  return { ...given, camera, set: equip(track) };
}
const told = (asked: readonly string[]) => asked.filter((what) => what.startsWith('camera.describe'));

it('keeps the light on while it zooms, and tells that the picture changed', async () => {
  const { camera, call, set } = await filming();
  expect(await camera.apply({ kind: 'torch', on: true })).toBe(true);
  TestBed.tick();
  expect(await camera.apply({ kind: 'zoom', value: 3 })).toBe(true);
  expect(set).toEqual({ torch: true, zoom: 3 });
  expect(call().asked).toContain('frame camera');
});

it('tells what it can do, and every change of it', async () => {
  const { camera, call } = await filming();
  TestBed.tick();
  await Promise.resolve();
  const before = told(call().asked).length;
  await camera.apply({ kind: 'torch', on: true });
  TestBed.tick();
  await Promise.resolve();
  TestBed.tick();
  expect(told(call().asked).length).toBeGreaterThan(before);
  expect(told(call().asked).at(-1)).toContain('"torch":true');
});

it('says that it failed where the camera refuses', async () => {
  const { camera, store } = await filming();
  Object.assign(store.media.camera() ?? {}, {
    applyConstraints: () => Promise.reject(new DOMException('no', 'OverconstrainedError')),
  });
  expect(await camera.apply({ kind: 'zoom', value: 3 })).toBe(false);
  expect(await camera.apply({ kind: 'photo' })).toBe(false);
});
