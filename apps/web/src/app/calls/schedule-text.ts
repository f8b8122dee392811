import type { ScheduleView } from '@rinjo/contract';
import type { I18n } from '../core/i18n';
import { ownZone, wallTimeAt } from '../core/zoned-time';

/** "2026年11月25日 10:00 – 10:30" in this device's time, and the organiser's time where it is another. */
export function scheduleText(i18n: I18n, { startsAt, endsAt, timeZone }: ScheduleView): string {
  const own = `${i18n.formatDateTime(startsAt)} – ${i18n.formatTime(endsAt)}`;
  const start = new Date(startsAt);
  const [here, there] = [wallTimeAt(start, ownZone()), wallTimeAt(start, timeZone)];
  if (here.date === there.date && here.time === there.time) return own;
  return i18n.t().schedule.inZone(own, `${there.date} ${there.time} ${timeZone}`);
}
