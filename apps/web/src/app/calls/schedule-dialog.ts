import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogConfig,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { type CallView, type CustomInput, type GroupRef, LIMITS, type SiteRef } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { momentOf, ownZone, wallTimeAt } from '../core/zoned-time';
import { FieldInputs } from '../fields/field-inputs';
import { Notice } from '../ui/notice';
import { fieldError } from '../ui/text-errors';
import { PeoplePicker, type PersonRef } from './people-picker';
import { SitePicker } from './site-picker';

/** What was filled in. */
export interface Plan {
  readonly title: string;
  readonly startsAt: string;
  readonly durationMin: number;
  readonly timeZone: string;
  readonly site: SiteRef | null;
  readonly customFields: readonly CustomInput[];
  readonly people: readonly PersonRef[];
  /** Whose members are invited too. */
  readonly groups: readonly GroupRef[];
}

export interface ScheduleDialogData {
  /** Null for a new call. */
  readonly call: CallView | null;
  readonly title: string;
  readonly site: SiteRef | null;
  readonly people: readonly PersonRef[];
  readonly groups: readonly GroupRef[];
  readonly save: (plan: Plan) => Promise<void>;
}

const DURATIONS_MIN = [15, 30, 45, 60, 90, 120, 180, 240, 480] as const;
const USUAL_MIN = 30;
const HALF_HOUR_MS = 30 * 60_000;

/** Plans a call, or changes the plan. Closes with its title once the server has agreed. */
@Component({
  selector: 'rj-schedule-dialog',
  imports: [
    FieldInputs,
    FormField,
    FormRoot,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    Notice,
    PeoplePicker,
    SitePicker,
  ],
  templateUrl: './schedule-dialog.html',
  styleUrls: ['../admin/dialog.scss', './schedule-dialog.scss'],
})
export class ScheduleDialog {
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  private readonly dialog = inject<MatDialogRef<ScheduleDialog, string>>(MatDialogRef);
  protected readonly data = inject<ScheduleDialogData>(MAT_DIALOG_DATA);

  private readonly schedule = this.data.call?.schedule ?? null;
  private readonly zone = this.schedule?.timeZone ?? ownZone();
  private readonly start = wallTimeAt(
    this.schedule ? new Date(this.schedule.startsAt) : nextHalfHour(),
    this.zone,
  );
  private readonly minutes = this.schedule
    ? (Date.parse(this.schedule.endsAt) - Date.parse(this.schedule.startsAt)) / 60_000
    : USUAL_MIN;
  protected readonly durations = [...new Set([...DURATIONS_MIN, this.minutes])].sort((a, b) => a - b);
  protected readonly zones = [
    ...new Set([this.zone, ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')]),
  ];

  protected readonly refused = signal<unknown>(null);
  protected readonly site = signal(this.data.site);
  protected readonly people = signal(this.data.people);
  protected readonly groups = signal<readonly GroupRef[] | null>(this.data.groups);
  private readonly model = signal({
    title: this.data.title,
    date: this.start.date,
    time: this.start.time,
    minutes: String(this.minutes),
    zone: this.zone,
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.title);
      maxLength(path.title, LIMITS.callTitle);
      required(path.date);
      required(path.time);
      validate(path.time, () => {
        const moment = this.moment();
        return moment && moment.getTime() < Date.now() ? { kind: 'past' } : null;
      });
    },
    { submission: { action: () => this.save() } },
  );
  private readonly moment = computed(() => momentOf(this.model(), this.model().zone));
  protected readonly problems = computed(() => {
    const t = this.i18n.t();
    const past = this.form
      .time()
      .errors()
      .some(({ kind }) => kind === 'past');
    return {
      title: fieldError(t, this.form.title(), LIMITS.callTitle),
      date: fieldError(t, this.form.date(), 0),
      time: past ? t.schedule.past : fieldError(t, this.form.time(), 0),
    };
  });

  private readonly fields = viewChild.required(FieldInputs);

  protected durationText(minutes: number): string {
    const { schedule } = this.i18n.t();
    return minutes >= 60 && minutes % 60 === 0 ? schedule.hours(minutes / 60) : schedule.minutes(minutes);
  }

  protected cancel(): void {
    this.dialog.close();
  }

  private async save(): Promise<void> {
    const startsAt = this.moment();
    if (!this.fields().check() || !startsAt) return;
    this.refused.set(null);
    const { title, minutes, zone } = this.model();
    const plan = {
      title: title.trim(),
      startsAt: startsAt.toISOString(),
      durationMin: Number(minutes),
      timeZone: zone,
      site: this.site(),
      customFields: this.fields().inputs(),
      people: this.people(),
      groups: this.groups() ?? [],
    };
    try {
      await this.data.save(plan);
      this.dialog.close(plan.title);
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}

/** At least half an hour away: nobody plans for this minute. */
function nextHalfHour(): Date {
  return new Date((Math.floor(Date.now() / HALF_HOUR_MS) + 2) * HALF_HOUR_MS);
}

/** Opens the dialog; answers the call's title, or nothing. Call it where dependencies can be injected. */
export function scheduleDialogs(): (data: ScheduleDialogData) => Promise<string | undefined> {
  const dialog = inject(MatDialog);
  return (data) => {
    const config = Object.assign(new MatDialogConfig<ScheduleDialogData>(), {
      data,
      width: '34rem',
      maxWidth: 'calc(100vw - 1.5rem)',
    });
    const opened = dialog.open<ScheduleDialog, ScheduleDialogData, string>(ScheduleDialog, config);
    return firstValueFrom(opened.afterClosed());
  };
}
