import { type AfterViewInit, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { Icon } from '../ui/icon';
import { Modal } from '../ui/modal';

/** What does not fit on a phone: over everything, closed by one big button within the thumb's reach. */
@Component({
  selector: 'rj-sheet',
  imports: [Icon, Modal],
  template: `
    <dialog [attr.aria-label]="heading()" (rjModal)="closed.emit()">
      <div class="content"><ng-content /></div>
      <button type="button" class="button large wide" #way (click)="closed.emit()">
        <rj-icon name="close" />{{ closeText() }}
      </button>
    </dialog>
  `,
  styles: `
    dialog {
      display: grid;
      grid-template-rows: minmax(0, 1fr) auto;
      inline-size: 100%;
      max-inline-size: 40rem;
      block-size: 100%;
      max-block-size: 100dvh;
      margin: auto;
      padding: 0;
      border: 0;
      background: var(--rj-surface);
      color: var(--rj-text);
      font-size: 1.125rem;
      font-weight: 500;
      --rj-small: 1.125rem;
    }
    .content {
      overflow-y: auto;
    }
    .button {
      border-width: 2px 0 0;
      border-radius: 0;
      padding-block-end: max(0.5rem, env(safe-area-inset-bottom));
    }
  `,
})
export class Sheet implements AfterViewInit {
  readonly heading = input.required<string>();
  readonly closeText = input.required<string>();
  readonly closed = output();
  private readonly way = viewChild.required<ElementRef<HTMLButtonElement>>('way');

  ngAfterViewInit(): void {
    // Not the first list of devices: a slip of the thumb would change the camera.
    this.way().nativeElement.focus();
  }
}
