import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  MAINTENANCE_KINDS,
  type MaintenanceKind,
  NOTICE_LIMITS,
  type OperatorMaintenanceView,
  type SaveMaintenance,
} from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { ownZone, wallTimeAt } from '../../core/zoned-time';
import { fieldError } from '../../ui/text-errors';
import { MaintenanceTexts } from './maintenance-texts';

const HOUR_MS = 3_600_000;
const EMPTY = { kind: 'planned' as MaintenanceKind, from: '', to: '', ja: '', en: '' };

/** Planned work: when, and what everybody reads of it. */
@Component({
  selector: 'rj-maintenance-form',
  imports: [
    ...[FormField, FormRoot, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel],
    ...[MatOption, MatSelect],
  ],
  template: `
    @let t = texts.t();
    <form [formRoot]="form">
      @if (!announced()) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>{{ t.kind }}</mat-label>
          <mat-select [formField]="form.kind">
            @for (kind of kinds; track kind) {
              <mat-option [value]="kind">{{ t.kinds[kind] }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
      }
      <div class="pair">
        <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
          <mat-label>{{ t.from }}</mat-label>
          <input matInput type="datetime-local" [formField]="form.from" />
          @if (model().kind === 'planned') {
            <mat-hint>{{ t.earliest(i18n.formatDateTime(earliest())) }}</mat-hint>
          }
          @if (wrong().from; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
        <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
          <mat-label>{{ t.to }}</mat-label>
          <input matInput type="datetime-local" [formField]="form.to" />
          @if (wrong().to; as text) {
            <mat-error>{{ text }}</mat-error>
          }
        </mat-form-field>
      </div>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ t.ja }}</mat-label>
        <textarea matInput rows="3" lang="ja" [formField]="form.ja"></textarea>
        <mat-hint>{{ t.textHint }}</mat-hint>
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
      <div class="pair">
        <button matButton="filled" type="submit" [disabled]="busy()">
          {{ announced() ? t.saveChange : t.save }}
        </button>
        <button matButton type="button" (click)="dismissed.emit()">{{ i18n.t().common.cancel }}</button>
      </div>
    </form>
  `,
  styleUrl: '../operator-form.scss',
  styles: `
    .pair {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 1rem;
    }
    .pair > mat-form-field {
      flex: 1 1 14rem;
    }
  `,
})
export class MaintenanceForm {
  /** What is changed; null for something new. */
  readonly window = input.required<OperatorMaintenanceView | null>();
  readonly earliest = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly wanted = output<SaveMaintenance>();
  readonly dismissed = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(MaintenanceTexts);
  protected readonly kinds = MAINTENANCE_KINDS;
  protected readonly announced = computed(() => this.window()?.state === 'announced');
  protected readonly model = linkedSignal(() => modelOf(this.window()));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.from);
      required(path.to);
      validate(path.to, ({ value, valueOf }) => {
        const hours = (Date.parse(value()) - Date.parse(valueOf(path.from))) / HOUR_MS;
        return hours <= 0 || hours > NOTICE_LIMITS.maintenanceHours ? { kind: 'order' } : null;
      });
      required(path.ja);
      maxLength(path.ja, NOTICE_LIMITS.maintenanceText);
      required(path.en);
      maxLength(path.en, NOTICE_LIMITS.maintenanceText);
    },
    {
      submission: {
        action: () => {
          const { kind, from, to, ja, en } = this.model();
          const [plannedStart, plannedEnd] = [new Date(from).toISOString(), new Date(to).toISOString()];
          this.wanted.emit({ kind, plannedStart, plannedEnd, ja, en });
          return Promise.resolve();
        },
      },
    },
  );
  protected readonly wrong = computed(() => {
    const [t, most] = [this.i18n.t(), NOTICE_LIMITS.maintenanceText];
    const to = this.form.to();
    const isBefore = to.touched() && to.errors().some(({ kind }) => kind === 'order');
    return {
      from: fieldError(t, this.form.from(), most),
      to: isBefore ? this.texts.t().order : fieldError(t, to, most),
      ja: fieldError(t, this.form.ja(), most),
      en: fieldError(t, this.form.en(), most),
    };
  });
}

function modelOf(window: OperatorMaintenanceView | null): typeof EMPTY {
  if (!window) return EMPTY;
  const { kind, plannedStart, plannedEnd, ja, en } = window;
  return { kind, from: localOf(plannedStart), to: localOf(plannedEnd), ja, en };
}

/** As a field for a local time has it. */
function localOf(at: string): string {
  const { date, time } = wallTimeAt(new Date(at), ownZone());
  return `${date}T${time}`;
}
