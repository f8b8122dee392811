import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type PrintedRow, type PrintedSheet, type RowReasonCode, type RowStatus } from '@rinjo/contract';
import { CheckSheetTexts } from './check-sheet-texts';
import { answersOf } from './sheet-answers';

interface Area {
  readonly name: string;
  readonly rows: readonly PrintedRow[];
}

/** The sheet as one reads it on a screen: its head, its answers as filters, its rows by area. */
@Component({
  selector: 'rj-sheet-view',
  imports: [MatButton, RouterLink],
  templateUrl: './sheet-view.html',
  styleUrl: './sheet-view.scss',
})
export class SheetView {
  readonly sheet = input.required<PrintedSheet>();
  /** Whether rows that the operator may state something about have a button for it. */
  readonly mayAttest = input(false);
  /** Where something can be done about what is missing. */
  readonly pages = input<Partial<Readonly<Record<RowReasonCode, string>>>>({});
  readonly attest = output<PrintedRow>();
  protected readonly texts = inject(CheckSheetTexts);
  protected readonly answers = computed(() => answersOf(this.sheet()));
  protected readonly chosen = linkedSignal<PrintedSheet, RowStatus | null>({
    source: this.sheet,
    computation: (_sheet, before) => before?.value ?? null,
  });
  protected readonly areas = computed<readonly Area[]>(() => {
    const chosen = this.chosen();
    const rows = this.sheet().rows.filter(({ status }) => chosen === null || status === chosen);
    return [...new Set(rows.map(({ area }) => area))].map((name) => ({
      name,
      rows: rows.filter(({ area }) => area === name),
    }));
  });
}
