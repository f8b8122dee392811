import { Component, inject, input, output } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LogClock } from './log-clock';
import { LogTexts } from './log-texts';
import type { Narrowed } from './log-store';

export interface PeriodChange {
  readonly field: 'from' | 'until';
  readonly value: string | null;
}

const MOMENT_MS = 1;

/** Days of the organization; the last one counts. */
@Component({
  selector: 'rj-log-period',
  imports: [MatFormField, MatInput, MatLabel],
  template: `
    @let t = texts.t();
    <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
      <mat-label>{{ t.from }}</mat-label>
      <input matInput type="date" [value]="dayOf('from')" (change)="choose('from', $event)" />
    </mat-form-field>
    <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
      <mat-label>{{ t.until }}</mat-label>
      <input matInput type="date" [value]="dayOf('until')" (change)="choose('until', $event)" />
    </mat-form-field>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
    }
    mat-form-field {
      flex: 1 1 9rem;
    }
  `,
})
export class LogPeriod {
  readonly filter = input.required<Narrowed>();
  readonly changed = output<PeriodChange>();
  private readonly clock = inject(LogClock);
  protected readonly texts = inject(LogTexts);

  protected dayOf(field: 'from' | 'until'): string {
    const value = this.filter()[field];
    if (value === undefined) return '';
    return this.clock.dateOf(new Date(new Date(value).getTime() - (field === 'until' ? MOMENT_MS : 0)));
  }

  protected choose(field: 'from' | 'until', event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const at = this.clock.beginOf(event.target.value, field === 'until');
    this.changed.emit({ field, value: at?.toISOString() ?? null });
  }
}
