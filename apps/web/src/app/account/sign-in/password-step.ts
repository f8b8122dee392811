import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { LIMITS } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { fieldError } from '../../ui/text-errors';
import { CompanyLinks } from './company-links';
import { SignInFlow, type Who } from './sign-in-flow';
import { SignInTexts } from './sign-in-texts';
import { WhoLine } from './who-line';

/** The password of somebody who said who they are. */
@Component({
  selector: 'rj-password-step',
  imports: [
    CompanyLinks,
    FormField,
    FormRoot,
    Icon,
    MatButton,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    MatProgressBar,
    MatSuffix,
    Notice,
    WhoLine,
  ],
  template: `
    @let t = texts.t();
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    } @else if (emergency()) {
      <rj-notice kind="warning">{{ t.emergencyLead }}</rj-notice>
    }
    <rj-who-line [who]="who()" />
    <form [formRoot]="form">
      <!-- For password managers: they keep a password for a name. -->
      <input
        class="visually-hidden"
        type="email"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        readonly
        [value]="who().email"
      />
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.password }}</mat-label>
        <input
          #password
          matInput
          [type]="shown() ? 'text' : 'password'"
          [formField]="form.password"
          autocomplete="current-password"
          spellcheck="false"
        />
        <button
          matSuffix
          type="button"
          class="quiet-button"
          [attr.aria-pressed]="shown()"
          (click)="shown.set(!shown())"
        >
          <rj-icon [name]="shown() ? 'eyeOff' : 'eye'" />
          <span class="visually-hidden">{{ shown() ? t.hidePassword : t.showPassword }}</span>
        </button>
        @if (problem(); as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" class="submit" [disabled]="form().submitting()">
        {{ form().submitting() ? t.submitting : t.submit }}
      </button>
      @if (form().submitting()) {
        <mat-progress-bar mode="indeterminate" [attr.aria-label]="t.submitting" />
      }
    </form>
    <rj-company-links [tenant]="who().tenant" />
  `,
  styleUrl: './step.scss',
})
export class PasswordStep {
  readonly who = input.required<Who>();
  /** Where everybody else uses the company's sign-in. */
  readonly emergency = input(false);
  private readonly i18n = inject(I18n);
  protected readonly texts = inject(SignInTexts);
  protected readonly errors = inject(ErrorText);
  private readonly flow = inject(SignInFlow);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('password');

  protected readonly shown = signal(false);
  protected readonly refused = signal<unknown>(null);
  private readonly model = signal({ password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.password);
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly problem = computed(() =>
    fieldError(this.i18n.t(), this.form.password(), LIMITS.passwordMaxCodePoints),
  );

  constructor() {
    // The screen before this one had the focus; it is gone.
    afterNextRender(() => {
      this.field().nativeElement.focus();
    });
  }

  private async submit(): Promise<void> {
    this.refused.set(null);
    try {
      await this.flow.withPassword(this.who(), this.model().password);
    } catch (thrown) {
      this.form().reset({ password: '' });
      this.refused.set(thrown);
    }
  }
}
