import { HttpClient } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { toApiError } from '../../core/api-error';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Notice } from '../../ui/notice';
import { SignInTexts } from '../sign-in/sign-in-texts';

/**
 * Somebody came through the company's sign-in with the e-mail address of a user who is here already. That user, signed
 * in, says whether it was them.
 */
@Component({
  selector: 'rj-link-sign-in',
  imports: [MatButton, Notice, RouterLink],
  template: `
    @let t = texts.t().link;
    <h1>{{ t.heading }}</h1>
    <section class="card">
      @if (linked()) {
        <rj-notice kind="success">{{ t.done }}</rj-notice>
        <a matButton="filled" routerLink="/">{{ i18n.t().common.toHome }}</a>
      } @else {
        @if (refused(); as why) {
          <rj-notice kind="error">{{ isOver() ? t.over : errors.of(why) }}</rj-notice>
        }
        <p>{{ t.question(session.user()?.email ?? '') }}</p>
        <p class="muted">{{ t.warning }}</p>
        <div class="answers">
          <button matButton="filled" type="button" [disabled]="busy() || isOver()" (click)="link()">
            {{ t.yes }}
          </button>
          <a matButton="outlined" routerLink="/">{{ t.no }}</a>
        </div>
      }
    </section>
  `,
  styles: `
    :host,
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      max-inline-size: 40rem;
      margin-inline: auto;
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
    }
    .card > a {
      justify-self: start;
    }
  `,
})
export class LinkSignIn {
  /** From the address. The server checks that it is an offer to this user, in this browser. */
  readonly offerId = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SignInTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  private readonly http = inject(HttpClient);
  protected readonly busy = signal(false);
  protected readonly linked = signal(false);
  protected readonly refused = signal<unknown>(null);

  /** The offer is for ten minutes, and for one person in one browser. */
  protected isOver(): boolean {
    const why = this.refused();
    return why !== null && toApiError(why).code === 'NOT_FOUND';
  }

  protected async link(): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await firstValueFrom(this.http.post(`${API}/me/saml-links`, { offerId: this.offerId() }));
      this.linked.set(true);
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
