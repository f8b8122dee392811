import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type RoleKey, type RoleView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { SearchField } from '../../ui/search-field';
import { PeopleTexts } from '../people/people-texts';
import { DeleteRole } from './delete-role';
import { RolesStore } from './roles-store';

/** Every role of the tenant, for those who make them. */
@Component({
  selector: 'rj-roles',
  imports: [DeleteRole, Icon, ListStates, MatButton, MoreButton, Notice, RouterLink, SearchField],
  providers: [RolesStore],
  templateUrl: './roles.html',
  styleUrls: ['../../ui/list-page.scss', './roles.scss'],
})
export class Roles {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(PeopleTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(RolesStore);

  protected readonly term = signal('');
  protected readonly deleting = signal<RoleView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);

  constructor() {
    this.store.load().catch((thrown: unknown) => this.refused.set(thrown));
  }

  protected search(term: string): void {
    this.term.set(term);
    void this.store.find(term);
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
