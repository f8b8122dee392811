import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { WebhookTexts } from './webhook-texts';
import { WebhooksStore } from './webhooks-store';

/** Every webhook of the tenant. */
@Component({
  selector: 'rj-webhooks',
  imports: [Icon, ListStates, MatButton, MoreButton, RouterLink],
  providers: [WebhooksStore],
  templateUrl: './webhooks.html',
  styleUrls: ['../../ui/list-page.scss', './webhooks.scss'],
})
export class Webhooks {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(WebhookTexts);
  protected readonly store = inject(WebhooksStore);
  protected readonly session = inject(SessionStore);

  constructor() {
    void this.store.list.refresh();
  }
}
