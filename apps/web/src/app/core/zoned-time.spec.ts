import { momentOf, wallTimeAt } from './zoned-time';

const at = (date: string, time: string, zone: string): string | undefined =>
  momentOf({ date, time }, zone)?.toISOString();

it('reads a wall clock in its own zone, not in that of the device', () => {
  expect(at('2026-11-25', '10:00', 'Asia/Tokyo')).toBe('2026-11-25T01:00:00.000Z');
  expect(at('2026-11-25', '10:00', 'America/New_York')).toBe('2026-11-25T15:00:00.000Z');
  expect(at('2026-07-25', '10:00', 'America/New_York')).toBe('2026-07-25T14:00:00.000Z');
  expect(at('2026-11-25', '00:15', 'Asia/Kathmandu')).toBe('2026-11-24T18:30:00.000Z');
});

it('goes there and back', () => {
  for (const zone of ['Asia/Tokyo', 'Europe/Berlin', 'UTC', 'Pacific/Auckland'])
    expect(wallTimeAt(momentOf({ date: '2026-12-31', time: '23:45' }, zone) ?? new Date(0), zone)).toEqual({
      date: '2026-12-31',
      time: '23:45',
    });
});

it('takes the later hour for a time that summer time skips', () => {
  expect(at('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
});

it('has no moment for what is no time', () => {
  expect(momentOf({ date: '', time: '10:00' }, 'UTC')).toBeNull();
  expect(momentOf({ date: '2026-13-01', time: '10:00' }, 'UTC')).toBeNull();
});
