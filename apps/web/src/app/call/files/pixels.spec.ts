import { pixelsText } from './pixels';

it('says pixels and megapixels', () => {
  expect(pixelsText({ width: 4032, height: 3024 })).toBe('4032 × 3024, 12.2 MP');
  expect(pixelsText({ width: 640, height: 480 })).toBe('640 × 480, 0.3 MP');
  expect(pixelsText({ width: null, height: null })).toBeNull();
});
