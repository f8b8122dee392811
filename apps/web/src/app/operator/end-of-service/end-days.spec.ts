import { dayInJapan, midnightInJapan } from './end-days';

it('takes a day for its midnight in Japan, wherever the browser is', () => {
  expect(midnightInJapan('2028-03-01')).toBe('2028-02-29T15:00:00.000Z');
  expect(dayInJapan('2028-02-29T15:00:00.000Z')).toBe('2028-03-01');
  expect(dayInJapan('2028-02-29T14:59:59.000Z')).toBe('2028-02-29');
});
