import { describe, expect, it } from '@jest/globals';
import { sketchMap } from './sketch-map.js';

describe('sketchMap', () => {
  it('lays places out in metres, north up', () => {
    const map = sketchMap(
      [
        { latitude: 35.68, longitude: 139.76 },
        { latitude: 35.681, longitude: 139.761 },
      ],
      2,
    );
    const [a, b] = map?.places ?? [];
    expect([b?.north, b?.east].map((metres) => Math.round((metres ?? 0) * 2))).toEqual([111, 90]);
    expect(a?.north).toBeCloseTo(-(b?.north ?? 0));
    expect([Math.round(map?.across ?? 0), map?.scale]).toEqual([278, 50]);
  });

  it('does not blow one place up, and has none of nothing', () => {
    expect(sketchMap([{ latitude: 0, longitude: 0 }], 2)).toMatchObject({ across: 25, scale: 5 });
    expect(sketchMap([], 2)).toBeNull();
  });

  it('is not torn apart by the date line', () => {
    const map = sketchMap(
      [
        { latitude: 0, longitude: 179.9995 },
        { latitude: 0, longitude: -179.9995 },
      ],
      2,
    );
    expect(Math.round(map?.across ?? 0)).toBe(139);
    expect(Math.abs(map?.middle.longitude ?? 0)).toBeCloseTo(180);
  });
});
