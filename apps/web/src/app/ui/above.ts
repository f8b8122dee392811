import { type AfterViewInit, Directive, ElementRef, inject } from '@angular/core';

/** Lies above everything, full screen included, and holds up nothing of it. */
@Directive({ selector: '[rjAbove]', host: { popover: 'manual' } })
export class Above implements AfterViewInit {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  ngAfterViewInit(): void {
    this.element.showPopover();
  }
}
