import { Component, inject } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { DIRECT_CALLS } from '@rinjo/contract';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

/** Whether two people are connected without the media server when it cannot be had. */
@Component({
  selector: 'rj-direct-section',
  imports: [MatRadioButton, MatRadioGroup],
  template: `
    @let t = texts.t();
    <h2 id="direct-heading">{{ t.directCalls }}</h2>
    <p class="muted">{{ t.directCallsLead }}</p>
    <mat-radio-group
      class="choices"
      aria-labelledby="direct-heading"
      [value]="store.draft()?.directCalls"
      (change)="store.change({ directCalls: $event.value })"
    >
      @for (rule of rules; track rule) {
        <mat-radio-button [value]="rule">
          <span>{{ t.directRules[rule] }}</span>
          <span class="small muted">{{ t.directRuleHints[rule] }}</span>
        </mat-radio-button>
      }
    </mat-radio-group>
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
export class DirectSection {
  protected readonly texts = inject(SettingsTexts);
  protected readonly store = inject(SettingsStore);
  protected readonly rules = DIRECT_CALLS;
}
