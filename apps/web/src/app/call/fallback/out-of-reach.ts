import { Component, computed, DestroyRef, DOCUMENT, inject, signal } from '@angular/core';
import { ContactCard } from '../../contacts/contact-card';
import { ContactsTexts } from '../../contacts/contacts-texts';
import { dialled } from '../../contacts/dialled';
import { Outbox } from '../../core/outbox/outbox';
import { Notice } from '../../ui/notice';
import { CallStore } from '../call-store';
import { Sheet } from '../sheet';

/** The promise of the check sheet's row 7. */
const SHOWN_AFTER_MS = 30_000;
/** Whoever has touched the screen this lately is at work on it: a photo is being taken. */
const AT_WORK_MS = 5_000;

/**
 * Is there for as long as no server can be reached; after 30 s it says whom to turn to: over everything, or in a line for
 * whoever is at work on the screen, whose next press is not meant for a sheet. Its code is fetched while there is a network
 * (call-room.html).
 */
@Component({
  selector: 'rj-out-of-reach',
  imports: [ContactCard, Notice, Sheet],
  template: `
    @let t = texts.t().card;
    @if (shown() === 'sheet') {
      <rj-sheet [heading]="t.heading" [closeText]="t.close" (closed)="shown.set('line')">
        <div class="card">
          <h2>{{ t.heading }}</h2>
          <p>{{ t.lead }}</p>
          <rj-contact-card [contacts]="contacts()" />
          <rj-notice kind="info">{{ waiting() > 0 ? t.picturesWaiting(waiting()) : t.pictures }}</rj-notice>
        </div>
      </rj-sheet>
    } @else if (shown() === 'line') {
      <rj-notice kind="warning">
        <div class="line">
          @if (first(); as contact) {
            <a [href]="contact.href" [attr.aria-label]="t.callName(contact.name) + ' ' + contact.phone">
              {{ contact.name }} <span class="phone">{{ contact.phone }}</span>
            </a>
          } @else {
            <span>{{ t.heading }}</span>
          }
          <button type="button" class="button small" (click)="shown.set('sheet')">{{ t.open }}</button>
        </div>
      </rj-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      padding: max(1.25rem, env(safe-area-inset-top)) 1.25rem 1.25rem;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.375rem 0.75rem;
    }
    .line a {
      padding-block: 0.625rem;
      color: inherit;
      font-weight: 700;
    }
    .phone {
      white-space: nowrap;
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
  protected readonly shown = signal<'nothing' | 'line' | 'sheet'>('nothing');
  protected readonly contacts = computed(() => this.store.snapshot()?.parts.contacts.contacts ?? []);
  /** Whom one press calls. */
  protected readonly first = computed(() => {
    const contact = this.contacts().find(({ phone }) => phone);
    return contact?.phone ? { name: contact.name, phone: contact.phone, href: dialled(contact.phone) } : null;
  });
  protected readonly waiting = computed(() => this.outbox.progress().waiting);

  constructor() {
    const document = inject(DOCUMENT);
    let touchedAt = -Infinity;
    const touched = (): void => {
      touchedAt = performance.now();
    };
    document.addEventListener('pointerdown', touched, { capture: true });
    const timer = setTimeout(
      () => this.shown.set(performance.now() - touchedAt < AT_WORK_MS ? 'line' : 'sheet'),
      SHOWN_AFTER_MS,
    );
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', touched, { capture: true });
    });
  }
}
