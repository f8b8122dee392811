import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { ListStates } from '../../ui/list-states';
import { LettersSection } from './letters-section';
import { MonthlyReportsStore } from './monthly-reports-store';
import { MonthlyReportsTexts } from './monthly-reports-texts';

/** What each month was like for the tenant, to be taken away; and whether there is a letter about it. */
@Component({
  selector: 'rj-monthly-reports-page',
  imports: [LettersSection, ListStates, MatButton, MatProgressBar],
  providers: [MonthlyReportsStore],
  templateUrl: './monthly-reports-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss'],
  styles: `
    h3 {
      font-size: 1rem;
    }
    .hash {
      overflow-wrap: anywhere;
    }
  `,
})
export class MonthlyReportsPage {
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly texts = inject(MonthlyReportsTexts);
  protected readonly store = inject(MonthlyReportsStore);

  constructor() {
    void this.store.refresh();
  }
}
