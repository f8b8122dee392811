import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import type { WebhookDeliveryId, WebhookDeliveryState } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { DeliveryDetails } from './delivery-details';
import { WebhookStore } from './webhook-store';
import { WebhookTexts } from './webhook-texts';

/** What became of the messages of a webhook. */
@Component({
  selector: 'rj-delivery-log',
  imports: [
    DeliveryDetails,
    Icon,
    ListStates,
    MatButton,
    MatFormField,
    MatLabel,
    MatOption,
    MatProgressBar,
    MatSelect,
    MoreButton,
    Notice,
  ],
  templateUrl: './delivery-log.html',
  styleUrls: ['../../ui/list-page.scss', './webhooks.scss', './delivery-log.scss'],
})
export class DeliveryLog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(WebhookTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(WebhookStore);
  protected readonly session = inject(SessionStore);

  protected readonly states: readonly WebhookDeliveryState[] = [
    'waiting',
    'delivered',
    'failed',
    'cancelled',
  ];
  protected readonly opened = signal<WebhookDeliveryId | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<string | null>(null);

  protected async toggle(id: WebhookDeliveryId): Promise<void> {
    const open = this.opened() !== id;
    this.opened.set(open ? id : null);
    if (open) await this.attempt(() => this.store.look(id), null);
  }

  protected replay(id: WebhookDeliveryId): Promise<void> {
    this.opened.set(null);
    return this.attempt(() => this.store.replay(id), this.texts.t().replayed);
  }

  private async attempt(work: () => Promise<void>, done: string | null): Promise<void> {
    this.refused.set(null);
    this.done.set(null);
    try {
      await work();
      this.done.set(done);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
