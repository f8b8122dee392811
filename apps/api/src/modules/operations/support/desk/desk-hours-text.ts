import type { DeskHours, DeskSpan, SheetText } from '@rinjo/contract';

const JA = ['月', '火', '水', '木', '金', '土', '日'];
const EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
const spansText = (spans: readonly DeskSpan[], to: string): string =>
  spans.map((span) => `${clock(span.from)}${to}${clock(span.to)}`).join(', ');

/** Days in a row with the same hours, as their first and last; closed ones are left out. */
function stretches({
  weekdays,
}: DeskHours): { first: number; last: number; readonly spans: readonly DeskSpan[] }[] {
  const found: { first: number; last: number; readonly spans: readonly DeskSpan[] }[] = [];
  for (const [index, { spans }] of weekdays.entries()) {
    const before = found.at(-1);
    if (before?.last === index - 1 && JSON.stringify(before.spans) === JSON.stringify(spans))
      before.last = index;
    else if (spans.length > 0) found.push({ first: index, last: index, spans });
  }
  return found;
}

/** The hours of a week in one line; exceptions are on the desk's own page. */
export function deskHoursText(hours: DeskHours): SheetText {
  const of = (names: readonly string[], to: string, between: string): string =>
    stretches(hours)
      .map(({ first, last, spans }) => {
        const days = first === last ? names[first] : `${names[first] ?? ''}${to}${names[last] ?? ''}`;
        return `${days ?? ''} ${spansText(spans, to)}`;
      })
      .join(between);
  return {
    ja: `窓口 ${of(JA, '～', '、')}（日本時間、${hours.onHolidays ? '祝日も開設' : '祝日・年末年始・休業日を除く'}）`,
    en: `Desk ${of(EN, '–', '; ')} (Japan, ${hours.onHolidays ? 'holidays too' : 'not on holidays'})`,
  };
}
