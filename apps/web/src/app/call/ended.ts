import { Component, computed, inject, input, output } from '@angular/core';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import type { CallOver } from './call-room';

/** After a call, or instead of it: why, and what can be done next. */
@Component({
  selector: 'rj-ended',
  imports: [Brand, Icon],
  template: `
    @let t = i18n.t();
    <main>
      <rj-brand />
      <h1>{{ heading() }}</h1>
      @if (title()) {
        <p class="muted">{{ title() }}</p>
      }
      <p role="status">{{ text() }}</p>
      <div class="actions">
        @if (canRejoin()) {
          <button type="button" class="button primary large" (click)="again.emit()">
            <rj-icon name="camera" />{{ t.ended.joinAgain }}
          </button>
        } @else if (canCall() && !guest()) {
          <button type="button" class="button primary large" (click)="callAgain.emit()">
            <rj-icon name="call" />{{ t.ended.callAgain }}
          </button>
        }
        @if (!guest()) {
          <button type="button" class="button large" (click)="home.emit()">
            <rj-icon name="home" />{{ t.common.toHome }}
          </button>
        }
      </div>
      @if (guest() && canCall()) {
        <p>{{ t.guest.thanks }}</p>
      }
    </main>
  `,
  styles: `
    :host {
      display: grid;
      place-content: center;
      min-block-size: 100dvh;
      padding: 1.5rem;
    }
    main {
      display: grid;
      gap: 0.75rem;
      inline-size: min(100%, 30rem);
      font-size: 1.125rem;
    }
    .actions {
      display: grid;
      gap: 1rem;
      margin-block-start: 1rem;
    }
  `,
})
export class Ended {
  readonly over = input.required<CallOver>();
  readonly title = input('');
  readonly guest = input(false);
  readonly again = output();
  readonly callAgain = output();
  readonly home = output();
  protected readonly i18n = inject(I18n);
  private readonly errors = inject(ErrorText);

  protected readonly heading = computed(() => {
    const { ended } = this.i18n.t();
    const { reason } = this.over();
    return reason === 'refused' ? ended.failed : ended.reasons[reason];
  });
  protected readonly text = computed(() => {
    const { reason, error } = this.over();
    if (reason === 'refused') return this.errors.of(error);
    return this.i18n.t().ended.details[reason];
  });
  protected readonly canRejoin = computed(() => {
    const { reason, error } = this.over();
    switch (reason) {
      case 'left':
      case 'lost_signal':
      case 'media_failed':
        return true;
      case 'refused':
        return !error || !FINAL.has(error.code);
      case 'removed':
      case 'call_ended':
      case 'signed_out':
        return false;
    }
  });
  protected readonly canCall = computed(
    () => this.over().reason === 'call_ended' || this.over().error?.code === 'CALL_ENDED',
  );
}

/** Asking again would get the same answer. */
const FINAL: ReadonlySet<string> = new Set([
  'CALL_ENDED',
  'REMOVED_FROM_CALL',
  'ADMISSION_DENIED',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'INVITATION_INVALID',
  'PROTOCOL_TOO_OLD',
]);
