import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type KeyView, type ServiceAccountView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { SearchField } from '../../ui/search-field';
import { RoleNames } from '../people/role-names';
import { AccountDialog } from './account-dialog';
import { KeyDialog } from './key-dialog';
import { keyDialogs } from './key-dialogs';
import { KeyRows } from './key-rows';
import { KeyTexts } from './key-texts';
import { KeysStore } from './keys-store';
import { RotateDialog } from './rotate-dialog';

/** Service accounts and their keys. */
@Component({
  selector: 'rj-keys',
  imports: [Confirm, Icon, KeyRows, ListStates, MatButton, MoreButton, Notice, SearchField],
  providers: [KeysStore, RoleNames],
  templateUrl: './keys.html',
  styleUrls: ['../../ui/list-page.scss', './keys.scss'],
})
export class Keys {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(KeyTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(KeysStore);
  protected readonly roleNames = inject(RoleNames);
  private readonly open = keyDialogs();

  /** Accounts, and whatever of both kinds could not be read. */
  protected readonly lists = {
    loading: this.store.accounts.loading,
    empty: this.store.accounts.empty,
    error: this.store.error,
  };
  protected readonly term = signal('');
  protected readonly toggling = signal<ServiceAccountView | null>(null);
  protected readonly revoking = signal<KeyView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);

  constructor() {
    void this.store.refresh();
    this.roleNames.load().catch((thrown: unknown) => this.refused.set(thrown));
  }

  protected search(term: string): void {
    this.term.set(term);
    void this.store.find(term);
  }

  protected async edit(account: ServiceAccountView | null): Promise<void> {
    const { store } = this;
    const name = await this.open<AccountDialog, object, string>(AccountDialog, { account, store });
    if (name !== undefined) this.say(this.texts.t().accountSaved(name));
  }

  protected async issue(account: ServiceAccountView): Promise<void> {
    await this.open<KeyDialog, object, boolean>(KeyDialog, { account, store: this.store });
  }

  protected async rotate(key: KeyView): Promise<void> {
    await this.open<RotateDialog, object, boolean>(RotateDialog, { key, store: this.store });
  }

  protected toggle({ id, status, displayName }: ServiceAccountView): Promise<void> {
    this.toggling.set(null);
    return this.attempt(async () => {
      await this.store.changeAccount(id, { status: status === 'active' ? 'deactivated' : 'active' });
      return this.texts.t().accountSaved(displayName);
    });
  }

  protected revoke({ id, name }: KeyView): Promise<void> {
    this.revoking.set(null);
    return this.attempt(async () => {
      await this.store.revoke(id);
      return this.texts.t().revoked(name);
    });
  }

  private async attempt(work: () => Promise<string>): Promise<void> {
    try {
      this.say(await work());
    } catch (thrown) {
      this.done.set(null);
      this.refused.set(thrown);
    }
  }

  private say(text: string): void {
    this.refused.set(null);
    this.done.set(text);
  }
}
