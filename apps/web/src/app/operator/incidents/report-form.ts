import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  AVAILABILITY_LIMITS,
  type ReportIncident,
  SERVICE_COMPONENTS,
  type ServiceComponent,
} from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { StatusTexts } from '../../status/status-texts';
import { fieldError } from '../../ui/text-errors';
import { IncidentsTexts } from './incidents-texts';

const EMPTY = { component: 'media' as ServiceComponent, openedAt: '', ja: '', en: '' };

/** What somebody knows of that probes have not found. */
@Component({
  selector: 'rj-report-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatInput, MatLabel, MatOption, MatSelect],
  template: `
    @let t = texts.t();
    <form [formRoot]="form">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.component }}</mat-label>
        <mat-select [formField]="form.component">
          @for (component of components; track component) {
            <mat-option [value]="component">{{ status.t().components[component] }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
        <mat-label>{{ t.openedAt }}</mat-label>
        <input matInput type="datetime-local" [formField]="form.openedAt" />
        @if (wrong().openedAt; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.ja }}</mat-label>
        <textarea matInput rows="3" lang="ja" [formField]="form.ja"></textarea>
        @if (wrong().ja; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.en }}</mat-label>
        <textarea matInput rows="3" lang="en" [formField]="form.en"></textarea>
        @if (wrong().en; as text) {
          <mat-error>{{ text }}</mat-error>
        }
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="busy()">{{ t.reportSubmit }}</button>
    </form>
  `,
  styleUrl: '../operator-form.scss',
  styles: `
    button {
      justify-self: start;
    }
  `,
})
export class ReportForm {
  readonly busy = input.required<boolean>();
  readonly wanted = output<ReportIncident>();
  private readonly i18n = inject(I18n);
  protected readonly texts = inject(IncidentsTexts);
  protected readonly status = inject(StatusTexts);
  protected readonly components = SERVICE_COMPONENTS;
  protected readonly model = signal(EMPTY);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.openedAt);
      required(path.ja);
      maxLength(path.ja, AVAILABILITY_LIMITS.incidentText);
      required(path.en);
      maxLength(path.en, AVAILABILITY_LIMITS.incidentText);
    },
    {
      submission: {
        action: () => {
          const { openedAt, ...rest } = this.model();
          this.wanted.emit({ ...rest, openedAt: new Date(openedAt).toISOString() });
          return Promise.resolve();
        },
      },
    },
  );
  protected readonly wrong = computed(() => {
    const [t, most] = [this.i18n.t(), AVAILABILITY_LIMITS.incidentText];
    return {
      openedAt: fieldError(t, this.form.openedAt(), most),
      ja: fieldError(t, this.form.ja(), most),
      en: fieldError(t, this.form.en(), most),
    };
  });
}
