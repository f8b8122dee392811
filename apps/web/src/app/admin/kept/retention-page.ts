import { Component, inject, signal } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { RetentionView, SiteId, SiteRef, SiteRetention } from '@rinjo/contract';
import { SitePicker } from '../../calls/site-picker';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { LifeClient } from '../../evidence/life/life-client';
import { LifeTexts } from '../../evidence/life/life-texts';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { RetentionForm } from './retention-form';

/** How long things are kept: in the organization, and at single sites. */
@Component({
  selector: 'rj-retention-page',
  imports: [Confirm, MatProgressBar, Notice, RetentionForm, RouterLink, SitePicker],
  templateUrl: './retention-page.html',
  styleUrl: '../../ui/list-page.scss',
  styles: `
    .list > li {
      flex-wrap: wrap;
      padding-block: 0.625rem;
    }
    .what {
      display: grid;
      flex: 1 1 14rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    rj-retention-form {
      flex: 1 1 100%;
    }
  `,
})
export class RetentionPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LifeTexts);
  protected readonly errors = inject(ErrorText);
  private readonly client = inject(LifeClient);
  protected readonly view = signal<RetentionView | null>(null);
  protected readonly failed = signal<unknown>(null);
  protected readonly saved = signal(false);
  /** The site whose rule is being written; it may have none yet. */
  protected readonly editing = signal<SiteRef | null>(null);
  protected readonly leaving = signal<SiteRetention | null>(null);

  constructor() {
    void this.read();
  }

  protected async read(): Promise<void> {
    this.failed.set(null);
    try {
      this.view.set(await this.client.retention());
    } catch (thrown) {
      this.failed.set(thrown);
    }
  }

  protected textOf(keepDays: number | null): string {
    const t = this.texts.t().retention;
    return keepDays === null ? t.forever : t.keep(keepDays);
  }

  protected ruleOf(siteId: SiteId): number | null {
    return this.view()?.sites.find((rule) => rule.siteId === siteId)?.keepDays ?? null;
  }

  protected isNew({ id }: SiteRef): boolean {
    return this.view()?.sites.every(({ siteId }) => siteId !== id) ?? true;
  }

  protected edit(site: SiteRef | null): void {
    this.saved.set(false);
    this.editing.set(site);
  }

  protected done(view: RetentionView): void {
    this.view.set(view);
    this.editing.set(null);
    this.saved.set(true);
  }

  protected async remove({ siteId }: SiteRetention): Promise<void> {
    this.leaving.set(null);
    this.failed.set(null);
    try {
      this.done(await this.client.unsetRetention(siteId));
    } catch (thrown) {
      this.failed.set(thrown);
    }
  }
}
