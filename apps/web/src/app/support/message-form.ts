import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { SUPPORT_LIMITS } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { fieldError } from '../ui/text-errors';

/** The next thing that is written to a request. Stays as it is until `clear`. */
@Component({
  selector: 'rj-support-message-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel],
  template: `
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ label() }}</mat-label>
        <textarea matInput rows="5" [formField]="form.text"></textarea>
        @if (hint(); as text) {
          <mat-hint>{{ text }}</mat-hint>
        }
        @if (wrong(); as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="busy()">{{ submit() }}</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class SupportMessageForm {
  readonly label = input.required<string>();
  readonly submit = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly busy = input.required<boolean>();
  readonly wanted = output<string>();
  private readonly i18n = inject(I18n);
  private readonly model = signal({ text: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.text);
      maxLength(path.text, SUPPORT_LIMITS.text);
    },
    {
      submission: {
        action: () => {
          this.wanted.emit(this.model().text);
          return Promise.resolve();
        },
      },
    },
  );
  protected readonly wrong = computed(() => fieldError(this.i18n.t(), this.form.text(), SUPPORT_LIMITS.text));

  clear(): void {
    this.form().reset({ text: '' });
  }
}
