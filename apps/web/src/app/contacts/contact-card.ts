import { Component, inject, input } from '@angular/core';
import type { ShownContact } from '@rinjo/contract';
import { Icon } from '../ui/icon';
import { ContactsTexts } from './contacts-texts';
import { dialled } from './dialled';

/** Whom to turn to, the telephone first: legible at arm's length, in the sun, with gloves on. */
@Component({
  selector: 'rj-contact-card',
  imports: [Icon],
  template: `
    @let t = texts.t().card;
    @if (contacts().length === 0) {
      <p>{{ t.none }}</p>
    } @else {
      <ol class="plain">
        @for (contact of contacts(); track $index) {
          <li>
            <strong class="name">{{ contact.name }}</strong>
            @if (contact.phone) {
              <a
                class="phone"
                [href]="dialled(contact.phone)"
                [attr.aria-label]="t.callName(contact.name) + ' ' + contact.phone"
              >
                <rj-icon name="call" /><span>{{ contact.phone }}</span>
              </a>
            }
            @if (contact.other) {
              <p class="other">{{ contact.other }}</p>
            }
            @if (contact.hours) {
              <p class="hours">{{ t.hours }}: {{ contact.hours }}</p>
            }
          </li>
        }
      </ol>
    }
  `,
  styles: `
    ol,
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    ol {
      gap: 1.25rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      gap: 0.375rem;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .name {
      font-size: 1.25rem;
    }
    .phone {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 0.75rem;
      min-block-size: 72px;
      padding: 0.5rem 1rem;
      border: 2px solid var(--rj-primary);
      border-radius: 12px;
      background: var(--rj-primary);
      color: var(--rj-on-primary);
      font-size: clamp(1.25rem, 6.5vw, 2rem);
      font-weight: 700;
      text-decoration: none;
    }
    .phone span {
      overflow-wrap: anywhere;
    }
    li:not(:first-child) .phone {
      background: var(--rj-surface);
      color: var(--rj-primary);
      font-size: 1.375rem;
    }
    .phone:focus-visible {
      outline: 3px solid var(--rj-focus);
      outline-offset: 3px;
    }
    .other {
      font-size: 1.125rem;
      font-weight: 600;
    }
  `,
})
export class ContactCard {
  readonly contacts = input.required<readonly ShownContact[]>();
  protected readonly texts = inject(ContactsTexts);
  protected readonly dialled = dialled;
}
