import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '../../ui/icon';
import { LogClock } from './log-clock';
import { type LogField, LogTexts } from './log-texts';
import type { Narrowed } from './log-store';

const MOMENT_BEFORE_MS = 1;

/** What a log is narrowed to; each condition can be taken back. */
@Component({
  selector: 'rj-log-chips',
  imports: [Icon],
  template: `
    @let t = texts.t();
    @if (chips().length > 0) {
      <ul class="plain" [attr.aria-label]="t.narrowedTo">
        @for (chip of chips(); track chip.field) {
          <li class="chip">
            <span class="text">{{ t.fields[chip.field] }}: {{ chip.text }}</span>
            <button
              type="button"
              class="quiet-button"
              [attr.aria-label]="t.without(t.fields[chip.field])"
              (click)="removed.emit(chip.field)"
            >
              <rj-icon name="close" />
            </button>
          </li>
        }
        <li>
          <button type="button" class="button small" (click)="cleared.emit()">{{ t.clear }}</button>
        </li>
      </ul>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.4rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .chip {
      max-inline-size: 100%;
      padding-inline-end: 0;
      font-size: 0.9375rem;
    }
    .text {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  `,
})
export class LogChips {
  readonly filter = input.required<Narrowed>();
  /** Words instead of values, where a value has some. */
  readonly words = input<Readonly<Record<string, Readonly<Record<string, string>>>>>({});
  readonly removed = output<LogField>();
  readonly cleared = output();
  private readonly clock = inject(LogClock);
  protected readonly texts = inject(LogTexts);

  protected readonly chips = computed(() =>
    Object.entries(this.filter()).flatMap(([field, value]) =>
      this.isField(field) ? [{ field, text: this.textOf(field, value) }] : [],
    ),
  );

  private textOf(field: LogField, value: string): string {
    if (field === 'from') return this.clock.day(value);
    if (field === 'until')
      return this.clock.day(new Date(new Date(value).getTime() - MOMENT_BEFORE_MS).toISOString());
    return this.words()[field]?.[value] ?? value;
  }

  private isField(field: string): field is LogField {
    return field in this.texts.t().fields;
  }
}
