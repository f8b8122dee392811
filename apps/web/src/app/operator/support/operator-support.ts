import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import type { OperatorSupportQuery, OperatorSupportView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { PagedList } from '../../core/paged-list';
import { SupportTexts } from '../../support/support-texts';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { Notice } from '../../ui/notice';
import { operatorTitle } from '../operator-title';
import { OperatorSupportApi } from './operator-support-api';
import { OperatorSupportTexts } from './operator-support-texts';
import { clockState, clockWords } from './reply-clock';

/** Clocks run: the list is read again each minute. */
const LOOK_MS = 60_000;

/** What people of all organizations ask, the most urgent first. */
@Component({
  selector: 'rj-operator-support',
  imports: [ListStates, MatFormField, MatLabel, MatOption, MatSelect, MoreButton, Notice, RouterLink],
  templateUrl: './operator-support.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/table.scss', './operator-support.scss'],
})
export class OperatorSupport {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(OperatorSupportTexts);
  protected readonly support = inject(SupportTexts);
  private readonly api = inject(OperatorSupportApi);
  protected readonly closed = signal(false);
  private readonly hasDesk = signal(true);
  protected readonly noDesk = computed(() => !this.hasDesk());
  protected readonly list = new PagedList<OperatorSupportView, OperatorSupportQuery>(
    (query) => this.api.list(query),
    { closed: false },
  );
  protected readonly clockOf = clockState;

  constructor() {
    operatorTitle((t) => t.nav.support);
    void this.list.refresh();
    this.api.desk().then(
      ({ hours }) => this.hasDesk.set(hours !== null),
      // Nothing is said about a desk that could not be looked at.
      () => this.hasDesk.set(true),
    );
    const timer = setInterval(() => {
      if (!this.closed()) void this.list.refresh();
    }, LOOK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected words(request: OperatorSupportView): string {
    return clockWords(request, this.texts.t());
  }

  protected show(closed: boolean): Promise<void> {
    this.closed.set(closed);
    return this.list.ask({ closed });
  }
}
