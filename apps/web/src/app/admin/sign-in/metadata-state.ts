import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConnectionView, MetadataPreview } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ConnectionStore } from './connection-store';
import { ConnectionTexts } from './connection-texts';
import { MetadataForm } from './metadata-form';
import { MetadataPreviewView } from './metadata-preview';

/** What is known of the identity provider, what has changed there, and new metadata in place of the old. */
@Component({
  selector: 'rj-metadata-state',
  imports: [Icon, MatButton, MetadataForm, MetadataPreviewView, Notice],
  template: `
    @let t = texts.t().metadata;
    @let shown = connection();
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (done(); as text) {
      <rj-notice kind="success">{{ text }}</rj-notice>
    }
    @if (fresh() ?? shown.metadata.pending; as pending) {
      <div class="pending">
        @if (fresh() === null) {
          <rj-notice kind="warning">{{ t.pending }}</rj-notice>
        }
        <rj-metadata-preview [preview]="pending" />
        <button matButton="filled" type="button" [disabled]="busy()" (click)="accept(pending)">
          {{ t.apply }}
        </button>
      </div>
    }
    <dl>
      <dt>{{ t.entityId }}</dt>
      <dd>{{ shown.idpEntityId ?? t.none }}</dd>
      <dt>{{ t.ssoUrl }}</dt>
      <dd>{{ shown.ssoUrl ?? t.none }}</dd>
      <dt>{{ t.sloUrl }}</dt>
      <dd>{{ shown.sloUrl ?? t.none }}</dd>
      <dt>{{ t.source }}</dt>
      <dd>{{ shown.metadata.url ?? t.uploaded }}</dd>
      @if (shown.metadata.lastRefreshAt; as at) {
        <dt>{{ t.refreshed }}</dt>
        <dd>{{ i18n.formatDateTime(at) }}</dd>
      }
    </dl>
    @if (shown.metadata.lastFailure; as failure) {
      <rj-notice kind="warning">
        <p>{{ t.failed }}</p>
        @if (texts.metadataReason(failure); as reason) {
          <p>{{ reason }}</p>
        }
      </rj-notice>
    }
    <div class="answers">
      @if (shown.metadata.url !== null) {
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="refresh()">
          <span class="row"><rj-icon name="refresh" />{{ t.refresh }}</span>
        </button>
      }
      @if (!replacing()) {
        <button matButton="outlined" type="button" (click)="replacing.set(true)">{{ t.replace }}</button>
      }
    </div>
    @if (replacing()) {
      <rj-metadata-form (applied)="replaced()" />
    }
  `,
  styles: `
    .pending {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    .pending > button {
      justify-self: start;
    }
  `,
  styleUrl: './section.scss',
  host: { class: 'stack' },
})
export class MetadataState {
  readonly connection = input.required<ConnectionView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(ConnectionStore);
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly replacing = signal(false);
  protected readonly refused = this.attempts.refused;
  protected readonly done = signal<string | null>(null);
  /** What is at their address now, when that differs. */
  protected readonly fresh = signal<MetadataPreview | null>(null);

  /** What was looked at is what is taken: the digest names it. */
  protected accept({ digest }: MetadataPreview): Promise<void> {
    const { url } = this.connection().metadata;
    return this.attempt(async () => {
      if (url !== null) await this.store.apply({ metadata: { url }, digest });
      this.fresh.set(null);
      this.done.set(this.texts.t().metadata.applied);
    });
  }

  protected refresh(): Promise<void> {
    const { url } = this.connection().metadata;
    return this.attempt(async () => {
      const found = url === null ? null : await this.store.preview({ url });
      const differs = found !== null && found.diff.length > 0;
      this.fresh.set(differs ? found : null);
      if (!differs) this.done.set(this.texts.t().metadata.looked);
    });
  }

  protected replaced(): void {
    this.replacing.set(false);
    this.fresh.set(null);
    this.done.set(this.texts.t().metadata.applied);
  }

  private attempt(work: () => Promise<void>): Promise<void> {
    return this.attempts.run(() => {
      this.done.set(null);
      return work();
    });
  }
}
