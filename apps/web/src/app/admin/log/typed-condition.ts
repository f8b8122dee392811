import { Component, input, output } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';

/** A condition that is typed: it counts when the field is left or Enter pressed. */
@Component({
  selector: 'rj-typed-condition',
  imports: [MatFormField, MatInput, MatLabel],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input matInput autocomplete="off" maxlength="64" [value]="value() ?? ''" (change)="type($event)" />
    </mat-form-field>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class TypedCondition {
  readonly label = input.required<string>();
  readonly value = input.required<string | undefined>();
  readonly typed = output<string>();

  protected type({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.typed.emit(target.value.trim());
  }
}
