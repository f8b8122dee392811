import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TimelineSubject } from '@rinjo/contract';
import { SessionStore } from '../../../core/session';
import { Icon } from '../../../ui/icon';
import { TimelineTexts } from './timeline-texts';

/** Leads to the timeline of something, for those who read the logs. */
@Component({
  selector: 'rj-timeline-link',
  imports: [Icon, RouterLink],
  template: `
    @if (may()) {
      <a
        class="quiet-button"
        [routerLink]="['/admin/timeline', subject(), id()]"
        [attr.aria-label]="name() ? texts.t().linkOf(name() ?? '') : null"
      >
        <rj-icon name="clock" />{{ short() ? '' : texts.t().link }}
      </a>
    }
  `,
})
export class TimelineLink {
  readonly subject = input.required<TimelineSubject>();
  readonly id = input.required<string>();
  /** Whose it is, where the link stands among others. */
  readonly name = input<string>();
  /** Without words. */
  readonly short = input(false);
  protected readonly texts = inject(TimelineTexts);
  private readonly session = inject(SessionStore);
  protected readonly may = computed(() => this.session.can('audit:read'));
}
