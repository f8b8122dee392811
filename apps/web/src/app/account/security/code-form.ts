import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { toApiError } from '../../core/api-error';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { FactorTexts } from './factor-texts';

/** Six digits of an authenticator app. Full-width digits and spaces are taken as what they mean. */
@Component({
  selector: 'rj-code-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatInput, MatLabel, Notice],
  template: `
    @let t = texts.t();
    @if (problem(); as text) {
      <rj-notice kind="error">{{ text }}</rj-notice>
    }
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.code }}</mat-label>
        <input
          #code
          matInput
          [formField]="form.code"
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck="false"
        />
        @if (wrong(); as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="form().submitting()">
        {{ form().submitting() ? t.confirming : yes() }}
      </button>
    </form>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: flex-start;
    }
    mat-form-field {
      flex: 1 1 10rem;
      max-inline-size: 16rem;
    }
    input {
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.2em;
    }
    button {
      margin-block-start: 0.5rem;
    }
  `,
})
export class CodeForm {
  /** Rejects with `ApiError`. */
  readonly send = input.required<(code: string) => Promise<void>>();
  readonly yes = input.required<string>();
  readonly focused = input(false, { transform: booleanAttribute });
  private readonly i18n = inject(I18n);
  private readonly errors = inject(ErrorText);
  protected readonly texts = inject(FactorTexts);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('code');
  private readonly refused = signal<unknown>(null);
  private readonly model = signal({ code: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      pattern(path.code, /^\s*(?:[0-9０-９]\s*){6}$/);
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly wrong = computed(() => {
    const field = this.form.code();
    if (!field.touched() || field.valid()) return null;
    return this.model().code === '' ? this.i18n.t().field.required : this.texts.t().codeInvalid;
  });
  protected readonly problem = computed(() => {
    const why = this.refused();
    if (why === null) return null;
    return toApiError(why).code === 'FACTOR_REJECTED' ? this.texts.t().codeRejected : this.errors.of(why);
  });

  constructor() {
    afterNextRender(() => {
      if (this.focused()) this.field().nativeElement.focus();
    });
  }

  private async submit(): Promise<void> {
    this.refused.set(null);
    try {
      await this.send()(this.model().code.normalize('NFKC').replace(/\s/g, ''));
    } catch (thrown) {
      this.form().reset({ code: '' });
      this.refused.set(thrown);
    }
  }
}
