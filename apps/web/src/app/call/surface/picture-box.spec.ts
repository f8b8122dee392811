import type { Size } from '@rinjo/annotation';
import { type PictureBox, pictureBox, toFrame, toShares } from './picture-box';

const boxOf = (
  element: Size,
  frame: Size,
  mirrored = false,
  fit: 'contain' | 'cover' = 'contain',
): PictureBox => {
  const box = pictureBox(element, frame, mirrored, fit);
  if (!box) throw new Error('no box');
  return box;
};

describe('pictureBox', () => {
  it('letterboxes a wide picture in a high element', () => {
    expect(boxOf({ width: 390, height: 844 }, { width: 1280, height: 720 })).toEqual({
      left: 0,
      top: 312.3125,
      width: 390,
      height: 219.375,
      mirrored: false,
    });
  });

  it('pillarboxes a high picture in a wide element', () => {
    const box = boxOf({ width: 1600, height: 900 }, { width: 720, height: 1280 });
    expect([box.left, box.top, box.width, box.height]).toEqual([546.875, 0, 506.25, 900]);
  });

  it('is larger than the element when the picture is cropped to fill it', () => {
    const box = boxOf({ width: 400, height: 400 }, { width: 1280, height: 720 }, false, 'cover');
    expect(box.height).toBe(400);
    expect(box.left).toBeCloseTo(-155.56, 2);
  });

  it('has none before there is a picture', () => {
    expect(pictureBox({ width: 100, height: 100 }, { width: 0, height: 0 }, false)).toBeNull();
    expect(pictureBox({ width: 0, height: 100 }, { width: 4, height: 3 }, false)).toBeNull();
  });
});

describe('toFrame', () => {
  const frames = [
    { width: 1280, height: 720 },
    { width: 720, height: 1280 },
    { width: 640, height: 480 },
  ];
  const elements = [
    { width: 390, height: 500 },
    { width: 1600, height: 900 },
    { width: 320, height: 240 },
    { width: 844, height: 200 },
  ];

  it('comes back to the same spot at every size, shape, mirroring and crop', () => {
    for (const element of elements)
      for (const frame of frames)
        for (const mirrored of [false, true])
          for (const fit of ['contain', 'cover'] as const)
            for (const share of [0.26, 0.5, 0.74]) {
              const box = boxOf(element, frame, mirrored, fit);
              const point = { x: box.left + share * box.width, y: box.top + share * box.height };
              const inFrame = toFrame(box, point);
              if (!inFrame) throw new Error('beside the picture');
              const shares = toShares(mirrored, inFrame);
              expect(box.left + shares.x * box.width).toBeCloseTo(point.x, 1);
              expect(box.top + shares.y * box.height).toBeCloseTo(point.y, 1);
              expect(inFrame.x / 65535).toBeCloseTo(mirrored ? 1 - share : share, 3);
            }
  });

  it('is nowhere in the bars beside the picture', () => {
    const box = boxOf({ width: 400, height: 400 }, { width: 400, height: 200 });
    expect(toFrame(box, { x: 200, y: 99 })).toBeNull();
    expect(toFrame(box, { x: 200, y: 101 })).not.toBeNull();
    expect(toFrame(box, { x: 0, y: 300 })).toEqual({ x: 0, y: 65535 });
  });
});
