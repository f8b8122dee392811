import { Component, computed, inject, input, output } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { DrawingStore } from '../drawing/drawing-store';
import type { FullScreen } from '../full-screen';
import { RecordingStore } from '../recording/recording-store';
import { PointerSound } from '../surface/pointer-sound';
import { HandStore } from './hand-store';

/** The first part of a phone's menu: what the screen shows. */
@Component({
  selector: 'rj-hand-menu',
  imports: [Icon],
  template: `
    @let t = i18n.t().hand;
    @if (recording.mayRecord()) {
      <button type="button" class="button" [disabled]="recording.busy()" (click)="record()">
        <rj-icon [name]="recording.recording() ? 'recordStop' : 'record'" />
        {{ recording.recording() ? i18n.t().recording.stop : i18n.t().recording.start }}
      </button>
    }
    @if (hand.inHand()) {
      <button type="button" class="button" (click)="tools()">
        <rj-icon [name]="drawing.offered() ? 'pen' : 'hand'" />{{ toolsText() }}
      </button>
      <button
        type="button"
        class="button"
        role="switch"
        [attr.aria-checked]="hand.othersShown()"
        (click)="hand.showOthers(!hand.othersShown())"
      >
        <rj-icon [name]="hand.othersShown() ? 'check' : 'people'" />{{ t.others }}
      </button>
      <button type="button" class="button" (click)="darken()"><rj-icon name="moon" />{{ t.dark }}</button>
    }
    <button
      type="button"
      class="button"
      role="switch"
      [attr.aria-checked]="sound.on()"
      (click)="sound.turn(!sound.on())"
    >
      <rj-icon [name]="sound.on() ? 'check' : 'speaker'" />{{ t.pointerSound }}
    </button>
    @if (fullScreen().possible) {
      <button type="button" class="button" (click)="wholeScreen()">
        <rj-icon [name]="fullScreen().on() ? 'shrink' : 'expand'" />
        {{ fullScreen().on() ? i18n.t().room.exitFullScreen : i18n.t().room.fullScreen }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: 12px;
      padding: 1rem;
      border-block-end: 1px solid var(--rj-outline);
    }
    .button {
      min-block-size: 56px;
    }
  `,
})
export class HandMenu {
  readonly fullScreen = input.required<FullScreen>();
  /** What was pressed is seen behind the menu. */
  readonly done = output();
  protected readonly i18n = inject(I18n);
  protected readonly hand = inject(HandStore);
  protected readonly sound = inject(PointerSound);
  protected readonly recording = inject(RecordingStore);
  protected readonly drawing = inject(DrawingStore);
  protected readonly toolsText = computed(() => {
    const { tools, hideTools, toolsWithoutPen, hideToolsWithoutPen } = this.i18n.t().hand;
    if (this.drawing.offered()) return this.hand.toolsShown() ? hideTools : tools;
    return this.hand.toolsShown() ? hideToolsWithoutPen : toolsWithoutPen;
  });

  protected record(): void {
    void this.recording.toggle();
    this.done.emit();
  }

  protected tools(): void {
    this.hand.toolsShown.update((shown) => !shown);
    this.done.emit();
  }

  protected darken(): void {
    this.hand.darken(true);
    this.done.emit();
  }

  protected wholeScreen(): void {
    this.fullScreen().toggle();
    this.done.emit();
  }
}
