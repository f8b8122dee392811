import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import {
  CUSTOM_FIELD_LIMITS,
  type CustomField,
  type CustomFieldQuery,
  type CustomFields,
  type CustomFieldSubject,
} from '@rinjo/contract';
import { API } from '../core/api-interceptor';
import { I18n } from '../core/i18n';
import { debounced } from '../ui/debounced';
import { Notice } from '../ui/notice';
import { FieldTexts } from './field-texts';
import { ANY, isWrong, type Narrowing, narrowingQuery } from './field-narrowing';

/** Narrows a list down by one of the organization's own fields. Where there is none, it is nothing. */
@Component({
  selector: 'rj-field-filter',
  imports: [MatButton, MatError, MatFormField, MatInput, MatLabel, Notice],
  templateUrl: './field-filter.html',
  styles: `
    :host:empty {
      display: none;
    }
    .filter {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
      gap: 0.75rem;
    }
    mat-error {
      grid-column: 1 / -1;
    }
  `,
})
export class FieldFilter {
  readonly subject = input.required<CustomFieldSubject | 'both'>();
  /** Whenever something else is looked for; null for any. */
  readonly narrowed = output<CustomFieldQuery | null>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FieldTexts);
  /** Of what a number or a day lies between. */
  protected readonly ends = ['from', 'to'] as const;
  protected readonly most = CUSTOM_FIELD_LIMITS.value;
  protected readonly list = httpResource<CustomFields>(() => `${API}/custom-fields`);
  protected readonly fields = computed(() =>
    this.list.hasValue()
      ? this.list.value().fields.filter(({ subject }) => ['both', subject].includes(this.subject()))
      : [],
  );
  private readonly chosen = signal('');
  protected readonly field = computed(() => this.fields().find(({ id }) => id === this.chosen()) ?? null);
  protected readonly narrowing = signal(ANY);
  protected readonly wrong = computed(() => {
    const [field, { from, to }] = [this.field(), this.narrowing()];
    return field !== null && (isWrong(field, from) || isWrong(field, to));
  });
  private told = 'null';

  protected readonly typed = debounced((value) => this.change({ value }));

  /** Looks for nothing any more; nobody is told. */
  clear(): void {
    this.chosen.set('');
    this.narrowing.set(ANY);
    this.told = 'null';
  }

  /** Where fields of calls and of sites stand side by side, each says what it belongs to. */
  protected nameOf({ subject, label, retired }: CustomField): string {
    const { filter } = this.texts.t();
    const name = retired ? filter.retired(label) : label;
    return this.subject() === 'both' ? filter.of[subject](name) : name;
  }

  protected choose({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.chosen.set(target.value);
    this.narrowing.set(ANY);
    this.tell();
  }

  protected set({ target }: Event, part: keyof Narrowing): void {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
      this.change({ [part]: target.value });
  }

  private change(part: Partial<Narrowing>): void {
    this.narrowing.update((narrowing) => ({ ...narrowing, ...part }));
    this.tell();
  }

  private tell(): void {
    const field = this.field();
    const query = field && narrowingQuery(field, this.narrowing());
    if (JSON.stringify(query) === this.told) return;
    this.told = JSON.stringify(query);
    this.narrowed.emit(query);
  }
}
