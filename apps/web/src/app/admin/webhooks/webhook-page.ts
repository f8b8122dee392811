import { Component, inject, input, type OnInit, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import type { WebhookId } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { DeliveryLog } from './delivery-log';
import { ReplayRange } from './replay-range';
import { SecretOnce } from './secret-once';
import { WebhookStore } from './webhook-store';
import { WebhookTexts } from './webhook-texts';

type Question = 'rotate' | 'disable' | 'delete';

/** One webhook: what it is told, whether it arrives, and what can be done about it. */
@Component({
  selector: 'rj-webhook-page',
  imports: [
    Confirm,
    DeliveryLog,
    Icon,
    MatButton,
    MatProgressBar,
    Notice,
    ReplayRange,
    RouterLink,
    SecretOnce,
  ],
  providers: [WebhookStore],
  templateUrl: './webhook-page.html',
  styleUrls: ['../../ui/list-page.scss', './webhooks.scss', './webhook-page.scss'],
})
export class WebhookPage implements OnInit {
  /** From the route. */
  readonly webhookId = input.required<WebhookId>();

  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(WebhookTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(WebhookStore);
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly question = signal<Question | null>(null);
  protected readonly refused = this.attempts.refused;
  protected readonly done = signal<string | null>(null);

  ngOnInit(): void {
    void this.store.open(this.webhookId());
  }

  protected test(): Promise<void> {
    return this.attempt(() => this.store.test(), this.texts.t().testSent);
  }

  protected enable(): Promise<void> {
    return this.attempt(() => this.store.update({ enabled: true }), this.texts.t().wasEnabled);
  }

  protected confirmed(question: Question): Promise<void> {
    this.question.set(null);
    const t = this.texts.t();
    switch (question) {
      case 'rotate':
        return this.attempt(() => this.store.rotate(), null);
      case 'disable':
        return this.attempt(() => this.store.update({ enabled: false }), t.wasDisabled);
      case 'delete':
        return this.attempt(async () => {
          await this.store.remove();
          await this.router.navigate(['/admin/webhooks']);
        }, null);
    }
  }

  private attempt(work: () => Promise<void>, done: string | null): Promise<void> {
    return this.attempts.run(async () => {
      this.done.set(null);
      await work();
      this.done.set(done);
    });
  }
}
