import { describe, expect, it } from '@jest/globals';
import {
  COUNTER,
  counterArea,
  decodeMark,
  encodeMark,
  type LumaPlane,
  paintMark,
  sampleCells,
} from './counter.js';

/** A grey picture with some texture and the counter in its corner. */
function picture(camera: number, frame: number, width = 1280, height = 720): LumaPlane {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) data[i] = 60 + ((i * 7) % 120);
  const cell = width * COUNTER.cell;
  const painted = paintMark({ camera, frame }, cell);
  const area = counterArea(width, height);
  for (let y = 0; y < area.h; y++) {
    data.set(painted.subarray(y * area.w, (y + 1) * area.w), (area.y + y) * width + area.x);
  }
  return { data, stride: width, width, height };
}

/** Scales by taking the mean of each block, as an encoder's small simulcast layer does. */
function scaledDown(plane: LumaPlane, factor: number): LumaPlane {
  const width = Math.floor(plane.width / factor);
  const height = Math.floor(plane.height / factor);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++)
        for (let dx = 0; dx < factor; dx++)
          sum += plane.data[(y * factor + dy) * plane.stride + x * factor + dx] ?? 0;
      data[y * width + x] = sum / factor ** 2;
    }
  }
  return { data, stride: width, width, height };
}

/** Deterministic noise, so that a failure can be repeated. */
function noisy(cells: readonly number[], amplitude: number, seed: number): number[] {
  let state = seed;
  return cells.map((luma) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return luma + (state / 2 ** 31 - 0.5) * 2 * amplitude;
  });
}

describe('counter in the picture', () => {
  it('reads back every frame of every camera', () => {
    for (let camera = 0; camera < COUNTER.cameras; camera++)
      for (let frame = 0; frame < COUNTER.frames; frame++)
        expect(decodeMark(encodeMark({ camera, frame }))).toEqual({ camera, frame });
  });

  it.each([1, 2, 4])('is read from the picture scaled down %i times', (factor) => {
    for (const frame of [0, 1, 511, 512, 719, 1023]) {
      const cells = sampleCells(scaledDown(picture(5, frame), factor));
      expect(decodeMark(cells)).toEqual({ camera: 5, frame });
    }
  });

  it('is read from a dimmed, washed-out and noisy picture', () => {
    for (let frame = 0; frame < COUNTER.frames; frame++) {
      const dim = encodeMark({ camera: 3, frame }).map((luma) => 40 + luma * 0.5);
      expect(decodeMark(noisy(dim, 25, frame + 1))).toEqual({ camera: 3, frame });
    }
  });

  it('gives a neighbouring frame or nothing for a blend of two neighbours, never another frame', () => {
    for (let frame = 0; frame + 1 < COUNTER.frames; frame++) {
      const [a, b] = [encodeMark({ camera: 1, frame }), encodeMark({ camera: 1, frame: frame + 1 })];
      const blend = decodeMark(a.map((luma, i) => luma * 0.6 + (b[i] ?? 0) * 0.4));
      if (blend) expect([frame, frame + 1]).toContain(blend.frame);
    }
  });

  it('refuses any one or two wrong cells', () => {
    const cells = encodeMark({ camera: 2, frame: 333 });
    const data = cells.map((_, i) => i).filter((i) => i !== COUNTER.columns && i !== COUNTER.columns + 1);
    const flip = (at: readonly number[]): number[] =>
      cells.map((luma, i) => (at.includes(i) ? 251 - luma : luma));
    for (const i of data) for (const j of data) expect(decodeMark(flip(i === j ? [i] : [i, j]))).toBeNull();
  });

  it('finds nothing in a picture without a counter', () => {
    expect(decodeMark(new Array<number>(20).fill(0))).toBeNull();
    expect(decodeMark(Array.from({ length: 20 }, (_, i) => 100 + i))).toBeNull();
    expect(decodeMark([])).toBeNull();
  });
});
