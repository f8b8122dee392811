import type { MaintenanceView, StatusPage } from '@rinjo/contract';

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LINE = 75;

/** Work on the service as a calendar (RFC 5545), in both languages: what was called off stays in it as cancelled. */
export function calendarOf({ at, name, url, maintenance }: StatusPage): string {
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rinjo//Maintenance//EN', 'CALSCALE:GREGORIAN'],
    ...[
      'METHOD:PUBLISH',
      `X-WR-CALNAME:${text(`${name}: 計画停止 / Maintenance`)}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ],
    ...maintenance.flatMap((work) => eventOf(work, at, url)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

const eventOf = (work: MaintenanceView, at: string, url: string): string[] => [
  ...['BEGIN:VEVENT', `UID:${work.id}@${new URL(url).hostname}`, `DTSTAMP:${stamp(at)}`],
  ...[`DTSTART:${stamp(work.plannedStart)}`, `DTEND:${stamp(work.plannedEnd)}`],
  `SUMMARY:${text(work.emergency ? '緊急の作業 / Urgent maintenance' : '計画停止 / Planned maintenance')}`,
  `DESCRIPTION:${text(`${work.ja}\n\n${work.en}`)}`,
  ...[
    `URL:${url}/status`,
    `STATUS:${work.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
  ],
  'END:VEVENT',
];

/** A moment in UTC, 3.3.5 form 2. */
const stamp = (at: string): string => at.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');

const text = (value: string): string =>
  value.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** No character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const sign of line) {
    if (Buffer.byteLength(current + sign) > LINE) {
      lines.push(current);
      current = ' ';
    }
    current += sign;
  }
  return [...lines, current].join('\r\n');
}
