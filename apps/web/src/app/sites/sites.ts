import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { LIMITS, type SiteView } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { SessionStore } from '../core/session';
import { Confirm } from '../ui/confirm';
import { debounced } from '../ui/debounced';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { siteDialogs } from './open-site-dialog';
import { SitesStore } from './sites-store';

/** Every site of the tenant; admins add, change and put them away. */
@Component({
  selector: 'rj-sites',
  imports: [
    Confirm,
    Icon,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MatOption,
    MatPrefix,
    MatProgressBar,
    MatSelect,
    Notice,
    RouterLink,
  ],
  providers: [SitesStore],
  templateUrl: './sites.html',
  styleUrls: ['../ui/list-page.scss', './sites.scss'],
})
export class Sites {
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(SitesStore);
  private readonly openDialog = siteDialogs();

  protected readonly maxSearch = LIMITS.searchTerm;
  protected readonly term = signal('');
  protected readonly archived = signal(false);
  protected readonly archiving = signal<SiteView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);
  protected readonly search = debounced((term) => {
    this.term.set(term.trim());
    void this.store.find(term);
  });

  constructor() {
    void this.store.list.refresh();
  }

  protected show(archived: boolean): void {
    this.archived.set(archived);
    void this.store.show(archived);
  }

  protected async add(): Promise<void> {
    const name = await this.openDialog({ site: null, save: (body) => this.store.create(body) });
    if (name !== undefined) this.say(this.i18n.t().sites.created(name));
  }

  protected async edit(site: SiteView): Promise<void> {
    const name = await this.openDialog({ site, save: (body) => this.store.update(site.id, body) });
    if (name !== undefined) this.say(this.i18n.t().sites.saved(name));
  }

  protected async setArchived(site: SiteView, archived: boolean): Promise<void> {
    this.archiving.set(null);
    const { sites } = this.i18n.t();
    try {
      await this.store.update(site.id, { archived });
      this.say(archived ? sites.archived(site.name) : sites.restored(site.name));
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
