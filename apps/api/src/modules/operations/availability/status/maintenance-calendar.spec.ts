import { describe, expect, it } from '@jest/globals';
import type { StatusPage } from '@rinjo/contract';
import { calendarOf } from './maintenance-calendar.js';

const page: StatusPage = {
  ...{ at: '2026-11-28T01:02:03.456Z', name: 'Rinjo', url: 'https://rinjo.test', outside: true, mail: true },
  ...{ components: [], incidents: [] },
  maintenance: [
    {
      ...{ id: '0193f1a0-0000-7000-8000-000000000001', state: 'announced', emergency: false },
      ...{ plannedStart: '2027-01-09T15:00:00.000Z', plannedEnd: '2027-01-09T17:00:00.000Z' },
      ...{
        ja: 'データベースを更新します。そのあいだ、通話はできません。',
        en: 'The database; no calls, sorry',
      },
    },
    {
      ...{ id: '0193f1a0-0000-7000-8000-000000000002', state: 'cancelled', emergency: true },
      ...{ plannedStart: '2027-01-10T15:00:00.000Z', plannedEnd: '2027-01-10T17:00:00.000Z' },
      ...{ ja: '一行目\n二行目', en: 'One\nTwo' },
    },
  ],
};

describe('the calendar of planned work', () => {
  const calendar = calendarOf(page);
  const unfolded = calendar.replaceAll('\r\n ', '');

  it('has an event for each, in UTC, with what was called off as cancelled', () => {
    expect(unfolded).toContain(
      'UID:0193f1a0-0000-7000-8000-000000000001@rinjo.test\r\nDTSTAMP:20261128T010203Z',
    );
    expect(unfolded).toContain('DTSTART:20270109T150000Z\r\nDTEND:20270109T170000Z');
    expect(unfolded.match(/STATUS:\w+/g)).toEqual(['STATUS:CONFIRMED', 'STATUS:CANCELLED']);
  });

  it('escapes what separates, and keeps every line short without cutting a character', () => {
    expect(unfolded).toContain('The database\\; no calls\\, sorry');
    expect(unfolded).toContain('一行目\\n二行目\\n\\nOne\\nTwo');
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar).not.toContain('\ufffd');
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
