import { computed, Service, signal } from '@angular/core';
import { type AppearanceView, PRODUCT_NAME } from '@rinjo/contract';

/** How the product looks to whoever is here: as their organization has it, as it comes before they are known. */
@Service()
export class Appearance {
  private readonly shown = signal<AppearanceView | null>(null);
  readonly name = computed(() => this.shown()?.productName ?? PRODUCT_NAME);
  readonly logo = computed(() => this.shown()?.logo ?? null);
  readonly colours = computed(() => this.shown()?.colours ?? null);

  /** Null: as it comes. */
  show(appearance: AppearanceView | null): void {
    this.shown.set(appearance);
  }
}
