import { Component, inject } from '@angular/core';
import { Announcer } from './announcer';
import { I18n } from './i18n';
import { OutboxFlag } from './outbox/outbox-flag';
import { OutboxNotice } from './outbox/outbox-notice';
import { ThemeStore } from './theme';

/** What is there beside every page: what this device has yet to send, and what is said to people with a screen reader. */
@Component({
  selector: 'rj-beside-pages',
  // OutboxNotice is used in a @defer block alone, so it is no part of what a page loads first.
  imports: [OutboxNotice],
  template: `
    @defer (when outbox.wanted()) {
      <rj-outbox-notice />
    }
    <div class="visually-hidden" role="status" aria-live="polite">{{ announcer.polite() }}</div>
    <div class="visually-hidden" role="alert" aria-live="assertive">{{ announcer.urgent() }}</div>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class BesidePages {
  protected readonly announcer = inject(Announcer);
  protected readonly outbox = inject(OutboxFlag);
  // Both write to the document element from their constructors on.
  protected readonly i18n = inject(I18n);
  protected readonly theme = inject(ThemeStore);
}
