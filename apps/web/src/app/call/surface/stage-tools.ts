import { Component, computed, inject, input, signal } from '@angular/core';
import type { Surface } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { CallStore } from '../call-store';
import { DrawingStore } from '../drawing/drawing-store';
import { DrawingTools } from '../drawing/drawing-tools';
import { PointerStore } from './pointer-store';

/** What can be done on the stage's picture. */
@Component({
  selector: 'rj-stage-tools',
  imports: [DrawingTools, Icon],
  template: `
    @let t = i18n.t().surface;
    <div class="row" role="toolbar" [attr.aria-label]="t.tools">
      @if (pointers.useful()) {
        <button type="button" class="tool" [attr.aria-pressed]="pointers.on()" (click)="pointers.toggle()">
          <rj-icon name="pointer" /><span>{{ t.pointer }}</span>
        </button>
      }
      @if (surface()) {
        <button type="button" class="tool" [attr.aria-pressed]="open()" (click)="toggle()">
          <rj-icon name="pen" /><span>{{ open() ? t.stopDrawing : t.draw }}</span>
        </button>
        @if (call.allows('stage:show')) {
          <button
            type="button"
            class="tool"
            [attr.aria-pressed]="call.sharedStage() !== null"
            (click)="call.showToAll(call.sharedStage() ? null : surface())"
          >
            <rj-icon name="spotlight" /><span>{{ call.sharedStage() ? t.stopShowing : t.showToAll }}</span>
          </button>
        }
      }
    </div>
    @if (open() && surface(); as on) {
      <rj-drawing-tools [surface]="on" />
    }
  `,
  styleUrl: './stage-tools.scss',
})
export class StageTools {
  /** What is on the stage; null while there is no picture. */
  readonly surface = input<Surface | null>(null);
  protected readonly i18n = inject(I18n);
  protected readonly call = inject(CallStore);
  protected readonly pointers = inject(PointerStore);
  private readonly drawing = inject(DrawingStore);
  private readonly wanted = signal(false);
  protected readonly open = computed(() => this.wanted() && this.surface() !== null);

  /** Drawing begins with the pen in hand. */
  protected toggle(): void {
    this.wanted.update((open) => !open);
    if (!this.wanted()) this.drawing.putDown();
    else if (this.drawing.hand() === null) this.drawing.take('pen');
  }
}
