import { Component, computed, inject, signal } from '@angular/core';
import { MatAnchor, MatButton } from '@angular/material/button';
import type { ReleasesView } from '@rinjo/contract';
import { API } from '../../core/api-interceptor';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { OperatorView } from '../operator-view';
import { operatorTitle } from '../operator-title';
import { ReleasesTexts } from './releases-texts';

const PATH = '/operator/releases';

/** What runs, what it is made of, and what is known to be wrong with it. */
@Component({
  selector: 'rj-releases-page',
  imports: [ListStates, MatAnchor, MatButton, Notice],
  templateUrl: './releases-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', '../../data-handling/facts.scss'],
  styles: '.bad { color: var(--rj-warning-text); }',
})
export class ReleasesPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ReleasesTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();
  protected readonly releases = new OperatorView<ReleasesView>(PATH);
  protected readonly done = signal(false);
  protected readonly sbom = `${API}${PATH}/sbom`;
  /** With a link only where that is one of the web: feeds are somebody else's. */
  protected readonly findings = computed(() =>
    (this.releases.view()?.findings ?? []).map((finding) => ({
      ...finding,
      link: finding.url.startsWith('https://') ? finding.url : null,
    })),
  );

  constructor() {
    operatorTitle(() => this.texts.t().heading);
  }

  protected look(): Promise<void> {
    this.done.set(false);
    return this.attempts.run(async () => {
      await this.releases.send('POST', '/advisories');
      this.done.set(true);
    });
  }
}
