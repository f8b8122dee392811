import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Announcer } from './core/announcer';
import { I18n } from './core/i18n';
import { SessionStore } from './core/session';
import { OutboxFlag } from './core/outbox/outbox-flag';
import { OutboxNotice } from './core/outbox/outbox-notice';
import { ThemeStore } from './core/theme';
import { Reach } from './reach/reach';

@Component({
  selector: 'app-root',
  imports: [OutboxNotice, Reach, RouterOutlet],
  template: `
    <router-outlet />
    @if (session.user()) {
      @defer (on immediate) {
        <rj-reach />
      }
    }
    @defer (when outbox.wanted()) {
      <rj-outbox-notice />
    }
    <div class="visually-hidden" role="status" aria-live="polite">{{ announcer.polite() }}</div>
    <div class="visually-hidden" role="alert" aria-live="assertive">{{ announcer.urgent() }}</div>
  `,
})
export class App {
  protected readonly announcer = inject(Announcer);
  protected readonly session = inject(SessionStore);
  protected readonly outbox = inject(OutboxFlag);
  // Both write to the document element from their constructors on.
  protected readonly i18n = inject(I18n);
  protected readonly theme = inject(ThemeStore);
}
