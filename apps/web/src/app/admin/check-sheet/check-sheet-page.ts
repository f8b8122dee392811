import { Component, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CheckSheetTexts } from '../../check-sheet/check-sheet-texts';
import { SheetDownloads } from '../../check-sheet/sheet-downloads';
import { SheetStore } from '../../check-sheet/sheet-store';
import { SheetView } from '../../check-sheet/sheet-view';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';

const SHEET = '/check-sheet';
/** What an administrator can do something about. */
const PAGES = { contacts_missing: '/admin/emergency-contacts' } as const;

/** The tenant's own copy of the check sheet. */
@Component({
  selector: 'rj-check-sheet-page',
  imports: [ListStates, RouterLink, SheetDownloads, SheetView],
  providers: [SheetStore],
  template: `
    @let t = texts.t();
    <div class="top">
      <div>
        <h1>{{ t.heading }}</h1>
        <p class="muted">{{ t.lead }}</p>
      </div>
      <rj-sheet-downloads [path]="path" />
    </div>
    <p>
      <a routerLink="comparison">{{ t.comparison.link }}</a>
    </p>
    <section class="card" [attr.aria-label]="t.heading">
      <rj-list-states [list]="store" [none]="t.failed" (retry)="store.read(path)" />
      @if (store.sheet(); as sheet) {
        <rj-sheet-view [sheet]="sheet" [pages]="pages" />
      }
    </section>
  `,
  styleUrl: '../../ui/list-page.scss',
  styles: ':host { --page-width: 80rem; }',
})
export class CheckSheetPage {
  protected readonly texts = inject(CheckSheetTexts);
  protected readonly store = inject(SheetStore);
  private readonly i18n = inject(I18n);
  protected readonly path = SHEET;
  protected readonly pages = PAGES;

  constructor() {
    // The words come from the server: another language is another answer.
    effect(() => {
      this.i18n.locale();
      untracked(() => void this.store.read(SHEET));
    });
  }
}
