import { Directive, ElementRef, inject, type OnDestroy } from '@angular/core';
import type { Point } from '@rinjo/annotation';
import { Zoom } from './zoom';

/** Pixels of a wheel that doubles the size; a notch of a mouse has about 100, a touchpad sends many small ones. */
const WHEEL_DOUBLES = 300;
/** A wheel that counts lines (Firefox) has about 3 where others have 100 pixels. */
const LINE_PX = 33;
const MIDDLE_BUTTON = 1;
const MIDDLE_HELD = 4;

/** On what holds the stage's picture. Magnifies by wheel and by two fingers, and moves what is magnified by two fingers and the middle button. */
@Directive({ selector: '[rjZoomable]', host: { '[style.touch-action]': "'none'" } })
export class Zoomable implements OnDestroy {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly zoom = inject(Zoom);
  private readonly fingers = new Map<number, { at: Point; readonly target: EventTarget | null }>();
  private held: Point | null = null;
  private readonly stop = new AbortController();

  constructor() {
    const { signal } = this.stop;
    this.element.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    // Before what lies on the stage: two fingers neither point nor draw.
    const options = { signal, capture: true };
    this.element.addEventListener('pointerdown', (event) => this.down(event), options);
    this.element.addEventListener('pointermove', (event) => this.move(event), options);
    for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      this.element.addEventListener(type, (event) => this.up(event), options);
  }

  ngOnDestroy(): void {
    this.stop.abort();
    this.zoom.pinching.set(false);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const down = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_PX;
    this.zoom.by(2 ** (-down / WHEEL_DOUBLES), this.shareOf(event));
  }

  private down(event: PointerEvent): void {
    if (event.pointerType === 'mouse') {
      if (event.button !== MIDDLE_BUTTON || !this.zoom.zoomed()) return;
      event.preventDefault();
      this.held = this.shareOf(event);
      return;
    }
    this.fingers.set(event.pointerId, { at: this.shareOf(event), target: event.target });
    if (this.fingers.size < 2) return;
    event.stopPropagation();
    if (this.zoom.pinching()) return;
    this.zoom.pinching.set(true);
    for (const [pointerId, { target }] of this.fingers)
      if (pointerId !== event.pointerId)
        target?.dispatchEvent(new PointerEvent('pointercancel', { pointerId, bubbles: true }));
  }

  private move(event: PointerEvent): void {
    const at = this.shareOf(event);
    if (this.held && event.buttons & MIDDLE_HELD) {
      this.zoom.move(between(this.held, at));
      this.held = at;
      return;
    }
    const finger = this.fingers.get(event.pointerId);
    if (!finger || !this.zoom.pinching()) return;
    event.stopPropagation();
    const other = [...this.fingers.entries()].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.pinch([other.at, finger.at], [other.at, at]);
    finger.at = at;
  }

  private pinch([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): void {
    const [before, after] = [this.distance(a, b), this.distance(c, d)];
    const middle = { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 };
    if (before > 0) this.zoom.by(after / before, middle);
    this.zoom.move(between({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, middle));
  }

  private up(event: PointerEvent): void {
    // Made above, for what lies on the stage.
    if (!event.isTrusted && event.type === 'pointercancel') return;
    if (event.pointerType === 'mouse') {
      this.held = null;
      return;
    }
    if (event.type === 'pointerleave' && event.target !== this.element) return;
    this.fingers.delete(event.pointerId);
    if (!this.zoom.pinching()) return;
    event.stopPropagation();
    // The last finger to be lifted ends it: one that is left behind does not begin to draw.
    if (this.fingers.size === 0) this.zoom.pinching.set(false);
  }

  /** In shares of the stage, from its centre. */
  private shareOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.element.getBoundingClientRect();
    // The picture lies between the borders, which are alike on all sides.
    const { clientLeft: across, clientTop: down } = this.element;
    return {
      x: (clientX - left - across) / (width - 2 * across) - 0.5,
      y: (clientY - top - down) / (height - 2 * down) - 0.5,
    };
  }

  private distance(a: Point, b: Point): number {
    const { clientWidth, clientHeight } = this.element;
    return Math.hypot((a.x - b.x) * clientWidth, (a.y - b.y) * clientHeight);
  }
}

const between = (from: Point, to: Point): Point => ({ x: to.x - from.x, y: to.y - from.y });
