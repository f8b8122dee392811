import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { UserView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Modal } from '../../ui/modal';
import { PeopleTexts } from './people-texts';

/** Asks before a person is deleted for good: whoever means it types the e-mail address. */
@Component({
  selector: 'rj-delete-user',
  imports: [Modal],
  template: `
    @let t = texts.t().list;
    <dialog
      aria-labelledby="delete-user-heading"
      aria-describedby="delete-user-text"
      (rjModal)="dismissed.emit()"
    >
      <h2 id="delete-user-heading">{{ t.deleteTitle(user().displayName) }}</h2>
      <p id="delete-user-text">{{ t.deleteText }}</p>
      <label>
        {{ t.deleteType(user().email) }}
        <input
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          (input)="type($event)"
        />
      </label>
      <div class="answers">
        <button type="button" class="button no" (click)="dismissed.emit()">
          {{ i18n.t().common.cancel }}
        </button>
        <button type="button" class="button danger" [disabled]="!meant()" (click)="confirmed.emit()">
          {{ t.delete }}
        </button>
      </div>
    </dialog>
  `,
  styleUrl: '../../ui/dialog.scss',
  styles: `
    label {
      display: grid;
      gap: 0.25rem;
      margin-block-start: 0.75rem;
      overflow-wrap: anywhere;
    }
    input {
      min-block-size: 3rem;
      padding-inline: 0.75rem;
      border: 1px solid var(--rj-outline-strong);
      border-radius: 8px;
      background: var(--rj-surface);
      color: var(--rj-text);
      font: inherit;
    }
  `,
})
export class DeleteUser {
  readonly user = input.required<UserView>();
  readonly confirmed = output();
  readonly dismissed = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  private readonly typed = signal('');
  protected readonly meant = computed(() => this.typed().trim() === this.user().email);

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.typed.set(event.target.value);
  }
}
