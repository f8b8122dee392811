import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { LIMITS } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { CompanyLinks } from './company-links';
import { PasskeyOffer } from './passkey-offer';
import { SignInFlow } from './sign-in-flow';
import { SignInTexts } from './sign-in-texts';

/** The first screen: which organization, and who. */
@Component({
  selector: 'rj-who-step',
  imports: [
    CompanyLinks,
    FormField,
    FormRoot,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatProgressBar,
    Notice,
    PasskeyOffer,
  ],
  template: `
    @let t = texts.t();
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.tenant }}</mat-label>
        <input
          matInput
          [formField]="form.tenant"
          autocomplete="organization"
          autocapitalize="none"
          spellcheck="false"
          (change)="flow.look(model().tenant)"
        />
        <mat-hint>{{ t.tenantHint }}</mat-hint>
        @if (problems().tenant; as problem) {
          <mat-error>{{ problem }}</mat-error>
        }
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.email }}</mat-label>
        <input
          matInput
          type="email"
          [formField]="form.email"
          autocomplete="username webauthn"
          spellcheck="false"
        />
        @if (problems().email; as problem) {
          <mat-error>{{ problem }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" class="submit" [disabled]="form().submitting()">
        {{ form().submitting() ? t.asking : t.next }}
      </button>
      @if (form().submitting()) {
        <mat-progress-bar mode="indeterminate" [attr.aria-label]="t.asking" />
      }
    </form>
    <rj-passkey-offer />
    <rj-company-links [tenant]="model().tenant" />
  `,
  styleUrl: './step.scss',
})
export class WhoStep {
  private readonly i18n = inject(I18n);
  protected readonly texts = inject(SignInTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly flow = inject(SignInFlow);
  protected readonly refused = signal<unknown>(null);
  protected readonly model = signal(this.flow.who());
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.tenant);
      maxLength(path.tenant, LIMITS.tenantSlug);
      required(path.email);
      email(path.email);
      maxLength(path.email, LIMITS.email);
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly problems = computed(() => {
    const t = this.i18n.t();
    return {
      tenant: fieldError(t, this.form.tenant(), LIMITS.tenantSlug),
      email: fieldError(t, this.form.email(), LIMITS.email),
    };
  });

  constructor() {
    void this.flow.look(this.model().tenant);
  }

  private async submit(): Promise<void> {
    this.refused.set(null);
    try {
      await this.flow.begin(this.model());
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
