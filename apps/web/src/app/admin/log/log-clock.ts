import { computed, inject, Service } from '@angular/core';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { momentOf, ownZone, wallTimeAt } from '../../core/zoned-time';

const MIDNIGHT = '00:00';

/** The clock of the logs: that of the organization, wherever somebody looks from. */
@Service()
export class LogClock {
  private readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);
  /** IANA name. */
  readonly zone = computed(() => this.session.tenant()?.timeZone ?? ownZone());
  private readonly moments = computed(
    () =>
      new Intl.DateTimeFormat(this.i18n.locale(), {
        ...{ dateStyle: 'medium', timeStyle: 'medium', timeZone: this.zone() },
      }),
  );
  private readonly days = computed(
    () => new Intl.DateTimeFormat(this.i18n.locale(), { dateStyle: 'long', timeZone: this.zone() }),
  );
  private readonly times = computed(
    () => new Intl.DateTimeFormat(this.i18n.locale(), { timeStyle: 'medium', timeZone: this.zone() }),
  );

  moment(iso: string): string {
    return this.moments().format(new Date(iso));
  }

  day(iso: string): string {
    return this.days().format(new Date(iso));
  }

  /** To the second. */
  time(iso: string): string {
    return this.times().format(new Date(iso));
  }

  /** The day as a field of a form has it (2026-11-26). */
  dateOf(moment: Date): string {
    return wallTimeAt(moment, this.zone()).date;
  }

  /** When a day begins, or the day after it; null for what is no day. */
  beginOf(date: string, after = false): Date | null {
    const next = new Date(`${date}T00:00:00Z`);
    if (Number.isNaN(next.getTime())) return null;
    if (after) next.setUTCDate(next.getUTCDate() + 1);
    return momentOf({ date: next.toISOString().slice(0, 10), time: MIDNIGHT }, this.zone());
  }
}
