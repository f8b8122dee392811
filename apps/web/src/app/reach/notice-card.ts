import { Component, inject } from '@angular/core';
import { Icon } from '../ui/icon';
import { ReachTexts } from './reach-texts';
import { RingNotices } from './ring-notices';

/** Whether this browser may notify of calls: what that means, the one button that asks, and how to undo a "no". */
@Component({
  selector: 'rj-notice-card',
  imports: [Icon],
  template: `
    @let t = texts.t().notify;
    @switch (notices.permission()) {
      @case ('unsupported') {
        <p>{{ t.unsupported }}</p>
      }
      @case ('denied') {
        <p class="denied"><rj-icon name="warning" />{{ t.denied }}</p>
        <p>{{ t.undo }}</p>
      }
      @default {
        <p>{{ t.lead }}</p>
        @if (notices.on()) {
          <p class="on" role="status"><rj-icon name="check" />{{ t.on }}</p>
          <button type="button" class="button" (click)="notices.turnOff()">{{ t.turnOff }}</button>
        } @else {
          <button type="button" class="button" (click)="notices.turnOn()">
            <rj-icon name="call" />{{ t.turnOn }}
          </button>
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
      justify-items: start;
    }
    p {
      margin: 0;
    }
    .on,
    .denied {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      font-weight: 600;
    }
    .on {
      color: var(--rj-success-text);
    }
    .denied {
      color: var(--rj-warning-text);
    }
  `,
})
export class NoticeCard {
  protected readonly texts = inject(ReachTexts);
  protected readonly notices = inject(RingNotices);
}
