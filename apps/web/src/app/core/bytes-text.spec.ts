import { bytesText } from './bytes-text';

it('says sizes in the largest unit that leaves a whole number before the point', () => {
  expect([0, 999, 1_000, 1_234_567, 1_200_000_000].map((bytes) => bytesText(bytes, 'ja'))).toEqual([
    '0 B',
    '999 B',
    '1 KB',
    '1.2 MB',
    '1.2 GB',
  ]);
});
