import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Notice } from '../../ui/notice';
import { CancellationTexts } from './cancellation-texts';

/** Tells everybody of an organization, wherever they are, that it will be erased, or that its trial ends. */
@Component({
  selector: 'rj-life-banner',
  imports: [Notice, RouterLink],
  template: `
    @let t = texts.t();
    @if (erasedOn(); as at) {
      <rj-notice kind="warning">
        {{ t.banner(at) }}
        @if (session.can('tenant:cancel')) {
          <a routerLink="/admin/cancellation">{{ t.more }}</a>
        }
      </rj-notice>
    } @else if (trialEnds(); as at) {
      <rj-notice kind="info">{{ t.trialBanner(at) }}</rj-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class LifeBanner {
  protected readonly texts = inject(CancellationTexts);
  protected readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);
  private readonly life = computed(() => this.session.tenant()?.life);
  protected readonly erasedOn = computed(() => this.moment(this.life()?.eraseAt));
  /** It is those who can do something about it that are told. */
  protected readonly trialEnds = computed(() =>
    this.session.can('tenant:cancel') ? this.moment(this.life()?.trialEndsAt) : null,
  );

  private moment(at: string | null | undefined): string | null {
    return at == null ? null : this.i18n.formatDateTime(at);
  }
}
