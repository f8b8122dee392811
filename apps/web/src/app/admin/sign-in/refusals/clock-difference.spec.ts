import { clockDifference } from './clock-difference';

it.each([
  ['2026-11-26T07:05:30Z', '<= 2026-11-26T07:04:00.000Z', 90],
  ['2026-11-26T07:00:00Z', '> 2026-11-26T07:04:00.000Z', -240],
  ['2026-11-26T16:04:00+09:00', '<= 2026-11-26T07:04:00.000Z', 0],
])('tells by how much %s misses %s', (seen, expected, seconds) => {
  expect(clockDifference({ seen, expected })).toBe(seconds);
});

it.each([
  [null, '> 2026-11-26T07:04:00.000Z'],
  ['https://a.example', 'https://b.example'],
  ['2026-11-26T07:04:00Z', null],
])('says nothing of %s and %s', (seen, expected) => {
  expect(clockDifference({ seen, expected })).toBeNull();
});
