import { COMMA, ENTER } from '@angular/cdk/keycodes';
import { Component, inject, input, output } from '@angular/core';
import {
  MatChipGrid,
  MatChipInput,
  type MatChipInputEvent,
  MatChipRemove,
  MatChipRow,
} from '@angular/material/chips';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { LIMITS } from '@rinjo/contract';
import { Icon } from '../ui/icon';
import { EvidenceTexts } from './evidence-texts';

/** The tags of one item, to be added and taken away. */
@Component({
  selector: 'rj-evidence-tags',
  imports: [Icon, MatChipGrid, MatChipInput, MatChipRemove, MatChipRow, MatFormField, MatHint, MatLabel],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ texts.t().tags }}</mat-label>
      <mat-chip-grid #grid [attr.aria-label]="texts.t().tags" [disabled]="disabled()">
        @for (tag of tags(); track tag) {
          <mat-chip-row (removed)="changed.emit(without(tag))">
            {{ tag }}
            <button matChipRemove type="button" [attr.aria-label]="texts.t().removeTag(tag)">
              <rj-icon name="close" />
            </button>
          </mat-chip-row>
        }
      </mat-chip-grid>
      <input
        [matChipInputFor]="grid"
        [matChipInputAddOnBlur]="true"
        [matChipInputSeparatorKeyCodes]="ends"
        [placeholder]="texts.t().addTag"
        [attr.maxlength]="max"
        (matChipInputTokenEnd)="add($event)"
      />
      <mat-hint>{{ texts.t().tagsHint }}</mat-hint>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class EvidenceTags {
  readonly tags = input.required<readonly string[]>();
  readonly disabled = input(false);
  readonly changed = output<readonly string[]>();
  protected readonly texts = inject(EvidenceTexts);
  /** The comma of Japanese is taken apart when the tag ends: browsers tell of keys, not of what they write. */
  protected readonly ends = [ENTER, COMMA];
  protected readonly max = LIMITS.evidenceTag;

  protected add({ value, chipInput }: MatChipInputEvent): void {
    chipInput.clear();
    const added = value
      .split(/[,、，]/u)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !this.tags().includes(tag));
    if (added.length > 0) this.changed.emit([...this.tags(), ...new Set(added)]);
  }

  protected without(tag: string): readonly string[] {
    return this.tags().filter((one) => one !== tag);
  }
}
