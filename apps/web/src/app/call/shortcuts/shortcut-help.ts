import { Component, computed, inject, input, output } from '@angular/core';
import { I18n } from '../../core/i18n';
import { DrawingStore } from '../drawing/drawing-store';
import { ScreenShare } from '../screen/screen-share';
import { Sheet } from '../sheet';
import { type Shortcut, SHORTCUTS } from './shortcuts';

/** All keys on one sheet, and the switch for people whom single keys disturb (WCAG 2.1.4). */
@Component({
  selector: 'rj-shortcut-help',
  imports: [Sheet],
  template: `
    @let t = i18n.t().shortcuts;
    <rj-sheet [heading]="t.heading" [closeText]="i18n.t().common.close" (closed)="closed.emit()">
      <div class="keys">
        <h2>{{ t.heading }}</h2>
        <label>
          <input type="checkbox" [checked]="on()" (change)="toggled.emit()" />
          {{ t.use }}
        </label>
        <dl>
          @for (shortcut of shortcuts(); track shortcut) {
            <dt>
              <kbd>{{ keyOf(shortcut) }}</kbd>
            </dt>
            <dd>{{ t.does[shortcut] }}</dd>
          }
        </dl>
        @if (drawing.offered()) {
          <h3>{{ t.drawing }}</h3>
          <p>{{ t.drawingKeys }}</p>
        }
      </div>
    </rj-sheet>
  `,
  styles: `
    .keys {
      display: grid;
      gap: 1rem;
      padding: 1rem;
    }
    label {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      min-block-size: 48px;
    }
    input {
      inline-size: 1.5rem;
      block-size: 1.5rem;
    }
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.5rem 1rem;
      margin: 0;
    }
    dd {
      margin: 0;
    }
    kbd {
      display: inline-block;
      min-inline-size: 2rem;
      padding: 0.1rem 0.5rem;
      border: 2px solid var(--rj-outline-strong);
      border-radius: 6px;
      font: inherit;
      font-weight: 700;
      text-align: center;
    }
  `,
})
export class ShortcutHelp {
  readonly on = input.required<boolean>();
  readonly toggled = output();
  readonly closed = output();
  protected readonly i18n = inject(I18n);
  protected readonly drawing = inject(DrawingStore);
  private readonly screen = inject(ScreenShare);
  /** Without the keys of what the organization does without. */
  protected readonly shortcuts = computed(() =>
    (Object.keys(SHORTCUTS) as Shortcut[]).filter(
      (shortcut) =>
        (shortcut !== 'draw' || this.drawing.offered()) && (shortcut !== 'screen' || this.screen.offered()),
    ),
  );

  protected keyOf(shortcut: Shortcut): string {
    return SHORTCUTS[shortcut].toUpperCase();
  }
}
