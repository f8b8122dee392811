import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { ContactCard } from '../../contacts/contact-card';
import { ContactsTexts } from '../../contacts/contacts-texts';
import { Outbox } from '../../core/outbox/outbox';
import { Notice } from '../../ui/notice';
import { CallStore } from '../call-store';
import { Sheet } from '../sheet';

/** The promise of the check sheet's row 7. */
const SHOWN_AFTER_MS = 30_000;

/**
 * Is there for as long as no server can be reached; after 30 s it says whom to turn to. Its code is fetched while there is a
 * network (call-room.html).
 */
@Component({
  selector: 'rj-out-of-reach',
  imports: [ContactCard, Notice, Sheet],
  template: `
    @if (shown()) {
      @let t = texts.t().card;
      <rj-sheet [heading]="t.heading" [closeText]="t.close" (closed)="shown.set(false)">
        <div class="card">
          <h2>{{ t.heading }}</h2>
          <p>{{ t.lead }}</p>
          <rj-contact-card [contacts]="contacts()" />
          <rj-notice kind="info">{{ waiting() > 0 ? t.picturesWaiting(waiting()) : t.pictures }}</rj-notice>
        </div>
      </rj-sheet>
    }
  `,
  styles: `
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      padding: max(1.25rem, env(safe-area-inset-top)) 1.25rem 1.25rem;
    }
    h2,
    p {
      margin: 0;
    }
    h2 {
      font-size: 1.5rem;
    }
  `,
})
export class OutOfReach {
  protected readonly texts = inject(ContactsTexts);
  private readonly store = inject(CallStore);
  private readonly outbox = inject(Outbox);
  protected readonly shown = signal(false);
  protected readonly contacts = computed(() => this.store.snapshot()?.parts.contacts.contacts ?? []);
  protected readonly waiting = computed(() => this.outbox.progress().waiting);

  constructor() {
    const timer = setTimeout(() => this.shown.set(true), SHOWN_AFTER_MS);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
