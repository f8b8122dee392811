import { Component, inject, output, signal } from '@angular/core';
import type { ConsentText } from '@rinjo/contract';
import { ApiClient } from '../../core/api-client';
import { toApiError } from '../../core/api-error';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ConsentBox } from './consent-box';
import { ConsentTexts } from './consent-texts';

/** What a member agrees to before the first call, and again when the text has changed. */
@Component({
  selector: 'rj-member-consent',
  imports: [ConsentBox, Icon, Notice],
  template: `
    @let t = texts.t();
    @let name = session.tenant()?.name ?? '';
    <main>
      <div class="card">
        <h1>{{ t.heading }}</h1>
        <p class="muted">{{ t.by(name) }}</p>
        @if (consent(); as text) {
          <rj-consent-box [consent]="text" [label]="t.by(name)" />
        } @else if (!refused()) {
          <p role="status">{{ i18n.t().common.loading }}</p>
        }
        @if (changed()) {
          <rj-notice kind="warning">{{ t.changed }}</rj-notice>
        }
        @if (refused(); as why) {
          <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
        }
      </div>
      <div class="go">
        @if (consent()) {
          <button type="button" class="button primary large wide" [disabled]="busy()" (click)="agree()">
            <rj-icon name="check" />{{ t.join }}
          </button>
        } @else if (refused()) {
          <button type="button" class="button large wide" (click)="load()">
            {{ i18n.t().common.retry }}
          </button>
        }
        <button type="button" class="button wide" (click)="declined.emit()">{{ t.decline }}</button>
      </div>
    </main>
  `,
  styleUrl: '../join-page.scss',
})
export class MemberConsent {
  readonly agreed = output();
  readonly declined = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConsentTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  private readonly api = inject(ApiClient);
  protected readonly consent = signal<ConsentText | null>(null);
  protected readonly changed = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly busy = signal(false);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.refused.set(null);
    try {
      const { consent } = await this.api.pendingConsent();
      this.consent.set(consent);
      if (!consent) this.agreed.emit();
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }

  protected async agree(): Promise<void> {
    const text = this.consent();
    if (!text || this.busy()) return;
    this.busy.set(true);
    try {
      await this.api.acceptConsent({ version: text.version });
      this.agreed.emit();
    } catch (thrown) {
      if (toApiError(thrown).code === 'CONSENT_REQUIRED') {
        this.changed.set(true);
        await this.load();
      } else this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
