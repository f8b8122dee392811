import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { type AskSupport, type CallView, SUPPORT_KINDS, SUPPORT_LIMITS } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { I18n } from '../core/i18n';
import { fieldError } from '../ui/text-errors';
import { SupportTexts } from './support-texts';

/** Calls to choose from. */
const RECENT = 30;
const EMPTY = {
  kind: 'fault',
  subject: '',
  text: '',
  callId: null,
  contact: '',
} as const satisfies AskSupport;

/** A new request. Stays as it is until `clear`. */
@Component({
  selector: 'rj-ask-form',
  imports: [
    ...[FormField, FormRoot, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel],
    ...[MatOption, MatSelect],
  ],
  template: `
    @let t = texts.t();
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.kind }}</mat-label>
        <mat-select [formField]="form.kind">
          @for (kind of kinds; track kind) {
            <mat-option [value]="kind">{{ t.kinds[kind] }}</mat-option>
          }
        </mat-select>
        <mat-hint>{{ t.kindHint }}</mat-hint>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.subject }}</mat-label>
        <input matInput autocomplete="off" [formField]="form.subject" />
        @if (wrong().subject; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.text }}</mat-label>
        <textarea matInput rows="6" [formField]="form.text"></textarea>
        <mat-hint>{{ t.textHint }}</mat-hint>
        @if (wrong().text; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      @if (calls().length > 0) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.call }}</mat-label>
          <mat-select [formField]="form.callId">
            <mat-option [value]="null">{{ t.noCall }}</mat-option>
            @for (call of calls(); track call.id) {
              <mat-option [value]="call.id">{{ nameOf(call) }}</mat-option>
            }
          </mat-select>
          <mat-hint>{{ t.callHint }}</mat-hint>
        </mat-form-field>
      }
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.contact }}</mat-label>
        <input matInput autocomplete="tel" [formField]="form.contact" />
        <mat-hint>{{ t.contactHint }}</mat-hint>
        @if (wrong().contact; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="busy()">{{ t.send }}</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class AskForm {
  readonly busy = input.required<boolean>();
  readonly wanted = output<AskSupport>();
  private readonly i18n = inject(I18n);
  protected readonly texts = inject(SupportTexts);
  protected readonly kinds = SUPPORT_KINDS;
  /** Those of late; without them nobody chooses one. */
  protected readonly calls = signal<readonly CallView[]>([]);
  private readonly model = signal<AskSupport>(EMPTY);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.subject);
      maxLength(path.subject, SUPPORT_LIMITS.subject);
      required(path.text);
      maxLength(path.text, SUPPORT_LIMITS.text);
      maxLength(path.contact, SUPPORT_LIMITS.contact);
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
    const { subject, text, contact } = SUPPORT_LIMITS;
    return {
      subject: fieldError(t, this.form.subject(), subject),
      text: fieldError(t, this.form.text(), text),
      contact: fieldError(t, this.form.contact(), contact),
    };
  });

  constructor() {
    inject(ApiClient)
      .calls({ limit: RECENT })
      .then(
        ({ items }) => this.calls.set(items),
        // The request can be sent without one.
        () => this.calls.set([]),
      );
  }

  clear(): void {
    this.form().reset(EMPTY);
  }

  protected nameOf({ title, createdAt }: CallView): string {
    return `${title} (${this.i18n.formatDateTime(createdAt)})`;
  }
}
