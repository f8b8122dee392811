import { Component, computed, inject, input, linkedSignal, type OnInit, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import {
  type ChosenWebhookEvent,
  LIMITS,
  WEBHOOK_EVENTS,
  type WebhookId,
  type WebhookView,
  type WebhookWithSecret,
} from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { eventGroups } from './event-groups';
import { SecretOnce } from './secret-once';
import { WebhookTexts } from './webhook-texts';
import { WebhooksApi } from './webhooks-api';

/** Adds a webhook, or changes one. A new one shows its secret once. */
@Component({
  selector: 'rj-webhook-edit',
  imports: [
    Icon,
    MatButton,
    MatCheckbox,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    Notice,
    RouterLink,
    SecretOnce,
  ],
  templateUrl: './webhook-edit.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/fieldset.scss', './webhook-edit.scss'],
})
export class WebhookEdit implements OnInit {
  /** From the route; absent for a new one. */
  readonly webhookId = input<WebhookId>();

  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(WebhookTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(WebhooksApi);
  private readonly router = inject(Router);

  protected readonly groups = eventGroups(WEBHOOK_EVENTS);
  protected readonly limits = LIMITS;
  private readonly before = signal<WebhookView | null>(null);
  protected readonly url = linkedSignal(() => this.before()?.url ?? 'https://');
  protected readonly description = linkedSignal(() => this.before()?.description ?? '');
  protected readonly chosen = linkedSignal<ReadonlySet<ChosenWebhookEvent>>(
    () => new Set(this.before()?.events ?? []),
  );
  protected readonly made = signal<WebhookWithSecret | null>(null);
  protected readonly busy = signal(false);
  protected readonly pressed = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly ready = computed(() => this.webhookId() === undefined || this.before() !== null);

  ngOnInit(): void {
    const id = this.webhookId();
    if (id !== undefined) void this.read(id);
  }

  private async read(id: WebhookId): Promise<void> {
    try {
      this.before.set(await this.api.read(id));
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }

  protected type({ target }: Event, into: 'url' | 'description'): void {
    if (target instanceof HTMLInputElement) this[into].set(target.value);
  }

  protected toggle(event: ChosenWebhookEvent, on: boolean): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (on) next.add(event);
      else next.delete(event);
      return next;
    });
  }

  protected all(on: boolean): void {
    this.chosen.set(new Set(on ? WEBHOOK_EVENTS : []));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.pressed.set(true);
    if (this.busy() || this.chosen().size === 0) return;
    this.busy.set(true);
    this.refused.set(null);
    const events = WEBHOOK_EVENTS.filter((name) => this.chosen().has(name));
    const body = { url: this.url().trim(), description: this.description().trim(), events };
    try {
      const id = this.webhookId();
      if (id === undefined) this.made.set(await this.api.create(body));
      else {
        await this.api.update(id, body);
        await this.router.navigate(['/admin/webhooks', id]);
      }
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }

  protected async leave(id: WebhookId): Promise<void> {
    await this.router.navigate(['/admin/webhooks', id]);
  }
}
