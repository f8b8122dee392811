import { Component, input, output } from '@angular/core';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS } from '@rinjo/contract';
import { debounced } from './debounced';
import { Icon } from './icon';

/** A field that looks for something while it is typed. */
@Component({
  selector: 'rj-search-field',
  imports: [Icon, MatFormField, MatInput, MatLabel, MatPrefix],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <rj-icon matPrefix name="search" />
      <input
        matInput
        type="search"
        autocomplete="off"
        [value]="value()"
        [attr.maxlength]="max"
        (input)="typed($event)"
      />
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    mat-form-field {
      inline-size: 100%;
    }
    rj-icon {
      margin-inline: 0.75rem 0.25rem;
      color: var(--rj-text-2);
    }
  `,
})
export class SearchField {
  readonly label = input.required<string>();
  readonly value = input('');
  /** What is looked for, without outer spaces, once nothing was typed for a quarter of a second. */
  readonly searched = output<string>();
  protected readonly max = LIMITS.searchTerm;
  protected readonly typed = debounced((term) => this.searched.emit(term.trim()));
}
