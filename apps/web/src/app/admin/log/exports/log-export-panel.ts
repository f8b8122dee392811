import { Component, DOCUMENT, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { LOG_EXPORT_FORMATS, type LogExportFormat, type LogExportView, type LogName } from '@rinjo/contract';
import { Attempt } from '../../../core/attempt';
import { bytesText } from '../../../core/bytes-text';
import { ErrorText } from '../../../core/error-text';
import { I18n } from '../../../core/i18n';
import { Confirm } from '../../../ui/confirm';
import { CopyValue } from '../../../ui/copy-value';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { LogClock } from '../log-clock';
import { conditionsOf } from '../log-conditions';
import type { Narrowed } from '../log-store';
import { LogExportsStore } from './log-exports-store';
import { LogExportsTexts } from './log-exports-texts';

/** What a search finds, in a file: start, watch, download. */
@Component({
  selector: 'rj-log-export-panel',
  imports: [
    ...[Confirm, CopyValue, Icon, Notice],
    ...[MatButton, MatFormField, MatHint, MatLabel, MatOption, MatProgressBar, MatSelect],
  ],
  providers: [LogExportsStore],
  templateUrl: './log-export-panel.html',
  styleUrl: './log-export-panel.scss',
})
export class LogExportPanel {
  readonly log = input.required<LogName>();
  readonly filter = input.required<Narrowed>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LogExportsTexts);
  protected readonly clock = inject(LogClock);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(LogExportsStore);
  private readonly document = inject(DOCUMENT);
  private readonly attempts = new Attempt();

  /** Opens by itself while something is being made, and closes when somebody closes it. */
  protected readonly open = linkedSignal<boolean, boolean>({
    source: () => this.store.making().length > 0,
    computation: (making, before) => making || (before?.value ?? false),
  });
  protected readonly formats = LOG_EXPORT_FORMATS;
  protected readonly format = signal<LogExportFormat>('csv');
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly asked = signal<LogExportView | null>(null);

  protected start(): Promise<void> {
    const conditions = conditionsOf(this.filter());
    return this.attempts.run(() => this.store.start({ log: this.log(), format: this.format(), conditions }));
  }

  protected end(view: LogExportView): Promise<void> {
    this.asked.set(null);
    return this.attempts.run(() => this.store.end(view));
  }

  protected download(view: LogExportView): Promise<void> {
    return this.attempts.run(async () => {
      const link = this.document.createElement('a');
      link.href = await this.store.open(view);
      link.download = view.name;
      link.click();
    });
  }

  protected size(bytes: number): string {
    return bytesText(bytes, this.i18n.locale());
  }

  protected number(count: number): string {
    return count.toLocaleString(this.i18n.locale());
  }
}
