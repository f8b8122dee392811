import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import type { CustomFieldQuery, SiteView } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { SessionStore } from '../core/session';
import { FieldFilter } from '../fields/field-filter';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ListStates } from '../ui/list-states';
import { MoreButton } from '../ui/more-button';
import { SearchField } from '../ui/search-field';
import { siteDialogs } from './open-site-dialog';
import { SitesStore } from './sites-store';
import { SitesTexts } from './sites-texts';

/** Every site of the tenant; admins add, change and put them away. */
@Component({
  selector: 'rj-sites',
  imports: [
    Confirm,
    FieldFilter,
    Icon,
    ListStates,
    MatButton,
    MatFormField,
    MatLabel,
    MatOption,
    MatSelect,
    MoreButton,
    Notice,
    RouterLink,
    SearchField,
  ],
  providers: [SitesStore],
  templateUrl: './sites.html',
  styleUrls: ['../ui/list-page.scss', './sites.scss'],
})
export class Sites {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SitesTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(SitesStore);
  private readonly openDialog = siteDialogs();

  protected readonly term = signal('');
  protected readonly narrowed = signal(false);
  protected readonly archived = signal(false);
  protected readonly archiving = signal<SiteView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);

  constructor() {
    void this.store.list.refresh();
  }

  protected search(term: string): void {
    this.term.set(term);
    void this.store.find(term);
  }

  protected narrow(field: CustomFieldQuery | null): void {
    this.narrowed.set(field !== null);
    void this.store.narrow(field);
  }

  protected show(archived: boolean): void {
    this.archived.set(archived);
    void this.store.show(archived);
  }

  protected async add(): Promise<void> {
    const name = await this.openDialog({ site: null, save: (body) => this.store.create(body) });
    if (name !== undefined) this.say(this.texts.t().created(name));
  }

  protected async edit(site: SiteView): Promise<void> {
    const name = await this.openDialog({ site, save: (body) => this.store.update(site.id, body) });
    if (name !== undefined) this.say(this.texts.t().saved(name));
  }

  protected async setArchived(site: SiteView, archived: boolean): Promise<void> {
    this.archiving.set(null);
    const words = this.texts.t();
    try {
      await this.store.update(site.id, { archived });
      this.say(archived ? words.archived(site.name) : words.restored(site.name));
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
