import { Component, computed, inject, input } from '@angular/core';
import type { JudgedHourView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { hourBars } from './hour-bars';
import { TimesTexts } from './times-texts';

/** Minutes over the limits, hour by hour, as a picture of seven days; its text says the sum. */
@Component({
  selector: 'rj-slow-hours',
  template: `
    @let t = texts.t().slow;
    <p>{{ t.summary(slow(), known()) }}</p>
    <div class="frame">
      <span class="small muted axis" aria-hidden="true">{{ t.axis }}</span>
      <svg
        viewBox="0 0 168 60"
        preserveAspectRatio="none"
        role="img"
        [attr.aria-label]="t.summary(slow(), known())"
      >
        @for (bar of bars(); track bar.at) {
          @if (bar.knownMin > 0) {
            <rect class="known" [attr.x]="bar.at" y="58.5" width="1" height="1.5" />
          }
          @if (bar.slowMin > 0) {
            <rect
              class="slow"
              [attr.x]="bar.at + 0.1"
              [attr.y]="60 - tall(bar.slowMin)"
              width="0.8"
              [attr.height]="tall(bar.slowMin)"
            >
              <title>{{ t.hour(i18n.formatDateTime(bar.hour), bar.slowMin) }}</title>
            </rect>
          }
        }
      </svg>
      <div class="ends small muted" aria-hidden="true">
        <span>{{ i18n.formatDateTime(first()) }}</span>
        <span>{{ i18n.formatDateTime(now()) }}</span>
      </div>
    </div>
  `,
  styleUrl: './slow-hours.scss',
})
export class SlowHours {
  readonly hours = input.required<readonly JudgedHourView[]>();
  /** ISO 8601 */
  readonly now = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(TimesTexts);
  protected readonly bars = computed(() => hourBars(this.hours(), this.now()));
  protected readonly slow = computed(() => this.bars().reduce((sum, { slowMin }) => sum + slowMin, 0));
  protected readonly known = computed(() => this.bars().reduce((sum, { knownMin }) => sum + knownMin, 0));
  protected readonly first = computed(() =>
    new Date(Date.parse(this.now()) - 7 * 24 * 3_600_000).toISOString(),
  );

  /** A single minute can be seen too. */
  protected readonly tall = (minutes: number): number => Math.max(4, minutes);
}
