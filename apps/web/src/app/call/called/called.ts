import { Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import type { CallId, RingView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { Notice } from '../../ui/notice';
import { ReachStore } from '../../reach/reach-store';
import { ReachTexts } from '../../reach/reach-texts';
import { CallStore } from '../call-store';

/** Who was called into this call and is not in it, and how that stands. */
@Component({
  selector: 'rj-called',
  imports: [Avatar, Icon, Notice],
  template: `
    @let t = texts.t();
    @if (people().length > 0) {
      <h2>{{ t.called }}</h2>
      <ul class="plain">
        @for (ring of people(); track ring.to.id) {
          <li>
            <rj-avatar [name]="ring.to.displayName" />
            <span class="who">
              <span class="ellipsis name">{{ ring.to.displayName }}</span>
              <span class="state" aria-live="polite">
                <rj-icon [name]="signOf(ring)" />{{ texts.stateOf(ring) }}
              </span>
            </span>
            @if (open(ring)) {
              <button
                type="button"
                class="button small"
                [attr.aria-label]="t.stopOf(ring.to.displayName)"
                (click)="attempt(store.cancel(ring.id))"
              >
                {{ t.stop }}
              </button>
            } @else if (ring.state !== 'answered') {
              <button
                type="button"
                class="button small"
                [attr.aria-label]="t.ringAgainOf(ring.to.displayName)"
                (click)="attempt(store.ring(callId(), [ring.to.id]))"
              >
                <rj-icon name="call" />{{ t.ringAgain }}
              </button>
            }
          </li>
        }
      </ul>
    }
    @if (failed(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
  `,
  styles: `
    :host:not(:empty) {
      display: grid;
      gap: 0.5rem;
    }
    h2 {
      margin: 0;
      font-size: 1.125rem;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: end;
      gap: 0.35rem 0.75rem;
      min-block-size: 3.25rem;
      padding-block: 0.35rem;
    }
    li + li {
      border-block-start: 1px solid var(--rj-outline);
    }
    .who {
      display: grid;
      flex: 1 1 11rem;
      min-inline-size: 0;
      line-height: 1.35;
      text-align: start;
    }
    .name {
      font-weight: 600;
    }
    .state {
      display: flex;
      align-items: center;
      gap: 0.3rem;
      font-size: 0.9375rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class Called implements OnInit {
  readonly callId = input.required<CallId>();
  protected readonly texts = inject(ReachTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(ReachStore);
  private readonly call = inject(CallStore);
  protected readonly failed = signal<unknown>(null);
  protected readonly people = computed(() => {
    const present = new Set((this.call.snapshot()?.participants ?? []).map(({ userId }) => userId));
    return this.store.ringsOf(this.callId()).filter(({ to }) => !present.has(to.id));
  });

  ngOnInit(): void {
    void this.attempt(this.store.loadRings(this.callId()));
  }

  protected open({ state }: RingView): boolean {
    return state === 'ringing' || state === 'busy';
  }

  protected signOf(ring: RingView): IconName {
    if (this.open(ring)) return 'call';
    return ring.state === 'answered' ? 'check' : 'endCall';
  }

  protected async attempt(work: Promise<void>): Promise<void> {
    try {
      await work;
      this.failed.set(null);
    } catch (thrown) {
      this.failed.set(thrown);
    }
  }
}
