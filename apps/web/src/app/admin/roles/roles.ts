import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { LIMITS, type RoleKey, type RoleView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { debounced } from '../../ui/debounced';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PeopleTexts } from '../people/people-texts';
import { DeleteRole } from './delete-role';
import { RolesStore } from './roles-store';

/** Every role of the tenant, for those who make them. */
@Component({
  selector: 'rj-roles',
  imports: [
    DeleteRole,
    Icon,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MatPrefix,
    MatProgressBar,
    Notice,
    RouterLink,
  ],
  providers: [RolesStore],
  templateUrl: './roles.html',
  styleUrls: ['../../ui/list-page.scss', './roles.scss'],
})
export class Roles {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(RolesStore);

  protected readonly maxSearch = LIMITS.searchTerm;
  protected readonly term = signal('');
  protected readonly deleting = signal<RoleView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);
  protected readonly search = debounced((term) => {
    this.term.set(term.trim());
    void this.store.find(term);
  });

  constructor() {
    this.store.load().catch((thrown: unknown) => this.refused.set(thrown));
  }

  protected async delete(role: RoleView, moveTo: RoleKey | null): Promise<void> {
    this.deleting.set(null);
    this.refused.set(null);
    this.done.set(null);
    try {
      await this.store.delete(role, moveTo);
      this.done.set(this.texts.t().roles.deleted(role.name));
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
