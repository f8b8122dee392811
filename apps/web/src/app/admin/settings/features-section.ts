import { Component, inject } from '@angular/core';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { TENANT_FEATURES, type TenantFeature } from '@rinjo/contract';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

/** What the organization does without. */
@Component({
  selector: 'rj-features-section',
  imports: [MatSlideToggle],
  template: `
    @let t = texts.t();
    <h2>{{ t.features }}</h2>
    <p class="muted">{{ t.featuresLead }}</p>
    @for (feature of features; track feature) {
      <mat-slide-toggle
        [checked]="has(feature) && (store.draft()?.[feature] ?? true)"
        [disabled]="!has(feature)"
        (change)="set(feature, $event.checked)"
        [aria-describedby]="'feature-' + feature"
      >
        {{ t.featureNames[feature] }}
      </mat-slide-toggle>
      <p class="small muted" [id]="'feature-' + feature">
        {{ has(feature) ? t.featureHints[feature] : t.notInPlan }}
      </p>
    }
    <p class="small muted">{{ t.featuresElsewhere }}</p>
  `,
  styleUrl: './section.scss',
})
export class FeaturesSection {
  protected readonly texts = inject(SettingsTexts);
  protected readonly store = inject(SettingsStore);
  protected readonly features = TENANT_FEATURES;

  /** The contract has it. */
  protected has(feature: TenantFeature): boolean {
    return this.store.draft()?.notInPlan.includes(feature) !== true;
  }

  protected set(feature: TenantFeature, on: boolean): void {
    this.store.change({ [feature]: on });
  }
}
