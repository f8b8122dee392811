import type { DeskHours, DeskSpan } from '@rinjo/contract';

const DAY = 1_440;
const [OPENS, CLOSES] = [540, 1_020];
const WORKING_DAYS = 5;
const DAYS = 7;

/** A span as fields of time have it: HH:MM; midnight as an end is the end of the day. */
export interface DraftSpan {
  readonly from: string;
  readonly to: string;
}

export interface DraftException {
  readonly day: string;
  readonly spans: readonly DraftSpan[];
  readonly note: string;
}

export interface DeskDraft {
  readonly weekdays: readonly (readonly DraftSpan[])[];
  readonly onHolidays: boolean;
  readonly exceptions: readonly DraftException[];
}

/** From Monday to Friday, 9 to 17. */
export const PROPOSED: DeskHours = {
  weekdays: Array.from({ length: DAYS }, (_, day) => ({
    spans: day < WORKING_DAYS ? [{ from: OPENS, to: CLOSES }] : [],
  })),
  onHolidays: false,
  exceptions: [],
};

/** What is added to a day. */
export const NEW_SPAN: DraftSpan = { from: '09:00', to: '17:00' };

const two = (value: number): string => String(value).padStart(2, '0');
const fieldOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
const draftOf = ({ from, to }: DeskSpan): DraftSpan => ({ from: fieldOf(from), to: fieldOf(to) });

export const draftOfHours = ({ weekdays, onHolidays, exceptions }: DeskHours): DeskDraft => ({
  weekdays: weekdays.map(({ spans }) => spans.map(draftOf)),
  onHolidays,
  exceptions: exceptions.map(({ day, spans, note }) => ({ day, spans: spans.map(draftOf), note })),
});

/** Minutes after midnight; null for no time. */
function minutesOf(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function spanOf({ from, to }: DraftSpan): DeskSpan | null {
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  return begin === null || end === null ? null : { from: begin, to: end === 0 ? DAY : end };
}

function spansOf(drafts: readonly DraftSpan[]): readonly DeskSpan[] | null {
  const spans = drafts.map(spanOf).filter((span) => span !== null);
  const inOrder = spans.every(({ from, to }, index) => from < to && from >= (spans[index - 1]?.to ?? 0));
  return inOrder && spans.length === drafts.length ? spans : null;
}

/** The hours that the fields say; null when they say none: no time, no order, no day, or a day twice. */
export function hoursOfDraft({ weekdays, onHolidays, exceptions }: DeskDraft): DeskHours | null {
  const week = weekdays.map((spans) => ({ spans: spansOf(spans) }));
  const days = exceptions.map(({ day, spans, note }) => ({ day, spans: spansOf(spans), note }));
  const named = new Set(days.map(({ day }) => day));
  if (named.size < days.length || named.has('')) return null;
  if (!week.every(isWhole) || !days.every(isWhole)) return null;
  return { weekdays: week, onHolidays, exceptions: days };
}

const isWhole = <T extends { readonly spans: readonly DeskSpan[] | null }>(
  of: T,
): of is T & { readonly spans: readonly DeskSpan[] } => of.spans !== null;
