import { dataText } from './data-text';

it('counts as mobile plans do', () => {
  expect([0, 4_240_000, 53_400_000, 999_000_000, 1_240_000_000].map(dataText)).toEqual([
    '0.0 MB',
    '4.2 MB',
    '53 MB',
    '999 MB',
    '1.2 GB',
  ]);
});
