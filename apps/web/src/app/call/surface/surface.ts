import { Component, computed, DestroyRef, ElementRef, inject, input, signal } from '@angular/core';
import type { Point, PointerKind, Size } from '@rinjo/annotation';
import { type Magnified, magnifiedBox, WHOLE } from '../stage/magnified';
import { pictureBox, toFrame, toShares } from './picture-box';
import { PointerStore, type PointerTarget } from './pointer-store';

/**
 * Lies exactly over a picture, wherever that is in its element: what is in here is placed in shares of the picture.
 * Shows everybody's pointers; on the large picture it also sends the own one.
 */
@Component({
  selector: 'rj-surface',
  template: `
    @if (box(); as place) {
      <div
        class="picture"
        [class.interactive]="active()"
        [style.left.px]="place.left"
        [style.top.px]="place.top"
        [style.width.px]="place.width"
        [style.height.px]="place.height"
        (pointerdown)="press($event)"
        (pointermove)="move($event)"
        (pointerup)="release($event)"
        (pointercancel)="off()"
        (pointerleave)="off()"
      >
        <ng-content />
        @for (mark of marks(); track mark.participantId) {
          <div
            class="mark"
            aria-hidden="true"
            [class.pressed]="mark.pressed"
            [class.small]="!large()"
            [style.--mark]="mark.colour"
            [style.left.%]="mark.left"
            [style.top.%]="mark.top"
            [attr.data-pointer]="mark.participantId"
          >
            <span class="ring"></span>
            @if (large()) {
              <span class="name">{{ mark.name }}</span>
            }
          </div>
        }
      </div>
    }
  `,
  styleUrl: './surface.scss',
})
export class Surface {
  readonly frame = input<Size | null>(null);
  readonly mirrored = input(false);
  readonly large = input(false);
  readonly magnified = input<Magnified>(WHOLE);
  readonly target = input<PointerTarget | null>(null);

  private readonly pointers = inject(PointerStore);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly size = signal<Size>({ width: 0, height: 0 });
  private touching = false;

  protected readonly box = computed(() => {
    const frame = this.frame();
    const box = frame && pictureBox(this.size(), frame, this.mirrored());
    return box && magnifiedBox(box, this.magnified(), this.size());
  });
  protected readonly active = computed(
    () => this.large() && this.pointers.on() && this.pointers.useful() && this.target() !== null,
  );
  protected readonly marks = computed(() => {
    const target = this.target();
    if (!target) return [];
    return this.pointers.marksOn(target).map((mark) => {
      const { x, y } = toShares(this.mirrored(), mark);
      return { ...mark, left: x * 100, top: y * 100 };
    });
  });

  constructor() {
    // Not `clientWidth`, which is rounded: eight times magnified, half a pixel is four.
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      this.size.set({ width, height });
    });
    observer.observe(this.element);
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
    });
  }

  protected press(event: PointerEvent): void {
    if (!this.active()) return;
    this.touching = event.pointerType !== 'mouse';
    this.show('down', event);
  }

  protected move(event: PointerEvent): void {
    if (!this.active() || (event.pointerType !== 'mouse' && !this.touching)) return;
    this.show('move', event);
  }

  /** A lifted finger points nowhere; a mouse stays where it is. */
  protected release(event: PointerEvent): void {
    if (!this.active()) return;
    this.touching = false;
    this.show(event.pointerType === 'mouse' ? 'up' : 'off', event);
  }

  protected off(): void {
    const target = this.target();
    this.touching = false;
    if (this.active() && target) this.pointers.point('off', target, { x: 0, y: 0 });
  }

  private show(kind: PointerKind, event: PointerEvent): void {
    const [target, place] = [this.target(), this.pointOf(event)];
    if (target && place) this.pointers.point(kind, target, place);
  }

  private pointOf({ clientX, clientY }: PointerEvent): Point | null {
    const box = this.box();
    const { left, top } = this.element.getBoundingClientRect();
    return box && toFrame(box, { x: clientX - left, y: clientY - top });
  }
}
