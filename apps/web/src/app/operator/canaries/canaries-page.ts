import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CanaryView, SecurityIncidentId } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { operatorTitle } from '../operator-title';
import { CanariesStore } from './canaries-store';
import { CanariesTexts } from './canaries-texts';
import { CanaryParts } from './canary-parts';
import { EndForm } from './end-form';
import { HistoryStrip } from './history-strip';
import { periodText } from './period-text';

interface Ending {
  readonly id: SecurityIncidentId;
  readonly text: string;
}

/** Proofs that run by themselves: what each proves, what it found, and the security incidents that came of it. */
@Component({
  selector: 'rj-canaries-page',
  imports: [CanaryParts, Confirm, EndForm, HistoryStrip, ListStates, MatButton, Notice],
  providers: [CanariesStore],
  templateUrl: './canaries-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './canaries-page.scss'],
})
export class CanariesPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(CanariesTexts);
  protected readonly store = inject(CanariesStore);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();
  protected readonly ending = signal<Ending | null>(null);

  constructor() {
    operatorTitle((t) => t.nav.canaries);
  }

  protected run({ name }: CanaryView): Promise<void> {
    return this.attempts.run(() => this.store.run(name));
  }

  protected end({ id, text }: Ending): Promise<void> {
    this.ending.set(null);
    return this.attempts.run(() => this.store.end(id, text));
  }

  protected nameOf(name: string): string {
    return this.texts.t().canaries[name]?.name ?? name;
  }

  protected readonly every = (seconds: number): string => periodText(seconds, this.i18n.locale());
  /** Hundredths of a percent, as a percentage. */
  protected readonly percent = (basisPoints: number): string => `${(basisPoints / 100).toFixed(2)} %`;
}
