import { Component, computed, inject } from '@angular/core';
import {
  CONFORMITY_DEFAULTS,
  CONFORMITY_PRESETS,
  type ConformityDefaults,
  type ConformityLimits,
} from '@rinjo/contract';
import { ConformityTexts } from '../../core/conformity-texts';
import { areLimits, LimitFields } from '../../core/limit-fields';
import { SettingsStore } from './settings-store';

const SETS = ['civil', 'building', 'own'] as const;
type Set = (typeof SETS)[number];

/** The numbers of remote inspection, and which of them new calls begin with. */
@Component({
  selector: 'rj-conformity-section',
  imports: [LimitFields],
  template: `
    @let t = texts.t();
    <h2>{{ t.settings }}</h2>
    <p class="small muted">{{ t.settingsLead }}</p>
    <div class="field">
      <label for="conformity-default">{{ t.settingsDefault }}</label>
      <select id="conformity-default" [value]="draft().preset" (change)="choose($event)">
        @for (preset of presets; track preset) {
          <option [value]="preset" [selected]="preset === draft().preset">{{ t.preset[preset] }}</option>
        }
      </select>
    </div>
    @for (set of sets; track set) {
      <fieldset>
        <legend>{{ t.preset[set] }}</legend>
        <rj-limit-fields
          [name]="'conformity-' + set"
          [limits]="draft()[set]"
          (limitsChange)="change(set, $event)"
        />
      </fieldset>
    }
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0.5rem 0 0;
      border: 0;
      border-block-start: 1px solid var(--rj-outline);
    }
    legend {
      padding: 0 0.5rem 0 0;
      font-weight: 600;
    }
    p {
      margin: 0;
    }
  `,
  styleUrl: './section.scss',
})
export class ConformitySection {
  protected readonly texts = inject(ConformityTexts);
  private readonly store = inject(SettingsStore);
  protected readonly presets = CONFORMITY_PRESETS;
  protected readonly sets = SETS;
  protected readonly draft = computed(() => this.store.draft()?.conformity ?? CONFORMITY_DEFAULTS);

  protected choose(event: Event): void {
    const preset = CONFORMITY_PRESETS.find(
      (known) => event.target instanceof HTMLSelectElement && known === event.target.value,
    );
    if (preset) this.put({ ...this.draft(), preset });
  }

  protected change(set: Set, limits: ConformityLimits): void {
    this.put({ ...this.draft(), [set]: limits });
  }

  private put(conformity: ConformityDefaults): void {
    this.store.change({ conformity });
    this.store.judge(
      'conformity',
      SETS.every((set) => areLimits(conformity[set])),
    );
  }
}
