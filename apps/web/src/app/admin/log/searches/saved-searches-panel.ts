import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router } from '@angular/router';
import { LIMITS, type LogName, type SavedSearchView } from '@rinjo/contract';
import { type ApiError, toApiError } from '../../../core/api-error';
import { Attempt } from '../../../core/attempt';
import { ErrorText } from '../../../core/error-text';
import { I18n } from '../../../core/i18n';
import { Confirm } from '../../../ui/confirm';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { conditionsOf, narrowedOf } from '../log-conditions';
import type { Narrowed } from '../log-store';
import { LOG_PATHS } from '../log-paths';
import { LogTexts } from '../log-texts';
import { SavedSearchesApi } from './saved-searches-api';
import { SavedSearchesTexts } from './saved-searches-texts';

/** Searches under a name: save what the page is narrowed to, open, rename, share, delete. */
@Component({
  selector: 'rj-saved-searches',
  imports: [
    ...[Confirm, Icon, Notice],
    ...[MatButton, MatCheckbox, MatFormField, MatInput, MatLabel, MatProgressBar],
  ],
  templateUrl: './saved-searches-panel.html',
  styleUrl: './saved-searches-panel.scss',
})
export class SavedSearchesPanel {
  readonly log = input.required<LogName>();
  readonly filter = input.required<Narrowed>();
  /** What a search of this log is narrowed to; that of another leads to its page. */
  readonly opened = output<Narrowed>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SavedSearchesTexts);
  protected readonly logs = inject(LogTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(SavedSearchesApi);
  private readonly router = inject(Router);
  private readonly attempts = new Attempt();

  protected readonly max = LIMITS.savedSearchName;
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly searches = signal<readonly SavedSearchView[]>([]);
  protected readonly loading = signal(true);
  protected readonly failure = signal<ApiError | null>(null);
  protected readonly renaming = signal<SavedSearchView | null>(null);
  protected readonly asked = signal<SavedSearchView | null>(null);

  constructor() {
    void this.look();
  }

  protected save(event: Event, field: HTMLInputElement, shared: boolean): Promise<void> {
    event.preventDefault();
    const name = field.value.trim();
    if (name === '') return Promise.resolve();
    const conditions = conditionsOf(this.filter());
    return this.change(async () => {
      await this.api.save({ name, shared, log: this.log(), conditions });
      field.value = '';
    });
  }

  protected open({ log, conditions }: SavedSearchView): void {
    const queryParams = narrowedOf(conditions);
    if (log === this.log()) this.opened.emit(queryParams);
    else void this.router.navigate([LOG_PATHS[log]], { queryParams });
  }

  protected rename(event: Event, { id }: SavedSearchView, name: string): Promise<void> {
    event.preventDefault();
    if (name.trim() === '') return Promise.resolve();
    return this.change(async () => {
      await this.api.update(id, { name: name.trim() });
      this.renaming.set(null);
    });
  }

  protected share({ id, shared }: SavedSearchView): Promise<void> {
    return this.change(() => this.api.update(id, { shared: !shared }));
  }

  protected remove({ id }: SavedSearchView): Promise<void> {
    this.asked.set(null);
    return this.change(() => this.api.delete(id));
  }

  private change(work: () => Promise<unknown>): Promise<void> {
    return this.attempts.run(async () => {
      await work();
      await this.look();
    });
  }

  private async look(): Promise<void> {
    try {
      this.searches.set((await this.api.list()).items);
      this.failure.set(null);
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
    }
    this.loading.set(false);
  }
}
