import { Component, computed, inject } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import type { Point } from '@rinjo/annotation';
import { LARGEST } from './magnified';
import { Zoom } from './zoom';

/** How far an arrow key moves the picture, in shares of the stage. */
const WAY: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: 0.1, y: 0 },
  ArrowRight: { x: -0.1, y: 0 },
  ArrowUp: { x: 0, y: 0.1 },
  ArrowDown: { x: 0, y: -0.1 },
};

/** Buttons that magnify the picture on this screen alone. With one of them in focus, arrow keys move the picture. */
@Component({
  selector: 'rj-zoom-controls',
  imports: [Icon],
  template: `
    @let t = i18n.t().zoom;
    <div role="group" [attr.aria-label]="t.group" (keydown)="press($event)">
      <button type="button" class="out" [disabled]="!zoom.zoomed()" (click)="zoom.out()">
        <rj-icon name="minus" /><span class="visually-hidden">{{ t.out }}</span>
      </button>
      <button type="button" class="whole" [disabled]="!zoom.zoomed()" (click)="zoom.reset()">
        {{ percent() }}<span class="visually-hidden">{{ t.whole }}</span>
      </button>
      <button type="button" class="in" [disabled]="largest()" (click)="zoom.in()">
        <rj-icon name="plus" /><span class="visually-hidden">{{ t.in }}</span>
      </button>
    </div>
    <span class="visually-hidden" role="status">{{ zoom.zoomed() ? t.now(percent()) : '' }}</span>
  `,
  styles: `
    :host {
      position: absolute;
      inset-block-end: 0.5rem;
      inset-inline-end: 1rem;
    }
    div {
      display: flex;
      border: 2px solid var(--rj-outline-strong);
      border-radius: 12px;
      background: var(--rj-surface);
      overflow: hidden;
    }
    button {
      min-inline-size: 40px;
      min-block-size: 40px;
      padding: 0 0.5rem;
      border: 0;
      background: none;
      color: var(--rj-text);
      font: inherit;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      cursor: pointer;
    }
    button:disabled {
      color: var(--rj-text-2);
      cursor: default;
    }
    button:focus-visible {
      outline-offset: -3px;
    }
    .whole {
      min-inline-size: 4rem;
      border-inline: 1px solid var(--rj-outline);
    }
    @media (pointer: coarse), (max-width: 56rem), (max-height: 30rem) {
      button {
        min-inline-size: 48px;
        min-block-size: 48px;
      }
      /* Two fingers do it, and the button that shows everything again is enough. */
      :host(:not(.zoomed)),
      .in,
      .out {
        display: none;
      }
    }
  `,
  host: { '[class.zoomed]': 'zoom.zoomed()' },
})
export class ZoomControls {
  protected readonly i18n = inject(I18n);
  protected readonly zoom = inject(Zoom);
  protected readonly percent = computed(() => `${String(Math.round(this.zoom.view().scale * 100))} %`);
  protected readonly largest = computed(() => this.zoom.view().scale >= LARGEST);

  protected press(event: KeyboardEvent): void {
    const way = WAY[event.key];
    if (!way || !this.zoom.zoomed()) return;
    event.preventDefault();
    this.zoom.move(way);
  }
}
