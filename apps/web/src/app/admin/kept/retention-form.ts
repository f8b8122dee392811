import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { LIMITS, type RetentionPreview, type RetentionView, type SiteId } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { bytesText } from '../../core/bytes-text';
import { LifeClient } from '../../evidence/life/life-client';
import { LifeTexts } from '../../evidence/life/life-texts';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';

const QUICK = [365, 1095, 1825, 3650] as const;
const COUNT_AFTER_MS = 300;
const FIRST_DAYS = 1825;

/** One rule of retention, with what it would put into the trash before it is saved. */
@Component({
  selector: 'rj-retention-form',
  imports: [Confirm, MatFormField, MatInput, MatLabel, MatRadioButton, MatRadioGroup, Notice],
  templateUrl: './retention-form.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    .choices {
      display: grid;
      margin-block-end: 0.5rem;
    }
    .days,
    .answers {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
    }
  `,
})
export class RetentionForm {
  /** Null for the organization. */
  readonly siteId = input<SiteId | null>(null);
  readonly keepDays = input.required<number | null>();
  /** Whether there is a way to leave it. */
  readonly canDismiss = input(false);
  readonly saved = output<RetentionView>();
  readonly dismissed = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LifeTexts);
  protected readonly errors = inject(ErrorText);
  private readonly client = inject(LifeClient);
  protected readonly quick = QUICK;
  protected readonly max = LIMITS.retentionDays;
  protected readonly limited = signal(false);
  protected readonly typed = signal('');
  protected readonly preview = signal<RetentionPreview | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly busy = signal(false);
  protected readonly asking = signal(false);
  protected readonly days = computed(() => {
    const days = /^\d{1,5}$/.test(this.typed()) ? Number(this.typed()) : 0;
    return days >= 1 && days <= this.max ? days : null;
  });
  protected readonly changed = computed(
    () => (this.limited() ? this.days() : null) !== this.keepDays() || this.canDismiss(),
  );
  /** What is saved must have been counted first. */
  protected readonly ready = computed(
    () => this.changed() && (!this.limited() || (this.days() !== null && this.preview() !== null)),
  );
  protected readonly goes = computed(() => {
    const preview = this.preview();
    if (!preview || preview.items === 0) return null;
    return this.texts.t().retention.goes(preview.items, bytesText(preview.bytes, this.i18n.locale()));
  });
  private question = 0;

  constructor() {
    effect(() => {
      const keepDays = this.keepDays();
      untracked(() => {
        this.limited.set(keepDays !== null);
        this.typed.set(String(keepDays ?? FIRST_DAYS));
      });
    });
    effect((onCleanup) => {
      const [days, siteId] = [this.limited() ? this.days() : null, this.siteId()];
      untracked(() => {
        this.preview.set(null);
      });
      if (days === null) return;
      const timer = setTimeout(() => void this.count(siteId, days), COUNT_AFTER_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  protected save(): void {
    if (!this.ready() || this.busy()) return;
    if (this.limited() && (this.preview()?.items ?? 0) > 0) this.asking.set(true);
    else void this.set();
  }

  protected async set(): Promise<void> {
    this.asking.set(false);
    this.busy.set(true);
    this.refused.set(null);
    try {
      this.saved.emit(await this.client.setRetention(this.siteId(), this.limited() ? this.days() : null));
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }

  private async count(siteId: SiteId | null, days: number): Promise<void> {
    const question = ++this.question;
    this.refused.set(null);
    try {
      const preview = await this.client.previewRetention(siteId, days);
      if (question === this.question && this.days() === days) this.preview.set(preview);
    } catch (thrown) {
      if (question === this.question) this.refused.set(thrown);
    }
  }
}
