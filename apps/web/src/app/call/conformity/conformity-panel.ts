import { Component, computed, inject, linkedSignal } from '@angular/core';
import {
  CONFORMITY_LIMITS,
  CONFORMITY_PRESETS,
  type ConformityLimits,
  type ConformityPreset,
} from '@rinjo/contract';
import { ConformityTexts } from '../../core/conformity-texts';
import { LimitFields } from '../../core/limit-fields';
import { ConformityStore } from './conformity-store';

/** Choosing what the call is measured against. */
@Component({
  selector: 'rj-conformity-panel',
  imports: [LimitFields],
  template: `
    @let t = texts.t();
    <p class="small muted">{{ t.lead }}</p>
    @if (store.mayChoose()) {
      <div class="field">
        <label for="conformity-preset">{{ t.choose }}</label>
        <select id="conformity-preset" [value]="preset()" (change)="take($event)">
          @for (known of presets; track known) {
            <option [value]="known" [selected]="known === preset()">{{ t.preset[known] }}</option>
          }
        </select>
      </div>
      @if (preset() === 'own') {
        <rj-limit-fields name="conformity-own" [(limits)]="own" [(valid)]="valid" />
        <button type="button" class="button wide" [disabled]="!valid() || same()" (click)="useOwn()">
          {{ t.apply }}
        </button>
      }
    } @else {
      <p class="small">{{ t.preset[store.preset()] }} · {{ t.onlyHost }}</p>
    }
    @if (store.limits(); as limits) {
      <p class="small" role="status">{{ t.against(texts.limits(limits)) }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.6rem;
    }
    p {
      margin: 0;
    }
  `,
})
export class ConformityPanel {
  protected readonly texts = inject(ConformityTexts);
  protected readonly store = inject(ConformityStore);
  protected readonly presets = CONFORMITY_PRESETS;
  /** What is chosen here; own limits count when they are applied. */
  protected readonly preset = linkedSignal<ConformityPreset>(() => this.store.preset());
  protected readonly own = linkedSignal<ConformityLimits>(
    () => this.store.limits() ?? CONFORMITY_LIMITS.civil,
  );
  protected readonly valid = linkedSignal(() => {
    this.store.limits();
    return true;
  });
  protected readonly same = computed(
    () => this.store.preset() === 'own' && JSON.stringify(this.own()) === JSON.stringify(this.store.limits()),
  );

  protected async take(event: Event): Promise<void> {
    const chosen = CONFORMITY_PRESETS.find(
      (known) => event.target instanceof HTMLSelectElement && known === event.target.value,
    );
    if (!chosen) return;
    this.preset.set(chosen);
    // Own limits begin with the organization's.
    if (!(await this.store.choose(chosen, null))) this.preset.set(this.store.preset());
  }

  protected useOwn(): Promise<boolean> {
    const { width, height, fps, kbps } = this.own();
    return this.store.choose('own', { width, height, fps, kbps });
  }
}
