import { Component, computed, inject, signal } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { StorageBreakdown, StorageView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { bytesText } from '../../core/bytes-text';
import { EvidenceTexts } from '../../evidence/evidence-texts';
import { LifeClient } from '../../evidence/life/life-client';
import { LifeTexts } from '../../evidence/life/life-texts';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { type StorageBar, StorageBars } from './storage-bars';
import { MARKS, percentOf, storageState } from './storage-state';

/** How much of the plan's storage is in use, by what, and what can be done. */
@Component({
  selector: 'rj-storage-page',
  imports: [Icon, MatProgressBar, Notice, RouterLink, StorageBars],
  templateUrl: './storage-page.html',
  styleUrls: ['../../ui/list-page.scss', './storage-page.scss'],
})
export class StoragePage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LifeTexts);
  protected readonly errors = inject(ErrorText);
  private readonly evidence = inject(EvidenceTexts);
  private readonly client = inject(LifeClient);
  protected readonly use = signal<StorageView | null>(null);
  protected readonly shares = signal<StorageBreakdown | null>(null);
  protected readonly failed = signal<unknown>(null);
  protected readonly marks = MARKS;
  protected readonly percentOf = percentOf;
  protected readonly state = computed(() => {
    const use = this.use();
    return use ? storageState(use) : 'ok';
  });
  protected readonly percent = computed(() => {
    const use = this.use();
    if (!use) return '';
    const digits = new Intl.NumberFormat(this.i18n.locale(), { maximumFractionDigits: 1 });
    return this.texts.t().storage.percent(digits.format(use.max <= 0 ? 100 : (use.used * 100) / use.max));
  });
  protected readonly kinds = computed<readonly StorageBar[]>(() => {
    const [shares, kinds] = [this.shares(), this.evidence.t().kinds];
    const { other } = this.texts.t().storage;
    if (!shares) return [];
    return [
      ...shares.kinds.map(({ kind, ...share }) => ({ name: kinds[kind], ...share })),
      ...(shares.otherBytes > 0 ? [{ name: other, bytes: shares.otherBytes, items: null }] : []),
    ];
  });
  protected readonly sites = computed<readonly StorageBar[]>(() => {
    const { noSite } = this.texts.t().storage;
    return (this.shares()?.sites ?? []).map(({ siteName, ...share }) => ({
      name: siteName ?? noSite,
      ...share,
    }));
  });
  protected readonly months = computed<readonly StorageBar[]>(() => {
    const name = new Intl.DateTimeFormat(this.i18n.locale(), {
      ...{ year: 'numeric', month: 'short', timeZone: 'UTC' },
    });
    return (this.shares()?.months ?? []).map(({ month, ...share }) => ({
      name: name.format(new Date(`${month}-01T00:00:00Z`)),
      ...share,
    }));
  });

  constructor() {
    void this.read();
  }

  protected async read(): Promise<void> {
    this.failed.set(null);
    try {
      const [use, shares] = await Promise.all([this.client.storage(), this.client.storageBreakdown()]);
      this.use.set(use);
      this.shares.set(shares);
    } catch (thrown) {
      this.failed.set(thrown);
    }
  }

  protected size(bytes: number): string {
    return bytesText(bytes, this.i18n.locale());
  }
}
