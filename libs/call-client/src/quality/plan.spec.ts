import { describe, expect, it } from '@jest/globals';
import { CONFORMITY_LIMITS } from '@rinjo/contract';
import { planFor, shapesFor, shownMode } from './plan.js';

const LAYERS = [
  { maxBitrate: 150_000, scaleResolutionDownBy: 4 },
  { maxBitrate: 500_000, scaleResolutionDownBy: 2 },
  { maxBitrate: 1_200_000, scaleResolutionDownBy: 1 },
];
const active = (
  mode: 'full' | 'saving' | 'weak',
  wish: 'auto' | 'sharp' | 'smooth',
  wanted = 2,
  width = 1_280,
) => shapesFor(planFor(mode, wish), LAYERS, width, wanted).map((shape) => shape.active);

describe('the layers of a camera', () => {
  it('are all sent on a good line, and one alone on a bad one', () => {
    expect(active('full', 'auto')).toEqual([true, true, true]);
    expect(active('saving', 'auto')).toEqual([false, true, false]);
    expect(active('weak', 'auto')).toEqual([true, false, false]);
  });

  it('keep their size and lose frames for who reads a meter, the other way round for who follows a movement', () => {
    expect(active('saving', 'sharp')).toEqual([false, false, true]);
    expect(active('saving', 'smooth')).toEqual([true, false, false]);
    const fps = (wish: 'sharp' | 'smooth') => planFor('saving', wish)?.fps ?? 0;
    expect(fps('sharp')).toBeLessThan(fps('smooth'));
  });

  it('are sent no larger than anybody looks at them, and not at all when nobody does', () => {
    expect(active('full', 'auto', 0)).toEqual([true, false, false]);
    expect(active('full', 'auto', -1)).toEqual([false, false, false]);
    expect(active('saving', 'auto', 0)).toEqual([true, false, false]);
  });

  it('are made smaller where there is only one', () => {
    const single = shapesFor(
      planFor('weak', 'auto'),
      [{ maxBitrate: 1_200_000, scaleResolutionDownBy: 1 }],
      1_280,
      0,
    );
    expect(single).toEqual([
      { active: true, maxBitrate: 110_000, maxFramerate: 8, scaleResolutionDownBy: 4 },
    ]);
  });

  it('are silent for stills and voice', () => {
    expect(planFor('stills', 'auto')).toBeNull();
    expect(planFor('full', 'voice')).toBeNull();
    expect(shownMode('full', 'stills')).toEqual({ mode: 'stills', chosen: true });
    expect(shownMode('voice', 'stills')).toEqual({ mode: 'voice', chosen: false });
    expect(shownMode('weak', 'sharp')).toEqual({ mode: 'weak', chosen: false });
  });

  it('carries what a measured call asks for while the line is good, looked at or not', () => {
    const { building, civil } = CONFORMITY_LIMITS;
    const plan = planFor('full', 'auto', building);
    expect(plan).toMatchObject({ width: 1_920, fps: 30, top: 3_500_000 });
    const shapes = shapesFor(plan, LAYERS, 1_920, -1);
    expect(shapes.map(({ active }) => active)).toEqual([true, true, true]);
    expect(shapes.at(-1)).toMatchObject({
      maxBitrate: 3_500_000,
      maxFramerate: 30,
      scaleResolutionDownBy: 1,
    });
    expect(shapes[0]?.maxBitrate).toBe(LAYERS[0]?.maxBitrate);
    expect(planFor('full', 'sharp', civil)?.fps).toBe(civil.fps);
    // A bad line steps down all the same.
    expect(planFor('saving', 'auto', building)).toEqual(planFor('saving', 'auto'));
    expect(planFor('full', 'voice', building)).toBeNull();
  });
});
