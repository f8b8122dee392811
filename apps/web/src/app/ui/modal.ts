import { type AfterViewInit, Directive, ElementRef, inject, type OnDestroy, output } from '@angular/core';

/** A dialog that is open while it exists: it holds the focus, and gives it back to where it was. */
@Directive({ selector: 'dialog[rjModal]', host: { '(cancel)': 'refuse($event)' } })
export class Modal implements AfterViewInit, OnDestroy {
  /** Escape, or the system's "back". */
  readonly rjModal = output();
  private readonly dialog = inject<ElementRef<HTMLDialogElement>>(ElementRef).nativeElement;
  private readonly before = this.dialog.ownerDocument.activeElement;

  ngAfterViewInit(): void {
    this.dialog.showModal();
  }

  ngOnDestroy(): void {
    this.dialog.close();
    if (this.before instanceof HTMLElement) this.before.focus();
  }

  protected refuse(event: Event): void {
    // Closing is up to whoever shows the dialog.
    event.preventDefault();
    this.rjModal.emit();
  }
}
