import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AttestRow, PrintedRow, SheetEditionView } from '@rinjo/contract';
import { CheckSheetTexts } from '../../check-sheet/check-sheet-texts';
import { SheetDownloads } from '../../check-sheet/sheet-downloads';
import { SheetStore } from '../../check-sheet/sheet-store';
import { SheetView } from '../../check-sheet/sheet-view';
import { toApiError } from '../../core/api-error';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { operatorTitle } from '../operator-title';
import { AttestDialog } from './attest-dialog';
import { EditionsStore, OPERATORS_SHEET } from './editions-store';
import { REASON_PAGES } from './reason-pages';

/** The check sheet of the installation: as it is now, its editions, and what only the operator can state. */
@Component({
  selector: 'rj-operator-check-sheet',
  imports: [AttestDialog, Confirm, ListStates, MatButton, Notice, RouterLink, SheetDownloads, SheetView],
  providers: [EditionsStore, SheetStore],
  templateUrl: './operator-check-sheet.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './operator-check-sheet.scss'],
})
export class OperatorCheckSheet {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(CheckSheetTexts);
  protected readonly store = inject(SheetStore);
  protected readonly editions = inject(EditionsStore);
  private readonly errors = inject(ErrorText);
  private readonly attempts = new Attempt();
  protected readonly pages = REASON_PAGES;
  protected readonly busy = this.attempts.busy;
  protected readonly done = signal<string | null>(null);
  protected readonly printing = signal(false);
  protected readonly attesting = signal<PrintedRow | null>(null);
  /** Null: as it is now. */
  protected readonly opened = signal<SheetEditionView | null>(null);
  protected readonly path = computed(() => {
    const edition = this.opened();
    return edition ? `${OPERATORS_SHEET}/editions/${edition.id}` : OPERATORS_SHEET;
  });
  protected readonly problem = computed(() => {
    const why = this.attempts.refused();
    if (why === null) return null;
    const lastDay = this.attesting() !== null && toApiError(why).code === 'VALIDATION';
    return lastDay ? this.texts.t().attest.needsDay : this.errors.of(why);
  });

  constructor() {
    operatorTitle(() => this.texts.t().heading);
    void this.editions.refresh();
    // The words come from the server: another language is another answer.
    effect(() => {
      this.i18n.locale();
      const path = this.path();
      untracked(() => void this.store.read(path));
    });
  }

  protected print(): Promise<void> {
    this.printing.set(false);
    return this.attempts.run(async () => {
      this.done.set(null);
      const { number } = await this.editions.print();
      this.done.set(this.texts.t().operators.printed(number));
      await this.store.read(this.path());
    });
  }

  protected attest({ no }: PrintedRow, statement: AttestRow): Promise<void> {
    return this.attempts.run(async () => {
      this.done.set(null);
      await this.editions.attest(no, statement);
      this.attesting.set(null);
      this.done.set(this.texts.t().attest.saved(no));
      await this.store.read(this.path());
    });
  }
}
