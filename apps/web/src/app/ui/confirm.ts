import { type AfterViewInit, Component, type ElementRef, input, output, viewChild } from '@angular/core';

/** Asks before something that cannot be undone. Shown while it exists; Escape means "no". */
@Component({
  selector: 'rj-confirm',
  template: `
    <dialog
      #dialog
      aria-labelledby="confirm-heading"
      aria-describedby="confirm-text"
      (cancel)="refuse($event)"
    >
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
export class Confirm implements AfterViewInit {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  readonly yes = input.required<string>();
  readonly no = input.required<string>();
  readonly danger = input(true);
  readonly confirmed = output();
  readonly dismissed = output();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  ngAfterViewInit(): void {
    this.dialog().nativeElement.showModal();
  }

  protected refuse(event: Event): void {
    event.preventDefault();
    this.dismissed.emit();
  }
}
