import { Component, computed, inject, input } from '@angular/core';
import type { RecordingOverlay } from '@rinjo/contract';
import { paint, type Painted, PaintedItem } from '../../call/drawing/painted-item';
import { I18n } from '../../core/i18n';
import { OverlayReader } from './overlay-reader';

/** What people drew and pointed at, over a film at one moment of it. Lies exactly over the film's picture. */
@Component({
  selector: 'rj-film-overlay',
  imports: [PaintedItem],
  template: `
    <svg aria-hidden="true" [attr.viewBox]="viewBox()" [attr.data-at]="atMs()">
      @for (drawn of drawings(); track drawn.key) {
        <svg
          overflow="hidden"
          [attr.x]="drawn.place.x"
          [attr.y]="drawn.place.y"
          [attr.width]="drawn.place.width"
          [attr.height]="drawn.place.height"
        >
          @for (item of drawn.items; track item.id) {
            <g [rjPaintedItem]="item" [attr.data-item]="item.id"></g>
          }
        </svg>
      }
      @for (mark of pointers(); track $index) {
        <g
          [attr.data-pointer]="mark.participantId"
          [attr.transform]="'translate(' + mark.x + ' ' + mark.y + ')'"
        >
          <circle class="edge" r="16" />
          <circle r="16" [attr.stroke]="mark.colour" />
          <text y="38" [attr.fill]="mark.colour">{{ mark.name }}</text>
        </g>
      }
    </svg>
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
    circle {
      fill: none;
      stroke-width: 5;
    }
    .edge {
      stroke: #000;
      stroke-width: 9;
    }
    text {
      font-size: 20px;
      font-weight: 600;
      text-anchor: middle;
      paint-order: stroke;
      stroke: #000;
      stroke-width: 5px;
      stroke-linejoin: round;
    }
  `,
})
export class FilmOverlay {
  readonly overlay = input.required<RecordingOverlay>();
  /** Milliseconds of the film. */
  readonly atMs = input.required<number>();
  readonly showDrawings = input(true);
  readonly showPointers = input(true);
  private readonly i18n = inject(I18n);
  private readonly reader = computed(() => new OverlayReader(this.overlay()));
  protected readonly viewBox = computed(() => {
    const { width, height } = this.overlay();
    return `0 0 ${String(width)} ${String(height)}`;
  });
  protected readonly drawings = computed(() => {
    if (!this.showDrawings()) return [];
    const { estimate } = this.i18n.t().surface;
    return this.reader()
      .drawnAt(this.atMs())
      .map(({ place, items }, key) => ({
        ...{ key, place },
        items: items.map((item): Painted => paint(item, items, place, false, estimate)),
      }));
  });
  protected readonly pointers = computed(() =>
    this.showPointers() ? this.reader().pointersAt(this.atMs()) : [],
  );
}
