import { Component, computed, inject, signal } from '@angular/core';
import { HAND_SIGNALS, type HandSignal } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { CallStore } from '../call-store';
import { Sheet } from '../sheet';
import { ChatStore } from './chat-store';

/** Signs for when nobody can hear: one button, and behind it one large button for each. */
@Component({
  selector: 'rj-signal-buttons',
  imports: [Icon, Sheet],
  template: `
    @let t = i18n.t().chat;
    <button type="button" class="tool" [attr.aria-expanded]="open()" (click)="open.set(true)">
      <rj-icon name="hand" /><span>{{ t.signals }}</span>
    </button>
    @if (open()) {
      <rj-sheet [heading]="t.signals" [closeText]="t.close" (closed)="open.set(false)">
        <div class="signals">
          @for (hand of hands(); track hand) {
            <button type="button" class="button" (click)="give(hand)">{{ t.signal[hand] }}</button>
          }
        </div>
      </rj-sheet>
    }
  `,
  styles: `
    .signals {
      display: grid;
      gap: 16px;
      padding: 1rem;
    }
    .signals button {
      min-block-size: 72px;
      font-size: 1.5rem;
    }
  `,
})
export class SignalButtons {
  protected readonly i18n = inject(I18n);
  private readonly call = inject(CallStore);
  private readonly store = inject(ChatStore);
  protected readonly open = signal(false);
  /** Stopping the worker is for those who guide. */
  protected readonly hands = computed(() =>
    HAND_SIGNALS.filter((hand) => hand !== 'stop_walking' || this.call.allows('stage:show')),
  );

  protected give(hand: HandSignal): void {
    this.open.set(false);
    this.store.signal(hand);
  }
}
