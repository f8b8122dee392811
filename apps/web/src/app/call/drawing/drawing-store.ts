import { computed, inject, Service, signal } from '@angular/core';
import { DRAWING_LIMITS, drawingAfter, surfaceKey } from '@rinjo/annotation';
import type {
  CommandName,
  Commands,
  DrawingItem,
  DrawingItemId,
  DrawingOperation,
  DrawingShape,
  DrawingTool,
  DrawingView,
  ReferenceLength,
  Surface,
} from '@rinjo/contract';
import { CallStore } from '../call-store';

/** A growing line goes out this often: 10 commands a second of the 30 that a seat has. */
const EXTEND_MS = 100;

/** What the pen does: nothing, draw with a tool, or erase what it touches. */
export type Hand = DrawingTool | 'eraser' | null;

/** A step that the server has not told yet. */
interface Pending {
  readonly surface: Surface;
  readonly operation: DrawingOperation;
}

interface Growing {
  readonly surface: Surface;
  readonly id: DrawingItemId;
  /** Not sent yet. */
  points: number[];
  timer: ReturnType<typeof setTimeout> | null;
}

/** What is drawn, and the own pen. Own steps are shown at once, and again when the server has put them in order. */
@Service({ autoProvided: false })
export class DrawingStore {
  private readonly call = inject(CallStore);
  private readonly chosenHand = signal<Hand>(null);
  private readonly chosenColour = signal<number | null>(null);
  private readonly pending = signal<readonly Pending[]>([]);
  private growing: Growing | null = null;
  private sent: Promise<unknown> = Promise.resolve();

  private readonly palette = signal(false);

  readonly hand = this.chosenHand.asReadonly();
  /** The tools are on the table. */
  readonly open = this.palette.asReadonly();
  readonly width = signal(2);
  /** The participant's own colour until another is chosen. */
  readonly colour = computed(
    () => this.chosenColour() ?? this.call.people().find(({ self }) => self)?.colour ?? 0,
  );
  /** Given to the next measure; null for an estimate. */
  readonly reference = signal<ReferenceLength | null>(null);
  /** Whether people draw in this call at all. */
  readonly offered = computed(() => this.call.features().drawing);
  readonly mayEraseOthers = computed(() => this.call.allows('drawing:erase'));

  private readonly view = computed<DrawingView>(() => {
    const snapshot = this.call.snapshot();
    if (!snapshot) return {};
    const author = snapshot.self;
    return this.pending().reduce<DrawingView>(
      (view, { surface, operation }) => drawingAfter(view, { author, surface, operation }),
      snapshot.parts.drawing,
    );
  });

  items(surface: Surface): readonly DrawingItem[] {
    return this.view()[surfaceKey(surface)]?.items ?? [];
  }

  canUndo(surface: Surface): boolean {
    return this.hasAct(surface, 'done');
  }

  canRedo(surface: Surface): boolean {
    return this.hasAct(surface, 'undone');
  }

  hasOwn(surface: Surface): boolean {
    const self = this.call.snapshot()?.self;
    return this.items(surface).some(({ author }) => author === self);
  }

  /** Drawing begins with the pen in hand. */
  toggle(): void {
    if (!this.offered()) return;
    this.palette.update((open) => !open);
    if (!this.palette()) this.putDown();
    else if (this.hand() === null) this.take('pen');
  }

  take(hand: Hand): void {
    this.chosenHand.update((before) => (before === hand ? null : hand));
  }

  putDown(): void {
    this.chosenHand.set(null);
  }

  choose(colour: number): void {
    this.chosenColour.set(colour);
  }

  draw(surface: Surface, shape: Omit<DrawingShape, 'id' | 'colour' | 'width'>): DrawingItemId {
    const id = crypto.randomUUID() as DrawingItemId;
    const whole = { ...shape, id, colour: this.colour(), width: this.width() };
    this.step('drawing.draw', { surface, shape: whole }, surface, { kind: 'draw', shape: whole });
    return id;
  }

  /** Begins a line that grows with `grow` until `finish`. */
  begin(surface: Surface, tool: 'pen' | 'highlighter', point: readonly [number, number]): void {
    const id = this.draw(surface, { tool, points: [...point] });
    this.growing = { surface, id, points: [], timer: null };
  }

  grow(x: number, y: number): void {
    const line = this.growing;
    if (!line) return;
    line.points.push(x, y);
    if (line.points.length >= DRAWING_LIMITS.numbersPerStep) this.extend(line);
    else line.timer ??= setTimeout(() => this.extend(line), EXTEND_MS);
  }

  finish(): void {
    if (this.growing) this.extend(this.growing);
    this.growing = null;
  }

  /** Takes back the line that is growing. */
  abandon(): void {
    const line = this.growing;
    if (!line) return;
    if (line.timer) clearTimeout(line.timer);
    this.growing = null;
    this.undo(line.surface);
  }

  erase(surface: Surface, id: DrawingItemId): void {
    this.step('drawing.erase', { surface, id }, surface, { kind: 'erase', id });
  }

  clear(surface: Surface, scope: 'own' | 'all'): void {
    this.step('drawing.clear', { surface, scope }, surface, { kind: 'clear', scope });
  }

  undo(surface: Surface): void {
    this.step('drawing.undo', { surface }, surface, { kind: 'undo' });
  }

  redo(surface: Surface): void {
    this.step('drawing.redo', { surface }, surface, { kind: 'redo' });
  }

  private extend(line: Growing): void {
    if (line.timer) clearTimeout(line.timer);
    line.timer = null;
    const { surface, id, points } = line;
    if (points.length === 0) return;
    line.points = [];
    this.step('drawing.extend', { surface, id, points }, surface, { kind: 'extend', id, points });
  }

  private hasAct(surface: Surface, which: 'done' | 'undone'): boolean {
    const self = this.call.snapshot()?.self;
    return this.view()[surfaceKey(surface)]?.[which].some(({ author }) => author === self) ?? false;
  }

  /** One after the other: the server answers a command after it has told everybody, this page first of all. */
  private step<C extends CommandName>(
    name: C,
    input: Commands[C]['input'],
    surface: Surface,
    operation: DrawingOperation,
  ): void {
    const step: Pending = { surface, operation };
    this.pending.update((steps) => [...steps, step]);
    const session = this.call.session();
    this.sent = this.sent
      .then(() =>
        this.call.attempt(async () => {
          await session?.send(name, input);
        }),
      )
      .finally(() => this.pending.update((steps) => steps.filter((other) => other !== step)));
  }
}
