import { FILM } from '../device-wishes';
import { reachSize } from './real-size';

/** A camera that gives these sizes in turn, whatever it is asked for. */
function camera(most: number, ...gives: readonly number[]) {
  const asked: unknown[] = [];
  let width = gives[0] ?? 0;
  const track = {
    getCapabilities: () => ({ width: { max: most }, height: { max: most } }),
    getSettings: () => ({ width, height: Math.round((width * 9) / 16) }),
    applyConstraints: (wanted: MediaTrackConstraints) => {
      asked.push(wanted.width);
      width = gives[asked.length] ?? width;
      return Promise.resolve();
    },
  };
  return { asked, track: track as Partial<MediaStreamTrack> as MediaStreamTrack };
}

it('leaves a camera alone that gives what was wished, or can do no more', async () => {
  for (const { asked, track } of [camera(1920, 1280), camera(640, 640)]) {
    await reachSize(track, FILM);
    expect(asked).toEqual([]);
  }
});

it('asks size by size until the camera gives one', async () => {
  const reached = camera(4032, 640, 1280);
  await reachSize(reached.track, FILM);
  expect(reached.asked).toEqual([{ ideal: 1280 }]);
  const less = camera(1280, 480, 480, 960);
  await reachSize(less.track, FILM);
  expect(less.asked).toEqual([{ ideal: 1280 }, { ideal: 960 }]);
});

it('asks for no more than the call films in', async () => {
  const { asked, track } = camera(4032, 640);
  await reachSize(track, { width: { ideal: 640 }, height: { ideal: 480 } });
  expect(asked).toEqual([]);
});
