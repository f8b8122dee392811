import { Component, inject, input } from '@angular/core';
import type { PrintedRowChange, SheetChange } from '@rinjo/contract';
import { CheckSheetTexts } from './check-sheet-texts';

/** Rows that differ between two editions, each with what it said then and later. */
@Component({
  selector: 'rj-comparison-rows',
  template: `
    @let t = texts.t().comparison;
    <ul class="plain">
      @for (row of rows(); track row.no) {
        <li [attr.data-row]="row.no" [attr.data-change]="row.change">
          <div class="head">
            <h2>{{ row.no }} {{ row.item }}</h2>
            <strong class="mark" [attr.data-change]="row.change">{{ words()[row.change] }}</strong>
          </div>
          <table>
            <caption class="visually-hidden">
              {{
                row.item
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ t.columns.item }}</th>
                <th scope="col">{{ t.columns.before }}</th>
                <th scope="col">{{ t.columns.after }}</th>
                <th scope="col">{{ t.columns.change }}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{{ t.answer }}</th>
                <td>{{ row.answerBefore }}</td>
                <td>{{ row.answerAfter }}</td>
                <td [attr.data-change]="row.answerChange">{{ words()[row.answerChange] }}</td>
              </tr>
              @for (figure of row.figures; track figure.name) {
                <tr>
                  <th scope="row">{{ figure.name }}</th>
                  <td>{{ figure.before }}</td>
                  <td>{{ figure.after }}</td>
                  <td [attr.data-change]="figure.change">{{ words()[figure.change] }}</td>
                </tr>
              }
              @if (row.textBefore !== row.textAfter) {
                <tr>
                  <th scope="row">{{ t.text }}</th>
                  <td class="lines">{{ row.textBefore }}</td>
                  <td class="lines">{{ row.textAfter }}</td>
                  <td>{{ words().changed }}</td>
                </tr>
              }
            </tbody>
          </table>
        </li>
      }
    </ul>
  `,
  styleUrl: './comparison-rows.scss',
})
export class ComparisonRows {
  readonly rows = input.required<readonly PrintedRowChange[]>();
  /** The words for changes. */
  readonly words = input.required<Readonly<Record<SheetChange, string>>>();
  protected readonly texts = inject(CheckSheetTexts);
}
