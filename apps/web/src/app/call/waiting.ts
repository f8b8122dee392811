import { Component, computed, DestroyRef, effect, inject, input, output } from '@angular/core';
import type { CallView } from '@rinjo/contract';
import { CalendarLink } from '../calls/calendar-link';
import { scheduleText } from '../calls/schedule-text';
import { I18n } from '../core/i18n';
import { Icon } from '../ui/icon';

/** A browser's timer holds 31 bits of milliseconds; asking again after a day is soon enough. */
const LONGEST_MS = 24 * 3600 * 1000;
/** The server's clock may be a little behind this one. */
const AFTER_MS = 1_500;

/** Before a planned call: when it is. Tells when it is worth asking again. */
@Component({
  selector: 'rj-waiting',
  imports: [CalendarLink, Icon],
  template: `
    @let t = i18n.t();
    <p class="muted"><rj-icon name="clock" /> {{ t.schedule.waiting }}</p>
    <h1>{{ call().title }}</h1>
    <p class="when">{{ when() }}</p>
    @if (call().site; as site) {
      <p><rj-icon name="place" /> {{ site.name }}</p>
    }
    <p>{{ opens() }}</p>
    <p class="muted">{{ t.schedule.waitingLead }}</p>
    <rj-calendar-link [call]="call()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.6rem;
      justify-items: start;
    }
    .when {
      font-size: 1.25rem;
      font-weight: 600;
    }
  `,
})
export class Waiting {
  readonly call = input.required<CallView>();
  /** The call may be open now. */
  readonly due = output();
  protected readonly i18n = inject(I18n);
  protected readonly when = computed(() => {
    const { schedule } = this.call();
    return schedule && scheduleText(this.i18n, schedule);
  });
  protected readonly opens = computed(() => {
    const { schedule } = this.call();
    return schedule && this.i18n.t().schedule.opens(this.i18n.formatDateTime(schedule.opensAt));
  });

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const { schedule } = this.call();
      clearTimeout(timer);
      if (!schedule) return;
      const ms = Date.parse(schedule.opensAt) - Date.now() + AFTER_MS;
      timer = setTimeout(
        () => {
          this.due.emit();
        },
        Math.min(Math.max(ms, AFTER_MS), LONGEST_MS),
      );
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
    });
  }
}
