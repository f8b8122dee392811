import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type RoleKey, type RoleView, SYSTEM_ROLES, type SystemRole } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Modal } from '../../ui/modal';
import { PeopleTexts } from '../people/people-texts';

/** Asks before a role goes, and what its people get instead. */
@Component({
  selector: 'rj-delete-role',
  imports: [Modal],
  template: `
    @let t = texts.t().roles;
    <dialog aria-labelledby="delete-role-heading" (rjModal)="dismissed.emit()">
      <h2 id="delete-role-heading">{{ t.deleteTitle(role().name) }}</h2>
      <p>{{ t.deleteText }}</p>
      @if (role().peopleCount > 0) {
        <p>{{ t.deletePeople(role().peopleCount) }}</p>
        <label>
          {{ t.moveTo }}
          <select (change)="choose($event)">
            @for (choice of choices(); track choice.key) {
              <option [value]="choice.key" [selected]="choice.key === moveTo()">{{ choice.name }}</option>
            }
          </select>
        </label>
      }
      <div class="answers">
        <button type="button" class="button no" (click)="dismissed.emit()">
          {{ i18n.t().common.cancel }}
        </button>
        <button type="button" class="button danger" (click)="confirm()">{{ t.delete }}</button>
      </div>
    </dialog>
  `,
  styleUrl: '../../ui/dialog.scss',
  styles: `
    label {
      display: grid;
      gap: 0.25rem;
      margin-block-start: 0.75rem;
    }
    select {
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
export class DeleteRole {
  readonly role = input.required<RoleView>();
  readonly others = input.required<readonly RoleView[]>();
  /** What its people get; null when there are none. */
  readonly confirmed = output<RoleKey | null>();
  readonly dismissed = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  protected readonly moveTo = signal<RoleKey>('member');

  protected readonly choices = computed((): readonly { readonly key: RoleKey; readonly name: string }[] => {
    const names = this.texts.t().roles.systemNames;
    const system = (Object.keys(SYSTEM_ROLES) as SystemRole[]).map((key) => ({ key, name: names[key] }));
    const own = this.others().filter(({ id }) => id !== this.role().id);
    return [...system, ...own.map(({ id, name }) => ({ key: id, name }))];
  });

  protected choose(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    const chosen = this.choices().find(({ key }) => key === value);
    if (chosen) this.moveTo.set(chosen.key);
  }

  protected confirm(): void {
    this.confirmed.emit(this.role().peopleCount > 0 ? this.moveTo() : null);
  }
}
