import { Component, inject, input, model } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import type { RoleKey } from '@rinjo/contract';
import { RoleNames } from './role-names';

/** Chooses the roles of somebody. */
@Component({
  selector: 'rj-role-select',
  imports: [MatFormField, MatLabel, MatOption, MatSelect],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <mat-select multiple [value]="value()" (valueChange)="value.set($event)">
        @for (role of names.all(); track role.key) {
          <mat-option [value]="role.key">{{ role.name }}</mat-option>
        }
        @for (role of names.unseen(value()); track role.key) {
          <mat-option [value]="role.key">{{ role.name }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class RoleSelect {
  readonly value = model.required<readonly RoleKey[]>();
  readonly label = input.required<string>();
  protected readonly names = inject(RoleNames);
}
