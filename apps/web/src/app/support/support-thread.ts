import { Component, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { SupportRequestId, SupportThread } from '@rinjo/contract';
import { Attempt } from '../core/attempt';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Confirm } from '../ui/confirm';
import { Notice } from '../ui/notice';
import { SupportMessageForm } from './message-form';
import { SupportApi } from './support-api';
import { SupportMessages } from './support-messages';
import { SupportTexts } from './support-texts';

/** One request, as those see it who asked: what was written, and what they write next. */
@Component({
  selector: 'rj-support-thread',
  imports: [Confirm, MatButton, MatProgressBar, Notice, RouterLink, SupportMessageForm, SupportMessages],
  templateUrl: './support-thread.html',
  styleUrls: ['../ui/list-page.scss', '../ui/headed-list.scss', './support.scss'],
})
export class SupportThreadPage {
  /** From the route. */
  readonly requestId = input.required<SupportRequestId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SupportTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(SupportApi);
  private readonly form = viewChild(SupportMessageForm);
  protected readonly attempts = new Attempt();
  protected readonly thread = signal<SupportThread | null>(null);
  protected readonly closing = signal(false);
  /** What was done last, in words. */
  protected readonly done = signal<string | null>(null);

  constructor() {
    queueMicrotask(() => {
      void this.attempts.run(async () => this.thread.set(await this.api.one(this.requestId())));
    });
    const title = inject(Title);
    effect(() => {
      const number = this.thread()?.number;
      const t = this.texts.t();
      title.setTitle(`${number === undefined ? t.heading : t.number(number)} – Rinjo`);
    });
  }

  protected write(text: string): Promise<void> {
    this.done.set(null);
    return this.attempts.run(async () => {
      this.thread.set(await this.api.write(this.requestId(), text));
      this.form()?.clear();
      this.done.set(this.texts.t().written);
    });
  }

  protected close(): Promise<void> {
    this.closing.set(false);
    this.done.set(null);
    return this.attempts.run(async () => {
      this.thread.set(await this.api.close(this.requestId()));
      this.done.set(this.texts.t().closed);
    });
  }
}
