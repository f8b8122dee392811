import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { type AddIncidentUpdate, AVAILABILITY_LIMITS, type IncidentView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { StatusTexts } from '../../status/status-texts';
import { fieldError } from '../../ui/text-errors';
import { FILLED_IN, INCIDENT_TEMPLATES } from './incident-templates';
import { IncidentsTexts } from './incidents-texts';
import { stagesFor } from './stages-for';

const EMPTY = { stage: 'cause' as AddIncidentUpdate['stage'], ja: '', en: '', forecastAt: '' };

/** What an operator says of an incident, in both languages. */
@Component({
  selector: 'rj-update-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatInput, MatLabel, MatOption, MatSelect],
  template: `
    @let t = texts.t();
    <form [formRoot]="form">
      <div class="pair">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.stage }}</mat-label>
          <mat-select [formField]="form.stage">
            @for (stage of stages(); track stage) {
              <mat-option [value]="stage">{{ status.t().stages[stage] }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <button matButton="outlined" type="button" (click)="fill()">{{ t.template }}</button>
      </div>
      @if (model().stage === 'forecast') {
        <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
          <mat-label>{{ t.forecastAt }}</mat-label>
          <input matInput type="datetime-local" [formField]="form.forecastAt" />
          @if (wrong().forecastAt; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
      }
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.ja }}</mat-label>
        <textarea matInput rows="4" lang="ja" [formField]="form.ja"></textarea>
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
      <button class="send" matButton="filled" type="submit" [disabled]="busy()">{{ t.publish }}</button>
    </form>
  `,
  styleUrl: '../operator-form.scss',
  styles: `
    .pair {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75rem;
    }
    .send {
      justify-self: start;
    }
  `,
})
export class UpdateForm {
  readonly incident = input.required<IncidentView>();
  readonly busy = input.required<boolean>();
  readonly wanted = output<AddIncidentUpdate>();
  private readonly i18n = inject(I18n);
  protected readonly texts = inject(IncidentsTexts);
  protected readonly status = inject(StatusTexts);
  protected readonly stages = computed(() => stagesFor(this.incident()));
  protected readonly model = signal(EMPTY);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.ja);
      maxLength(path.ja, AVAILABILITY_LIMITS.incidentText);
      pattern(path.ja, FILLED_IN);
      required(path.en);
      maxLength(path.en, AVAILABILITY_LIMITS.incidentText);
      pattern(path.en, FILLED_IN);
      required(path.forecastAt, { when: ({ valueOf }) => valueOf(path.stage) === 'forecast' });
    },
    {
      submission: {
        action: () => {
          const { stage, ja, en, forecastAt } = this.model();
          const at = stage === 'forecast' ? new Date(forecastAt).toISOString() : null;
          this.wanted.emit({ stage, ja, en, forecastAt: at });
          return Promise.resolve();
        },
      },
    },
  );
  protected readonly wrong = computed(() => {
    const [t, most] = [this.i18n.t(), AVAILABILITY_LIMITS.incidentText];
    return {
      forecastAt: fieldError(t, this.form.forecastAt(), most),
      ja: this.unfilled(this.form.ja()) ?? fieldError(t, this.form.ja(), most),
      en: this.unfilled(this.form.en()) ?? fieldError(t, this.form.en(), most),
    };
  });

  protected fill(): void {
    this.model.update((model) => ({ ...model, ...INCIDENT_TEMPLATES[model.stage] }));
  }

  private unfilled(field: Parameters<typeof fieldError>[1]): string | null {
    const isUnfilled = field.touched() && field.errors().some(({ kind }) => kind === 'pattern');
    return isUnfilled ? this.texts.t().unfilled : null;
  }

  /** After it was published: what comes next is the first stage that may. */
  clear(): void {
    this.form().reset({ ...EMPTY, stage: this.stages()[0] ?? EMPTY.stage });
  }
}
