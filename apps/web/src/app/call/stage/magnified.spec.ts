import { pictureBox, toFrame } from '../surface/picture-box';
import { LARGEST, magnifiedBox, magnifiedBy, magnifiedTransform, movedBy, WHOLE } from './magnified';

const STAGE = { width: 800, height: 600 };
const BOX = pictureBox(STAGE, { width: 1280, height: 720 }, false);
if (!BOX) throw new Error('no box');

it('keeps the point under the cursor where it is', () => {
  const at = { x: 0.2, y: -0.1 };
  const cursor = { x: STAGE.width * (0.5 + at.x), y: STAGE.height * (0.5 + at.y) };
  const before = toFrame(BOX, cursor);
  for (const factor of [1.25, 2, 5]) {
    const after = toFrame(magnifiedBox(BOX, magnifiedBy(WHOLE, factor, at), STAGE), cursor);
    expect(after?.x).toBeCloseTo(before?.x ?? NaN, -1);
    expect(after?.y).toBeCloseTo(before?.y ?? NaN, -1);
  }
});

it('goes from the whole picture to its largest, and no further', () => {
  const most = magnifiedBy(WHOLE, 1000, { x: 0.5, y: 0.5 });
  expect(most.scale).toBe(LARGEST);
  expect(magnifiedBy(most, 0.0001, { x: -0.3, y: 0.2 })).toEqual(WHOLE);
});

it('never shows what lies beside the stage', () => {
  const corner = movedBy(magnifiedBy(WHOLE, 2, { x: 0, y: 0 }), { x: 9, y: -9 });
  expect([corner.x, corner.y]).toEqual([0.5, -0.5]);
  expect(magnifiedBox({ ...STAGE, left: 0, top: 0, mirrored: false }, corner, STAGE)).toEqual({
    ...{ left: 0, top: -600, width: 1600, height: 1200, mirrored: false },
  });
});

it('moves nothing while the whole picture is shown', () => {
  expect(movedBy(WHOLE, { x: 0.3, y: 0.3 })).toEqual(WHOLE);
});

it('is the same for the browser', () => {
  expect(magnifiedTransform(WHOLE)).toBe('none');
  expect(magnifiedTransform(WHOLE, true)).toBe('scaleX(-1)');
  expect(magnifiedTransform({ scale: 2, x: 0.25, y: -0.5 }, true)).toBe('translate(25%, -50%) scale(-2, 2)');
});
