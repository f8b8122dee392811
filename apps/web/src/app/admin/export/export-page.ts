import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { type ExportPartView, type ExportView, LIMITS } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { bytesText } from '../../core/bytes-text';
import { Confirm } from '../../ui/confirm';
import { CopyValue } from '../../ui/copy-value';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ExportStore } from './export-store';
import { ExportTexts } from './export-texts';

const PART_SIZES = [500_000_000, LIMITS.exportPartBytes, LIMITS.exportPartBytesMax] as const;

/** Everything of the organization, to be taken away: start, watch, download. */
@Component({
  selector: 'rj-export-page',
  imports: [
    ...[Confirm, CopyValue, Icon, Notice],
    ...[MatButton, MatFormField, MatHint, MatLabel, MatOption, MatProgressBar, MatSelect],
  ],
  providers: [ExportStore],
  templateUrl: './export-page.html',
  styleUrls: ['../../ui/list-page.scss', './export-page.scss'],
})
export class ExportPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ExportTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(ExportStore);
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(SessionStore);

  protected readonly sizes = PART_SIZES;
  protected readonly partBytes = signal<number>(LIMITS.exportPartBytes);
  protected readonly mayStart = computed(() => this.session.can('export:create'));
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly asked = signal<ExportView | null>(null);
  /** Why the newest one came to nothing, if there is no other. */
  protected readonly failed = computed(() => {
    const { failedHint, diskFullHint } = this.texts.t();
    const end = this.store.current() ? null : this.store.before()[0]?.end;
    return end === 'failed' ? failedHint : end === 'disk_full' ? diskFullHint : null;
  });

  protected start(): Promise<void> {
    return this.attempts.run(() => this.store.start(this.partBytes()));
  }

  protected end(view: ExportView): Promise<void> {
    this.asked.set(null);
    return this.attempts.run(() => this.store.end(view));
  }

  protected download(view: ExportView, part: ExportPartView): Promise<void> {
    return this.attempts.run(async () => {
      const link = this.document.createElement('a');
      link.href = await this.store.open(view, part);
      link.download = part.name;
      link.click();
    });
  }

  protected size(bytes: number): string {
    return bytesText(bytes, this.i18n.locale());
  }
}
