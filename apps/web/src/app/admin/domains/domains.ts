import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { type DomainView } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { CopyValue } from '../../ui/copy-value';
import { Notice } from '../../ui/notice';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { SearchField } from '../../ui/search-field';
import { DomainTexts } from './domain-texts';
import { DomainsStore } from './domains-store';

/** The e-mail domains that the tenant has shown, or is to show, to be its own. */
@Component({
  selector: 'rj-domains',
  imports: [
    Confirm,
    CopyValue,
    ListStates,
    MatButton,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MoreButton,
    Notice,
    SearchField,
  ],
  providers: [DomainsStore],
  templateUrl: './domains.html',
  styleUrls: ['../../ui/list-page.scss', './domains.scss'],
})
export class Domains {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(DomainTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(DomainsStore);

  protected readonly typed = signal('');
  protected readonly term = signal('');
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly removing = signal<DomainView | null>(null);
  protected readonly refused = this.attempts.refused;
  protected readonly done = signal<string | null>(null);

  constructor() {
    void this.store.list.refresh();
  }

  protected search(term: string): void {
    this.term.set(term);
    void this.store.find(term);
  }

  protected type({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.typed.set(target.value);
  }

  protected add(event: Event): Promise<void> {
    event.preventDefault();
    return this.attempt(async () => {
      const { displayName } = await this.store.add(this.typed().trim());
      this.typed.set('');
      return this.texts.t().added(displayName);
    });
  }

  protected check({ id }: DomainView): Promise<void> {
    return this.attempt(async () => {
      const { displayName, state } = await this.store.check(id);
      return state === 'verified' ? this.texts.t().verified(displayName) : null;
    });
  }

  protected remove({ id, displayName }: DomainView): Promise<void> {
    this.removing.set(null);
    return this.attempt(async () => {
      await this.store.remove(id);
      return this.texts.t().removed(displayName);
    });
  }

  /** Says what `work` answers. */
  private attempt(work: () => Promise<string | null>): Promise<void> {
    return this.attempts.run(async () => {
      this.done.set(null);
      this.done.set(await work());
    });
  }
}
