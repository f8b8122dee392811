import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import {
  CUSTOM_FIELD_LIMITS,
  type CustomField,
  type CustomFieldId,
  type CustomFields,
  type CustomFieldSubject,
  type CustomInput,
  type CustomValue,
} from '@rinjo/contract';
import { API } from '../core/api-interceptor';
import { I18n } from '../core/i18n';
import { Notice } from '../ui/notice';
import { faultOf, tidied } from './entered-value';
import { FieldTexts } from './field-texts';

interface Row {
  readonly field: CustomField;
  readonly was: string;
  readonly typed: string;
  readonly fault: string | null;
}

/** An organization's own fields to be filled in. Whoever shows it asks `check` before it takes `inputs`. */
@Component({
  selector: 'rj-field-inputs',
  imports: [MatButton, MatError, MatFormField, MatInput, MatLabel, Notice],
  templateUrl: './field-inputs.html',
  styles: `
    :host,
    .fields {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    :host:empty {
      display: none;
    }
  `,
})
export class FieldInputs {
  readonly subject = input.required<CustomFieldSubject>();
  /** What is entered already. */
  readonly values = input<readonly CustomValue[]>([]);
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FieldTexts);
  protected readonly most = CUSTOM_FIELD_LIMITS.value;
  protected readonly list = httpResource<CustomFields>(() => `${API}/custom-fields`);
  private readonly fields = computed<readonly CustomField[]>(() =>
    this.list.hasValue()
      ? this.list.value().fields.filter(({ subject, retired }) => subject === this.subject() && !retired)
      : [],
  );
  private readonly kept = computed(
    () => new Map(this.values().map(({ fieldId, value }) => [fieldId, value])),
  );
  private readonly typed = linkedSignal<ReadonlyMap<CustomFieldId, string>>(() => this.kept());
  /** Left once, or asked to be saved: before that nobody is told what is missing. */
  private readonly seen = signal<ReadonlySet<CustomFieldId>>(new Set());
  protected readonly rows = computed<readonly Row[]>(() =>
    this.fields().map((field) => {
      const [was, typed] = [this.kept().get(field.id) ?? '', this.typed().get(field.id) ?? ''];
      return {
        field,
        was,
        typed,
        fault: this.seen().has(field.id) ? this.faultText(field, typed, was) : null,
      };
    }),
  );

  /** Whether everything may be saved; if not, it is said where. */
  check(): boolean {
    this.seen.set(new Set(this.fields().map(({ id }) => id)));
    return this.rows().every(({ fault }) => fault === null);
  }

  inputs(): readonly CustomInput[] {
    return this.rows().map(({ field, typed }) => ({ fieldId: field.id, value: tidied(field, typed) }));
  }

  protected type({ id }: CustomField, target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { value } = target;
    this.typed.update((typed) => new Map(typed).set(id, value));
  }

  protected leave({ id }: CustomField): void {
    this.seen.update((seen) => new Set(seen).add(id));
  }

  private faultText(field: CustomField, typed: string, was: string): string | null {
    const fault = faultOf(field, typed, was);
    if (fault === null) return null;
    if (fault === 'required') return this.i18n.t().field.required;
    const { wrong } = this.texts.t();
    if (field.kind === 'number') return wrong.number;
    return field.kind === 'date' ? wrong.date : wrong.other;
  }
}
