import { Component, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { OperatorSupportThread, SupportRequestId } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SupportMessageForm } from '../../support/message-form';
import { SupportMessages } from '../../support/support-messages';
import { SupportTexts } from '../../support/support-texts';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { operatorTitle } from '../operator-title';
import { OperatorSupportApi } from './operator-support-api';
import { OperatorSupportTexts } from './operator-support-texts';
import { clockState, clockWords } from './reply-clock';

/** One request, as the desk sees it. */
@Component({
  selector: 'rj-operator-thread',
  imports: [Confirm, MatButton, MatProgressBar, Notice, RouterLink, SupportMessageForm, SupportMessages],
  templateUrl: './operator-thread.html',
  styleUrls: [
    '../../ui/list-page.scss',
    '../../ui/headed-list.scss',
    '../../support/support.scss',
    './operator-support.scss',
  ],
})
export class OperatorThread {
  /** From the route. */
  readonly requestId = input.required<SupportRequestId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(OperatorSupportTexts);
  protected readonly support = inject(SupportTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(OperatorSupportApi);
  private readonly form = viewChild(SupportMessageForm);
  protected readonly attempts = new Attempt();
  protected readonly thread = signal<OperatorSupportThread | null>(null);
  protected readonly closing = signal(false);
  /** What was done last, in words. */
  protected readonly done = signal<string | null>(null);
  protected readonly clockOf = clockState;

  constructor() {
    operatorTitle((t) => t.nav.support);
    queueMicrotask(() => {
      void this.attempts.run(async () => this.thread.set(await this.api.one(this.requestId())));
    });
  }

  protected words(request: OperatorSupportThread): string {
    return clockWords(request, this.texts.t());
  }

  protected reply(text: string): Promise<void> {
    return this.change(
      () => this.api.reply(this.requestId(), text),
      () => {
        this.form()?.clear();
        return this.texts.t().repliedNow;
      },
    );
  }

  protected close(): Promise<void> {
    this.closing.set(false);
    return this.change(
      () => this.api.close(this.requestId()),
      () => this.texts.t().closed,
    );
  }

  protected reopen(): Promise<void> {
    return this.change(
      () => this.api.reopen(this.requestId()),
      () => this.texts.t().reopened,
    );
  }

  private change(work: () => Promise<OperatorSupportThread>, said: () => string): Promise<void> {
    this.done.set(null);
    return this.attempts.run(async () => {
      this.thread.set(await work());
      this.done.set(said());
    });
  }
}
