import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { placed, type Point, type Size } from '@rinjo/annotation';
import type { DrawingItem, DrawingItemId, DrawingTool, ParticipantId, Surface } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { pictureBox, toFrame } from '../surface/picture-box';
import { StageZoom } from '../stage/stage-zoom';
import { DrawingStore } from './drawing-store';
import { paint, type Painted, PaintedItem } from './painted-item';

const SELF = 'here' as ParticipantId;

/** What is drawn on one picture, and on the large picture the place to draw. Lies exactly over the picture. */
@Component({
  selector: 'rj-drawing-layer',
  imports: [PaintedItem],
  templateUrl: './drawing-layer.html',
  styleUrl: './drawing-layer.scss',
})
export class DrawingLayer {
  readonly surface = input.required<Surface>();
  readonly frame = input.required<Size>();
  readonly mirrored = input(false);
  readonly large = input(false);

  protected readonly i18n = inject(I18n);
  protected readonly store = inject(DrawingStore);
  private readonly zoom = inject(StageZoom);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** The shape between press and release. */
  private readonly preview = signal<DrawingItem | null>(null);
  /** Where a text is being typed. */
  protected readonly typing = signal<Point | null>(null);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private drawing = false;

  protected readonly active = computed(() => this.large() && this.store.hand() !== null);
  protected readonly viewBox = computed(
    () => `0 0 ${String(this.frame().width)} ${String(this.frame().height)}`,
  );
  private readonly items = computed(() => this.store.items(this.surface()));
  protected readonly painted = computed<readonly Painted[]>(() => {
    const preview = this.preview();
    const { estimate } = this.i18n.t().surface;
    return [...this.items(), ...(preview ? [preview] : [])].map((item) =>
      paint(item, this.items(), this.frame(), this.mirrored(), estimate),
    );
  });
  protected readonly typingAt = computed(() => {
    const at = this.typing();
    return at && placed(at.x, at.y, { width: 100, height: 100 }, this.mirrored());
  });

  constructor() {
    // Whoever has pressed where a text is to be wants to type it.
    afterRenderEffect(() => this.field()?.nativeElement.focus());
  }

  protected press(event: PointerEvent): void {
    const hand = this.store.hand();
    const at = this.pointOf(event);
    if (!this.active() || !at || event.button !== 0) return;
    event.preventDefault();
    if (hand === 'eraser') {
      this.drawing = true;
      return;
    }
    if (hand === 'text') {
      this.typing.set(at);
      return;
    }
    if (hand === null) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.drawing = true;
    if (hand === 'pen' || hand === 'highlighter') this.store.begin(this.surface(), hand, [at.x, at.y]);
    else this.preview.set(this.shapeFrom(hand, [at.x, at.y, at.x, at.y]));
  }

  protected move(event: PointerEvent): void {
    const at = this.pointOf(event);
    if (!this.drawing || !at) return;
    const shape = this.preview();
    if (shape) {
      const [x = 0, y = 0] = shape.points;
      this.preview.set({ ...shape, points: [x, y, at.x, at.y] });
    } else if (this.store.hand() !== 'eraser') this.store.grow(at.x, at.y);
  }

  protected release(): void {
    if (!this.drawing) return;
    this.drawing = false;
    const shape = this.preview();
    this.preview.set(null);
    if (!shape) {
      this.store.finish();
      return;
    }
    const [x1, y1, x2, y2] = shape.points;
    // A tap is no shape.
    if (x1 === x2 && y1 === y2) return;
    const reference = shape.tool === 'measure' ? this.store.reference() : null;
    this.store.draw(this.surface(), {
      tool: shape.tool,
      points: shape.points,
      ...(reference ? { reference } : {}),
    });
    if (reference) this.store.reference.set(null);
  }

  /** A second finger turns the beginning of a stroke into magnifying; anything else that ends it lets it stay. */
  protected cancel(): void {
    if (!this.zoom.pinching()) {
      this.release();
      return;
    }
    this.drawing = false;
    this.preview.set(null);
    this.store.abandon();
  }

  /** The eraser takes what it touches, by a press or by passing over it. */
  protected touch(id: DrawingItemId, event: PointerEvent): void {
    if (this.store.hand() !== 'eraser' || !this.active()) return;
    if (event.type === 'pointerenter' && event.buttons !== 1) return;
    const item = this.items().find((known) => known.id === id);
    if (item) this.store.erase(this.surface(), id);
  }

  protected type(text: string): void {
    const at = this.typing();
    this.typing.set(null);
    if (at && text.trim() !== '')
      this.store.draw(this.surface(), { tool: 'text', points: [at.x, at.y], text: text.trim() });
  }

  private shapeFrom(tool: DrawingTool, points: readonly number[]): DrawingItem {
    return {
      ...{ id: 'preview' as DrawingItemId, author: SELF, z: Number.MAX_SAFE_INTEGER },
      ...{ tool, points, colour: this.store.colour(), width: this.store.width() },
    };
  }

  private pointOf({ clientX, clientY }: PointerEvent): Point | null {
    const { left, top, width, height } = this.element.getBoundingClientRect();
    const box = pictureBox({ width, height }, { width, height }, this.mirrored());
    if (!box) return null;
    const within = { x: clamp(clientX - left, width), y: clamp(clientY - top, height) };
    return toFrame(box, within);
  }
}

const clamp = (value: number, max: number): number => Math.min(max, Math.max(0, value));
