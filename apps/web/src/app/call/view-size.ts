import {
  Directive,
  effect,
  ElementRef,
  inject,
  input,
  type OnDestroy,
  output,
  untracked,
} from '@angular/core';
import type { ViewSize } from '@rinjo/call-client';

/** Reports how big its element is shown, in device pixels, and whether it is in sight at all. */
@Directive({ selector: '[rjViewSize]' })
export class ViewSizeReporter implements OnDestroy {
  readonly rjViewSize = output<ViewSize>();
  /** Larger than its element, when it is magnified. */
  readonly rjViewScale = input(1);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private inSight = true;
  private readonly resize = new ResizeObserver(() => this.report());
  private readonly sight = new IntersectionObserver(([entry]) => {
    this.inSight = entry?.isIntersecting ?? true;
    this.report();
  });
  private readonly whenHidden = (): void => this.report();

  constructor() {
    this.resize.observe(this.element);
    this.sight.observe(this.element);
    document.addEventListener('visibilitychange', this.whenHidden);
    effect(() => {
      this.rjViewScale();
      untracked(() => this.report());
    });
  }

  ngOnDestroy(): void {
    this.resize.disconnect();
    this.sight.disconnect();
    document.removeEventListener('visibilitychange', this.whenHidden);
  }

  private report(): void {
    const { clientWidth, clientHeight } = this.element;
    const scale = devicePixelRatio * this.rjViewScale();
    this.rjViewSize.emit({
      width: Math.round(clientWidth * scale),
      height: Math.round(clientHeight * scale),
      visible: this.inSight && document.visibilityState === 'visible',
    });
  }
}
