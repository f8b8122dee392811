import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  type AskForAccess,
  LIMITS,
  OPERATOR_LIMITS,
  OPERATOR_SCOPES,
  type OperatorScope,
} from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { fieldError } from '../../ui/text-errors';
import { OperatorTexts } from '../operator-texts';

const MINUTES = [15, 30, 60, 120, 240];
const EMPTY = { tenant: '', reason: '', minutes: 60, scope: 'metadata' as OperatorScope, emergency: false };

/** What an operator wants to see of which organization, for how long, and why. */
@Component({
  selector: 'rj-ask-form',
  imports: [
    ...[FormField, FormRoot, MatButton, MatCheckbox, MatError, MatFormField, MatHint, MatInput, MatLabel],
    ...[MatOption, MatRadioButton, MatRadioGroup, MatSelect],
  ],
  template: `
    @let t = texts.t().home;
    <form [formRoot]="form">
      <div class="pair">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.tenant }}</mat-label>
          <input matInput [formField]="form.tenant" autocapitalize="none" spellcheck="false" />
          @if (wrong().tenant; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.minutes }}</mat-label>
          <mat-select [formField]="form.minutes">
            @for (minutes of choices; track minutes) {
              <mat-option [value]="minutes">{{ t.minutesOf(minutes) }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
      </div>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.reason }}</mat-label>
        <input matInput [formField]="form.reason" />
        <mat-hint>{{ t.reasonHint }}</mat-hint>
        @if (wrong().reason; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <fieldset>
        <legend>{{ t.scope }}</legend>
        <mat-radio-group [formField]="form.scope">
          @for (scope of scopes; track scope) {
            <mat-radio-button [value]="scope">
              {{ t.scopes[scope] }}
              @if (!model().emergency) {
                <span class="small muted">{{ t.scopeHints[scope] }}</span>
              }
            </mat-radio-button>
          }
        </mat-radio-group>
      </fieldset>
      <div>
        <mat-checkbox [formField]="form.emergency">{{ t.emergency }}</mat-checkbox>
        @if (model().emergency) {
          <p class="small">{{ t.emergencyHint }}</p>
        }
      </div>
      <button matButton="filled" type="submit" [disabled]="busy()">{{ t.submit }}</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    .pair {
      display: flex;
      flex-wrap: wrap;
      gap: 1rem;
    }
    .pair > * {
      flex: 1 1 12rem;
    }
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    mat-radio-group {
      display: grid;
      gap: 0.25rem;
    }
    .small {
      display: block;
      margin: 0;
    }
    button {
      justify-self: start;
    }
  `,
})
export class AskForm {
  readonly busy = input.required<boolean>();
  readonly wanted = output<AskForAccess>();
  protected readonly texts = inject(OperatorTexts);
  private readonly i18n = inject(I18n);
  protected readonly choices = MINUTES;
  protected readonly scopes = OPERATOR_SCOPES;
  protected readonly model = signal(EMPTY);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.tenant);
      maxLength(path.tenant, LIMITS.tenantSlug);
      required(path.reason);
      minLength(path.reason, OPERATOR_LIMITS.reasonMin);
      maxLength(path.reason, OPERATOR_LIMITS.reason);
    },
    {
      submission: {
        action: () => {
          this.wanted.emit(this.model());
          return Promise.resolve();
        },
      },
    },
  );
  protected readonly wrong = computed(() => {
    const t = this.i18n.t();
    const reason = this.form.reason();
    const isShort = reason.touched() && reason.errors().some(({ kind }) => kind === 'minLength');
    return {
      tenant: fieldError(t, this.form.tenant(), LIMITS.tenantSlug),
      reason: isShort ? this.texts.t().home.reasonInvalid : fieldError(t, reason, OPERATOR_LIMITS.reason),
    };
  });

  /** After it was sent. */
  clear(): void {
    this.form().reset(EMPTY);
  }
}
