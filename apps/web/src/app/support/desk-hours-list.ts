import { Component, inject, input } from '@angular/core';
import type { DeskHours } from '@rinjo/contract';
import { spansText } from './clock-text';
import { SupportTexts } from './support-texts';

/** When the desk is open: each weekday, and days that are an exception. */
@Component({
  selector: 'rj-desk-hours-list',
  template: `
    @let t = texts.t();
    <dl>
      @for (day of hours().weekdays; track $index) {
        <div>
          <dt>{{ t.weekdays[$index] }}</dt>
          <dd>{{ text(day.spans) || t.closedDay }}</dd>
        </div>
      }
    </dl>
    <p class="small muted">{{ hours().onHolidays ? t.alsoOnHolidays : t.notOnHolidays }}</p>
    @if (hours().exceptions.length > 0) {
      <h4>{{ t.exceptions }}</h4>
      <ul class="plain small">
        @for (one of hours().exceptions; track one.day) {
          <li>
            {{ one.day }} {{ text(one.spans) || t.closedDay }}
            @if (one.note) {
              <span class="muted">{{ one.note }}</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
      margin: 0;
    }
    dl div {
      display: flex;
      gap: 0.4rem;
    }
    dt {
      font-weight: 600;
    }
    dd,
    p,
    h4 {
      margin: 0;
    }
    h4 {
      font-size: 0.875rem;
    }
  `,
})
export class DeskHoursList {
  readonly hours = input.required<DeskHours>();
  protected readonly texts = inject(SupportTexts);
  protected readonly text = spansText;
}
