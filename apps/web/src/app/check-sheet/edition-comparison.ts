import { Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { MatAnchor, MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { SHEET_CHANGES, type SheetEditionId, type SheetEditionView } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { ListStates } from '../ui/list-states';
import { CheckSheetTexts } from './check-sheet-texts';
import { ComparisonRows } from './comparison-rows';
import { type ComparedPair, ComparisonStore } from './comparison-store';

/** Picks two editions and shows what differs: first the newest and the one before it. */
@Component({
  selector: 'rj-edition-comparison',
  imports: [ComparisonRows, ListStates, MatAnchor, MatButton, MatFormField, MatInput, MatLabel, RouterLink],
  providers: [ComparisonStore],
  templateUrl: './edition-comparison.html',
  styleUrls: ['../ui/list-page.scss', './edition-comparison.scss'],
})
export class EditionComparison {
  /** Path of the sheet below the API. */
  readonly path = input.required<string>();
  protected readonly changes = SHEET_CHANGES;
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(CheckSheetTexts);
  protected readonly store = inject(ComparisonStore);
  private readonly newest = computed(() => this.store.editions()[0]?.id ?? null);
  private readonly before = computed(() => this.store.editions()[1]?.id ?? null);
  protected readonly other = linkedSignal<SheetEditionId | null>(() => this.newest());
  protected readonly one = linkedSignal<SheetEditionId | null>(() => this.before());
  protected readonly pair = computed((): ComparedPair | null => {
    const [one, other] = [this.one(), this.other()];
    return one !== null && other !== null ? { one, other } : null;
  });
  protected readonly different = computed(
    () => this.store.comparison()?.rows.filter(({ change }) => change !== 'same') ?? [],
  );
  protected readonly same = computed(
    () => this.store.comparison()?.rows.filter(({ change }) => change === 'same') ?? [],
  );

  constructor() {
    effect(() => {
      const path = this.path();
      untracked(() => void this.store.list(path));
    });
    // The words come from the server: another language is another answer.
    effect(() => {
      this.i18n.locale();
      const pair = this.pair();
      if (pair) untracked(() => void this.store.compare(this.path(), pair));
    });
  }

  protected chosen({ target }: Event): SheetEditionId | null {
    const { value } = target as HTMLSelectElement;
    return this.store.editions().find(({ id }) => id === value)?.id ?? null;
  }

  protected nameOf({ number, madeAt }: SheetEditionView): string {
    return this.texts.t().comparison.choice(number, this.i18n.formatDateTime(madeAt));
  }

  protected again(): void {
    const pair = this.pair();
    void (pair ? this.store.compare(this.path(), pair) : this.store.list(this.path()));
  }

  protected print(): void {
    window.print();
  }
}
