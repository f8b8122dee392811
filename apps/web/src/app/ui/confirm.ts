import { Component, input, output } from '@angular/core';
import { Modal } from './modal';

/** Asks before something that cannot be undone. Shown while it exists; Escape means "no", and "no" has the focus. */
@Component({
  selector: 'rj-confirm',
  imports: [Modal],
  template: `
    <dialog aria-labelledby="confirm-heading" aria-describedby="confirm-text" (rjModal)="dismissed.emit()">
      <h2 id="confirm-heading">{{ heading() }}</h2>
      <p id="confirm-text">{{ text() }}</p>
      <div class="answers">
        <button type="button" class="button no" (click)="dismissed.emit()">{{ no() }}</button>
        <button
          type="button"
          class="button"
          [class.danger]="danger()"
          [class.primary]="!danger()"
          (click)="confirmed.emit()"
        >
          {{ yes() }}
        </button>
      </div>
    </dialog>
  `,
  styleUrl: './dialog.scss',
})
export class Confirm {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  readonly yes = input.required<string>();
  readonly no = input.required<string>();
  readonly danger = input(true);
  readonly confirmed = output();
  readonly dismissed = output();
}
