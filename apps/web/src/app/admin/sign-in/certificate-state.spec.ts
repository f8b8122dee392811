import { certificateState } from './certificate-state';

const NOW = new Date('2026-11-26T00:00:00Z');

it.each([
  ['2027-11-26T00:00:00Z', 'good', 365],
  ['2026-12-26T00:00:00Z', 'good', 30],
  ['2026-12-25T23:59:59Z', 'soon', 29],
  ['2026-12-02T23:59:59Z', 'urgent', 6],
  ['2026-11-26T00:00:01Z', 'urgent', 0],
  ['2026-11-26T00:00:00Z', 'over', 0],
  ['2026-11-01T00:00:00Z', 'over', 0],
] as const)('a certificate until %s is %s with %i days left', (notAfter, kind, days) => {
  expect(certificateState(notAfter, NOW)).toEqual({ kind, days });
});
