import { Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatProgressBar } from '@angular/material/progress-bar';
import { answersOf } from '../../check-sheet/sheet-answers';
import { SheetStore } from '../../check-sheet/sheet-store';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { OPERATORS_SHEET } from '../check-sheet/editions-store';
import { OperatorTexts } from '../operator-texts';
import { OverviewTexts } from './overview-texts';

/** The answers of the check sheet as a bar: how many rows have each. Measured once, when the page is opened. */
@Component({
  selector: 'rj-sheet-tile',
  imports: [Icon, MatProgressBar, RouterLink],
  providers: [SheetStore],
  template: `
    @let t = texts.t();
    <section class="card">
      <h2>
        <a routerLink="/operator/check-sheet"><rj-icon name="file" />{{ names.t().nav['check-sheet'] }}</a>
      </h2>
      @if (store.error(); as why) {
        <p class="small">{{ errors.of(why) }}</p>
      }
      @if (store.loading()) {
        <mat-progress-bar mode="indeterminate" [attr.aria-label]="i18n.t().common.loading" />
      }
      @if (answers().length > 0) {
        <div class="bar" role="img" [attr.aria-label]="t.sheetLabel(words())">
          @for (of of answers(); track of.status) {
            <span [attr.data-status]="of.status" [style.flex-grow]="of.count"></span>
          }
        </div>
        <ul class="plain" aria-hidden="true">
          @for (of of answers(); track of.status) {
            <li>
              <span class="key" [attr.data-status]="of.status"></span>{{ t.sheetOf(of.answer, of.count) }}
            </li>
          }
        </ul>
      }
    </section>
  `,
  styleUrl: './sheet-tile.scss',
})
export class SheetTile {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(OverviewTexts);
  protected readonly names = inject(OperatorTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(SheetStore);
  /** `yes` first: what one has before what one lacks. */
  protected readonly answers = computed(() => {
    const sheet = this.store.sheet();
    return sheet ? answersOf(sheet).toReversed() : [];
  });
  protected readonly words = computed(() =>
    this.answers()
      .map(({ answer, count }) => this.texts.t().sheetOf(answer, count))
      .join(this.texts.t().and),
  );

  constructor() {
    // The words come from the server: another language is another answer.
    effect(() => {
      this.i18n.locale();
      untracked(() => void this.store.read(OPERATORS_SHEET));
    });
  }
}
