import { describe, expect, it } from '@jest/globals';
import { type CalendarEntry, calendarFile } from './calendar-file.js';

const NOW = new Date('2026-11-24T03:00:00Z');
const ENTRY: CalendarEntry = {
  uid: 'c-1@rinjo.example',
  revision: 2,
  cancelled: false,
  title: '点検; ポンプ, 3 号機\\予備',
  start: new Date('2026-11-25T01:00:00Z'),
  end: new Date('2026-11-25T01:30:00Z'),
  url: 'https://rinjo.example/calls/c-1',
  place: '北浜ポンプ場, 大阪市中央区北浜 2-1-5',
  people: ['森 葵', '佐藤 健'],
  organiser: { name: '森 "葵"', email: 'mori@kitahama.example' },
};

/** RFC 5545 3.1: a line that begins with a space goes on with the one before. */
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('has one event in UTC with the link, the place, the people and a version', () => {
    const lines = unfolded(calendarFile(ENTRY, NOW));
    for (const line of [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'METHOD:PUBLISH',
      'UID:c-1@rinjo.example',
      'SEQUENCE:2',
      'DTSTAMP:20261124T030000Z',
      'DTSTART:20261125T010000Z',
      'DTEND:20261125T013000Z',
      'LOCATION:北浜ポンプ場\\, 大阪市中央区北浜 2-1-5',
      'DESCRIPTION:https://rinjo.example/calls/c-1\\n\\n森 葵\\n佐藤 健',
      'URL;VALUE=URI:https://rinjo.example/calls/c-1',
      'STATUS:CONFIRMED',
      'TRIGGER:-PT15M',
    ])
      expect(lines).toContain(line);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });

  it('escapes what has a meaning in the format (RFC 5545 3.3.11, RFC 6868)', () => {
    const lines = unfolded(calendarFile(ENTRY, NOW));
    expect(lines).toContain('SUMMARY:点検\\; ポンプ\\, 3 号機\\\\予備');
    expect(lines).toContain(`ORGANIZER;CN="森 ^'葵^'":mailto:mori@kitahama.example`);
  });

  it('folds lines at 75 octets without cutting a character, and ends them with CR LF', () => {
    const title = '護岸ブロックの段階確認と立会検査'.repeat(7);
    const file = calendarFile({ ...ENTRY, title }, NOW);
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\n\ufffd]/u);
    }
    expect(unfolded(file)).toContain(`SUMMARY:${title}`);
  });

  it('lets nobody write lines of their own into it', () => {
    const title = 'x\r\nATTENDEE:mailto:evil@example.com\nSTATUS:CANCELLED';
    const lines = unfolded(calendarFile({ ...ENTRY, title, place: title }, NOW));
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
    expect(lines.filter((line) => line.startsWith('STATUS'))).toEqual(['STATUS:CONFIRMED']);
  });

  it('takes the event out of the calendar again when the call was cancelled', () => {
    const lines = unfolded(calendarFile({ ...ENTRY, revision: 3, cancelled: true }, NOW));
    expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3']));
    expect(lines).not.toContain('BEGIN:VALARM');
  });
});
