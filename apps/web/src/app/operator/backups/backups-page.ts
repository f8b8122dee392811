import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Attempt } from '../../core/attempt';
import { bytesText } from '../../core/bytes-text';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { operatorTitle } from '../operator-title';
import { BackupsStore } from './backups-store';
import { BackupsTexts } from './backups-texts';
import { DatabaseCheckCard } from './database-check-card';
import { DrillsCard } from './drills-card';
import { SecondSiteCard } from './second-site-card';
import { SuppressionCard } from './suppression-card';

/** What is backed up, how far the archive is, and what the drills have measured. */
@Component({
  selector: 'rj-backups-page',
  imports: [DatabaseCheckCard, DrillsCard, ListStates, MatButton, Notice, SecondSiteCard, SuppressionCard],
  providers: [BackupsStore],
  templateUrl: './backups-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './backups-page.scss'],
})
export class BackupsPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(BackupsTexts);
  protected readonly store = inject(BackupsStore);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();

  constructor() {
    operatorTitle((t) => t.nav.backups);
  }

  protected drill(): Promise<void> {
    return this.attempts.run(() => this.store.drill());
  }

  protected readonly size = (bytes: number): string => bytesText(bytes, this.i18n.locale());
  protected readonly time = (seconds: number): string => this.i18n.formatDuration(seconds * 1000);
}
