import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { CANARY_LIMITS } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { fieldError } from '../../ui/text-errors';
import { CanariesTexts } from './canaries-texts';

/** What was found and done about a security incident: with it, the incident is over. */
@Component({
  selector: 'rj-end-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatInput, MatLabel],
  template: `
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ texts.t().endLabel }}</mat-label>
        <textarea matInput rows="3" [formField]="form.text"></textarea>
        @if (wrong(); as why) {
          <mat-error>{{ why }}</mat-error>
        }
      </mat-form-field>
      <button matButton="outlined" type="submit" [disabled]="busy()">{{ texts.t().end }}</button>
    </form>
  `,
  styleUrl: '../operator-form.scss',
  styles: `
    button {
      justify-self: start;
    }
  `,
})
export class EndForm {
  readonly busy = input.required<boolean>();
  readonly wanted = output<string>();
  private readonly i18n = inject(I18n);
  protected readonly texts = inject(CanariesTexts);
  protected readonly model = signal({ text: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.text);
      maxLength(path.text, CANARY_LIMITS.incidentText);
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
  protected readonly wrong = computed(() =>
    fieldError(this.i18n.t(), this.form.text(), CANARY_LIMITS.incidentText),
  );
}
