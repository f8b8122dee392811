import { Component, inject } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { PHOTO_METADATA_RULES } from '@rinjo/contract';
import { Notice } from '../../ui/notice';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

/** What photos may say besides what they show. */
@Component({
  selector: 'rj-photo-section',
  imports: [MatRadioButton, MatRadioGroup, Notice],
  template: `
    @let t = texts.t();
    <h2 id="photo-heading">{{ t.photoMetadata }}</h2>
    <mat-radio-group
      class="choices"
      aria-labelledby="photo-heading"
      [value]="store.draft()?.photoMetadata"
      (change)="store.change({ photoMetadata: $event.value })"
    >
      @for (rule of rules; track rule) {
        <mat-radio-button [value]="rule">
          <span>{{ t.photoRules[rule] }}</span>
          <span class="small muted">{{ t.photoRuleHints[rule] }}</span>
        </mat-radio-button>
      }
    </mat-radio-group>
    @if (store.draft()?.photoMetadata !== 'keep') {
      <rj-notice kind="info">{{ t.photoStripped }}</rj-notice>
    }
  `,
  styleUrl: './section.scss',
  styles: `
    .choices {
      display: grid;
      gap: 0.25rem;
    }
    .choices span {
      display: block;
    }
  `,
})
export class PhotoSection {
  protected readonly texts = inject(SettingsTexts);
  protected readonly store = inject(SettingsStore);
  protected readonly rules = PHOTO_METADATA_RULES;
}
