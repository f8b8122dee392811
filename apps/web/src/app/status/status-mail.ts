import { HttpClient } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../core/api-error';
import { API } from '../core/api-interceptor';
import { Attempt } from '../core/attempt';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { StatusTexts } from './status-texts';

const PATH = `${API}/status/subscriptions`;

/** What a link of a letter does: `letters` ends those to an administrator of an organization. */
type LinkKind = 'confirm' | 'end' | 'letters';
const ADDRESSES: Readonly<Record<LinkKind, string>> = {
  confirm: `${PATH}/confirmation`,
  end: `${PATH}/end`,
  letters: `${API}/letters/end`,
};
const DONE = { confirm: 'confirmed', end: 'ended', letters: 'lettersEnded' } as const;
const LEADS = { confirm: 'confirmLead', end: 'endLead', letters: 'lettersLead' } as const;

/** News of this page by mail: asked for here, confirmed and ended by the links in the letters, which lead here. */
@Component({
  selector: 'rj-status-mail',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t().mail;
    <h2 id="mail-heading">{{ t.heading }}</h2>
    @if (problem(); as text) {
      <rj-notice kind="error">{{ text }}</rj-notice>
    } @else if (done(); as what) {
      <rj-notice kind="success">{{ t[what] }}</rj-notice>
    }
    @if (link(); as one) {
      <p>{{ t[leads[one.kind]] }}</p>
      <button matButton="filled" type="button" [disabled]="attempts.busy()" (click)="follow()">
        {{ one.kind === 'confirm' ? t.confirm : t.end }}
      </button>
    } @else if (!sends()) {
      <p class="muted">{{ t.off }}</p>
    } @else {
      <p class="muted">{{ t.lead }}</p>
      <form [formRoot]="form">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.email }}</mat-label>
          <input matInput type="email" autocomplete="email" [formField]="form.email" />
          @if (wrong(); as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
        <button matButton="outlined" type="submit" [disabled]="attempts.busy()">{{ t.send }}</button>
      </form>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }
    h2,
    p {
      margin: 0;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75rem;
    }
    mat-form-field {
      flex: 1 1 16rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class StatusMail {
  /** Whether letters can be asked for; links in letters work in any case. */
  readonly sends = input(true);
  protected readonly leads = LEADS;
  protected readonly texts = inject(StatusTexts);
  private readonly i18n = inject(I18n);
  private readonly errors = inject(ErrorText);
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  protected readonly attempts = new Attempt();
  protected readonly done = signal<'asked' | (typeof DONE)[LinkKind] | null>(null);
  /** From the link of a letter; its token is in no log, because the part after # stays in the browser. */
  protected readonly link = signal(linkOf(this.document.location.hash));
  private readonly model = signal({ email: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.email);
      email(path.email);
    },
    { submission: { action: () => this.ask() } },
  );
  protected readonly wrong = computed(() => fieldError(this.i18n.t(), this.form.email(), LIMITS.email));
  protected readonly problem = computed(() => {
    const why = this.attempts.refused();
    if (why === null) return null;
    const t = this.texts.t().mail;
    const { code } = toApiError(why);
    return code === 'NOT_FOUND' ? t.over : code === 'MAIL_OFF' ? t.off : this.errors.of(why);
  });

  protected follow(): Promise<void> {
    return this.attempts.run(async () => {
      const link = this.link();
      if (!link) return;
      await firstValueFrom(this.http.post(ADDRESSES[link.kind], { token: link.token }));
      this.done.set(DONE[link.kind]);
      this.link.set(null);
      this.document.defaultView?.history.replaceState(null, '', '/status');
    });
  }

  private ask(): Promise<void> {
    return this.attempts.run(async () => {
      this.done.set(null);
      await firstValueFrom(this.http.post(PATH, { ...this.model(), locale: this.i18n.locale() }));
      this.done.set('asked');
    });
  }
}

function linkOf(hash: string): { readonly kind: LinkKind; readonly token: string } | null {
  const [, kind, token] = /^#(confirm|end|letters)=([\w-]{43}|[\w-]{135})$/.exec(hash) ?? [];
  if (token === undefined) return null;
  return { kind: kind === 'confirm' || kind === 'letters' ? kind : 'end', token };
}
