import { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import ical from 'ical-generator';
import { LIMITS } from '@rinjo/contract';

/** What a calendar is told about a planned call. */
export interface CalendarEntry {
  /** The same for every version of the same call. */
  readonly uid: string;
  /** Grows with every change. */
  readonly revision: number;
  readonly cancelled: boolean;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  /** Where the call is joined. */
  readonly url: string;
  readonly place: string;
  readonly people: readonly string[];
  readonly organiser: { readonly name: string; readonly email: string };
}

/**
 * A calendar file of one event (RFC 5545), in UTC, so that no calendar has to know our zones. Published, not requested
 * (RFC 5546): people are named in its text, since a calendar would write to attendees.
 */
export function calendarFile(entry: CalendarEntry, now: Date): string {
  const calendar = ical({
    prodId: { company: 'Rinjo', product: 'Rinjo', language: 'EN' },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.revision,
    stamp: now,
    start: entry.start,
    end: entry.end,
    summary: entry.title,
    location: entry.place || entry.url,
    description: [entry.url, ...(entry.people.length > 0 ? ['', ...entry.people] : [])].join('\n'),
    url: entry.url,
    organizer: entry.organiser,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (!entry.cancelled)
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: LIMITS.callOpensBeforeS,
      description: entry.title,
    });
  return calendar.toString();
}
