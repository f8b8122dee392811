import { Component, computed, inject, input } from '@angular/core';
import type { CallView } from '@rinjo/contract';
import { API } from '../core/api-interceptor';
import { I18n } from '../core/i18n';
import { Icon } from '../ui/icon';

/** Saves a planned call as a file that calendars open. */
@Component({
  selector: 'rj-calendar-link',
  imports: [Icon],
  template: `
    @let t = i18n.t();
    <a
      class="button small"
      download="rinjo-call.ics"
      [href]="address()"
      [attr.aria-label]="t.schedule.calendarOf(call().title)"
    >
      <rj-icon name="calendar" />{{ t.schedule.calendar }}
    </a>
  `,
})
export class CalendarLink {
  readonly call = input.required<CallView>();
  protected readonly i18n = inject(I18n);
  protected readonly address = computed(() => `${API}/calls/${this.call().id}/calendar`);
}
