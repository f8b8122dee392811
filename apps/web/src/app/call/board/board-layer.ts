import { Component, computed, inject, input } from '@angular/core';
import { BOARD_FIELDS, type BoardOverlay, type BoardTexts } from '@rinjo/contract';
import { I18n } from '../../core/i18n';

/** The blackboard in a corner of a picture, as large as the picture allows. A layer: the picture stays as it is. */
@Component({
  selector: 'rj-board-layer',
  template: `
    <table [attr.aria-label]="i18n.t().board.heading" [class]="board().corner">
      <tbody>
        @for (row of rows(); track row.field) {
          <tr>
            <th scope="row">{{ i18n.t().board.field[row.field] }}</th>
            <td>{{ row.text }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      container-type: size;
      pointer-events: none;
    }
    table {
      position: absolute;
      inline-size: max(30cqw, min(190px, 60cqw));
      border: max(2px, 0.4cqw) solid #c9a66b;
      border-collapse: collapse;
      background: #14532d;
      color: #fff;
      font-size: max(1.5cqw, 10px);
      line-height: 1.25;
    }
    th,
    td {
      padding: 0.2em 0.5em;
      border: 1px solid rgb(255 255 255 / 70%);
      font-weight: 600;
      text-align: start;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    th {
      inline-size: 1%;
      font-weight: 500;
      white-space: nowrap;
    }
    .top_left {
      inset: 0 auto auto 0;
    }
    .top_right {
      inset: 0 0 auto auto;
    }
    .bottom_left {
      inset: auto auto 0 0;
    }
    .bottom_right {
      inset: auto 0 0 auto;
    }
  `,
})
export class BoardLayer {
  readonly board = input.required<BoardOverlay>();
  protected readonly i18n = inject(I18n);
  protected readonly rows = computed(() => boardRows(this.board().texts));
}

/** The fields with something in them, in the board's order. */
export function boardRows(
  texts: BoardTexts,
): readonly { readonly field: keyof BoardTexts; readonly text: string }[] {
  return BOARD_FIELDS.flatMap((field) => (texts[field] === '' ? [] : [{ field, text: texts[field] }]));
}
