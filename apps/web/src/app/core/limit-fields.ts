import { Component, computed, inject, input, model } from '@angular/core';
import { CONFORMITY_BOUNDS, type ConformityLimits } from '@rinjo/contract';
import { ConformityTexts } from './conformity-texts';

type Field = keyof ConformityLimits;
const FIELDS: readonly Field[] = ['width', 'height', 'fps', 'kbps'];

/** Four numbers of one set of limits, each within its bounds. */
@Component({
  selector: 'rj-limit-fields',
  template: `
    @let t = texts.t();
    @for (field of fields; track field) {
      <div class="field">
        <label [for]="name() + '-' + field">{{ t.field[field] }}</label>
        <input
          type="number"
          inputmode="numeric"
          step="1"
          [id]="name() + '-' + field"
          [min]="bounds[field][0]"
          [max]="bounds[field][1]"
          [value]="limits()[field]"
          [attr.aria-invalid]="wrong().includes(field)"
          [attr.aria-describedby]="wrong().includes(field) ? name() + '-wrong-' + field : null"
          (input)="type(field, $event)"
        />
        @if (wrong().includes(field)) {
          <p class="bad small" [id]="name() + '-wrong-' + field">
            {{ t.outOfRange(texts.number(bounds[field][0], 0), texts.number(bounds[field][1], 0)) }}
          </p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: 0.6rem;
      align-items: start;
    }
    input {
      inline-size: 100%;
    }
    .bad {
      margin: 0.25rem 0 0;
      color: var(--rj-danger-text);
    }
  `,
})
export class LimitFields {
  /** Begins the ids of the fields: several sets may be on one page. */
  readonly name = input.required<string>();
  readonly limits = model.required<ConformityLimits>();
  readonly valid = model(true);
  protected readonly texts = inject(ConformityTexts);
  protected readonly fields = FIELDS;
  protected readonly bounds = CONFORMITY_BOUNDS;
  protected readonly wrong = computed(() => wrongIn(this.limits()));

  protected type(field: Field, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const limits = { ...this.limits(), [field]: event.target.valueAsNumber };
    this.limits.set(limits);
    this.valid.set(areLimits(limits));
  }
}

/** Whether each number is within its bounds. */
export const areLimits = (limits: ConformityLimits): boolean => wrongIn(limits).length === 0;

const wrongIn = (limits: ConformityLimits): readonly Field[] =>
  FIELDS.filter((field) => {
    const [min, max] = CONFORMITY_BOUNDS[field];
    return !Number.isInteger(limits[field]) || limits[field] < min || limits[field] > max;
  });
