import { dialled } from './dialled';

it('leaves digits alone, and the plus of an international number', () => {
  expect(dialled('03-1234-5678')).toBe('tel:0312345678');
  expect(dialled('+81 (3) 1234 5678')).toBe('tel:+81312345678');
  expect(dialled(' 119 ')).toBe('tel:119');
});
