import { Component, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { CallId, EvidenceQuery, EvidenceView, SiteId } from '@rinjo/contract';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { PagedList } from '../core/paged-list';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { SessionStore } from '../core/session';
import { AddFiles } from './adding/add-files';
import { archiveUrl, EvidenceClient } from './evidence-client';
import { EvidenceGrid } from './evidence-grid';
import { EvidenceTexts } from './evidence-texts';

const PAGE = 24;

/** What is kept of one call, or of one site. */
@Component({
  selector: 'rj-kept-of',
  imports: [AddFiles, EvidenceGrid, Icon, MatButton, MatProgressBar, Notice],
  template: `
    @let t = i18n.t();
    @if (session.can('upload:add')) {
      <rj-add-files [callId]="callId()" [siteId]="siteId()" (kept)="items.refresh()" />
    }
    @if (items.error(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
      <button matButton="outlined" type="button" (click)="items.refresh()">{{ t.common.retry }}</button>
    }
    @if (items.loading()) {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="t.common.loading" />
    } @else if (items.empty()) {
      <p class="muted">{{ callId() ? texts.t().noneOfCall : texts.t().noneOfSite }}</p>
    }
    @if (callId(); as id) {
      @if (items.items().length > 0) {
        <p>
          <a matButton="outlined" [href]="archiveUrl({ callId: id })" download>
            <span class="row"><rj-icon name="download" />{{ texts.t().archive }}</span>
          </a>
          <span class="small muted"> {{ texts.t().archiveHint }}</span>
        </p>
      }
    }
    <rj-evidence-grid [items]="items.items()" />
    @if (items.hasMore()) {
      <button matButton type="button" [disabled]="items.loadingMore()" (click)="items.more()">
        {{ t.common.more }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: 0.75rem;
    }
    rj-evidence-grid,
    mat-progress-bar {
      inline-size: 100%;
    }
    p {
      margin: 0;
    }
  `,
})
export class KeptOf {
  readonly callId = input<CallId>();
  readonly siteId = input<SiteId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(EvidenceTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  protected readonly archiveUrl = archiveUrl;
  private readonly client = inject(EvidenceClient);
  protected readonly items = new PagedList<EvidenceView, EvidenceQuery>(
    (query) => this.client.list(query),
    {},
  );

  constructor() {
    effect(() => {
      const [callId, siteId] = [this.callId(), this.siteId()];
      const query = { limit: PAGE, ...(callId && { callId }), ...(siteId && { siteId }) };
      untracked(() => void this.items.ask(query));
    });
  }
}
