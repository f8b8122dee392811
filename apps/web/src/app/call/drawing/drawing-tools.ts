import { Component, computed, inject, input, signal } from '@angular/core';
import { LENGTH_UNITS, type LengthUnit, type Surface } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { COLOURS, colourOf } from '@rinjo/annotation';
import { DRAWING_KEYS } from './drawing-keys';
import { DrawingStore, type Hand } from './drawing-store';

interface Tool {
  readonly hand: Exclude<Hand, null>;
  readonly icon: IconName;
  /** The key that takes it, while drawing is open. */
  readonly key: string;
}

/** Everything to draw with on one picture: tools, colours, widths, and ways back. */
@Component({
  selector: 'rj-drawing-tools',
  imports: [Confirm, Icon],
  templateUrl: './drawing-tools.html',
  styleUrl: './drawing-tools.scss',
  host: {
    role: 'toolbar',
    '[attr.aria-label]': 'i18n.t().surface.palette',
    '(document:keydown)': 'key($event)',
  },
})
export class DrawingTools {
  readonly surface = input.required<Surface>();
  protected readonly i18n = inject(I18n);
  protected readonly store = inject(DrawingStore);
  protected readonly asking = signal(false);
  protected readonly units = LENGTH_UNITS;
  protected readonly colours = COLOURS.map((_, index) => ({ index, css: colourOf(index) }));
  protected readonly widths = [1, 2, 3];
  protected readonly tools: readonly Tool[] = [
    { hand: 'pen', icon: 'pen', key: DRAWING_KEYS.pen },
    { hand: 'highlighter', icon: 'highlighter', key: DRAWING_KEYS.highlighter },
    { hand: 'line', icon: 'line', key: DRAWING_KEYS.line },
    { hand: 'arrow', icon: 'arrow', key: DRAWING_KEYS.arrow },
    { hand: 'numbered_arrow', icon: 'numberedArrow', key: DRAWING_KEYS.numbered_arrow },
    { hand: 'rectangle', icon: 'rectangle', key: DRAWING_KEYS.rectangle },
    { hand: 'ellipse', icon: 'ellipse', key: DRAWING_KEYS.ellipse },
    { hand: 'text', icon: 'text', key: DRAWING_KEYS.text },
    { hand: 'measure', icon: 'measure', key: DRAWING_KEYS.measure },
    { hand: 'eraser', icon: 'eraser', key: DRAWING_KEYS.eraser },
  ];
  protected readonly noReference = computed(
    () =>
      this.store.hand() === 'measure' &&
      this.store.reference() === null &&
      !this.store.items(this.surface()).some(({ reference }) => reference !== undefined),
  );

  protected know(value: string, unit: string): void {
    const length = Number(value);
    const known = this.units.find((name): name is LengthUnit => name === unit);
    if (known && Number.isFinite(length) && length >= 0.001 && length <= 1_000_000)
      this.store.reference.set({ value: Math.round(length * 1000) / 1000, unit: known });
  }

  protected clearAll(): void {
    this.asking.set(false);
    this.store.clear(this.surface(), 'all');
  }

  /** Keys work while nobody types. */
  protected key(event: KeyboardEvent): void {
    const { target, key } = event;
    if (target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (event.altKey || this.asking()) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && key === 'z' && !event.shiftKey) this.store.undo(this.surface());
    else if (command && (key === 'y' || (key.toLowerCase() === 'z' && event.shiftKey)))
      this.store.redo(this.surface());
    else if (command) return;
    else if (key === 'Escape') this.store.putDown();
    else {
      const tool = this.tools.find((known) => known.key === key);
      if (!tool) return;
      this.store.take(tool.hand);
    }
    event.preventDefault();
  }
}
