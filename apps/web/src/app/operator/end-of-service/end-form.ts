import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { type AnnounceServiceEnd, NOTICE_LIMITS } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { fieldError } from '../../ui/text-errors';
import { midnightInJapan } from './end-days';
import { EndTexts } from './end-texts';

const EMPTY = { day: '', ja: '', en: '' };

/** When the service ends, and what everybody is told of it. */
@Component({
  selector: 'rj-end-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel],
  template: `
    @let t = texts.t();
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
        <mat-label>{{ t.day }}</mat-label>
        <input matInput type="date" [formField]="form.day" />
        <mat-hint>{{ moved() ? t.laterThan(least()) : t.earliest(least()) }}</mat-hint>
        @if (wrong().day; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.ja }}</mat-label>
        <textarea matInput rows="4" lang="ja" [formField]="form.ja"></textarea>
        <mat-hint>{{ t.textHint }}</mat-hint>
        @if (wrong().ja; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.en }}</mat-label>
        <textarea matInput rows="4" lang="en" [formField]="form.en"></textarea>
        @if (wrong().en; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="busy()">{{ t.submit }}</button>
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
  /** Day in Japan: the earliest one, or that after which it is put off. */
  readonly least = input.required<string>();
  /** An end was announced already. */
  readonly moved = input.required<boolean>();
  readonly busy = input.required<boolean>();
  readonly wanted = output<AnnounceServiceEnd>();
  private readonly i18n = inject(I18n);
  protected readonly texts = inject(EndTexts);
  private readonly model = signal(EMPTY);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.day);
      validate(path.day, ({ value }) =>
        value() !== '' && (value() < this.least() || (this.moved() && value() === this.least()))
          ? { kind: 'least' }
          : null,
      );
      required(path.ja);
      maxLength(path.ja, NOTICE_LIMITS.maintenanceText);
      required(path.en);
      maxLength(path.en, NOTICE_LIMITS.maintenanceText);
    },
    {
      submission: {
        action: () => {
          const { day, ja, en } = this.model();
          this.wanted.emit({ endsAt: midnightInJapan(day), ja, en });
          return Promise.resolve();
        },
      },
    },
  );
  protected readonly wrong = computed(() => {
    const [t, most, day] = [this.i18n.t(), NOTICE_LIMITS.maintenanceText, this.form.day()];
    const own = this.texts.t();
    const isSoon = day.touched() && day.errors().some(({ kind }) => kind === 'least');
    const soon = this.moved() ? own.laterThan(this.least()) : own.tooLate(this.least());
    return {
      day: isSoon ? soon : fieldError(t, day, most),
      ja: fieldError(t, this.form.ja(), most),
      en: fieldError(t, this.form.en(), most),
    };
  });

  /** After it was announced. */
  clear(): void {
    this.form().reset(EMPTY);
  }
}
