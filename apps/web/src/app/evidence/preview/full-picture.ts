import { Component, computed, inject, input, output, signal } from '@angular/core';
import { magnifiedTransform } from '../../call/stage/magnified';
import { Zoom } from '../../call/stage/zoom';
import { Zoomable } from '../../call/stage/zoomable';
import { ZoomControls } from '../../call/stage/zoom-controls';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Modal } from '../../ui/modal';
import { EvidenceTexts } from '../evidence-texts';

/** A picture over the whole screen, to be looked into: wheel, two fingers, buttons and arrow keys. */
@Component({
  selector: 'rj-full-picture',
  imports: [Icon, Modal, Zoomable, ZoomControls],
  providers: [Zoom],
  template: `
    @let t = texts.t();
    <dialog [attr.aria-label]="name()" (rjModal)="closed.emit()">
      <div class="stage" rjZoomable>
        <img [src]="shown()" [alt]="name()" [style.transform]="transform()" draggable="false" />
        <rj-zoom-controls />
      </div>
      <div class="bar">
        @if (original(); as url) {
          @if (shown() !== url) {
            <button type="button" class="button small" (click)="atFull.set(true)">
              {{ t.showOriginal }}
            </button>
          } @else {
            <span class="small">{{ t.showsOriginal }}</span>
          }
        }
        <button type="button" class="button small" (click)="closed.emit()">
          <rj-icon name="close" />{{ i18n.t().common.close }}
        </button>
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      position: fixed;
      inset: 0;
      inline-size: 100dvw;
      block-size: 100dvh;
      max-inline-size: none;
      max-block-size: none;
      padding: 0;
      border: 0;
      background: #000;
      overflow: hidden;
    }
    .stage {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      overflow: hidden;
    }
    img {
      inline-size: 100%;
      block-size: 100%;
      object-fit: contain;
      user-select: none;
    }
    .bar {
      position: absolute;
      inset-block-start: max(0.75rem, env(safe-area-inset-top));
      inset-inline-end: 0.75rem;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: 0.5rem;
    }
    .bar span {
      padding: 0.25rem 0.625rem;
      border-radius: 8px;
      background: rgb(0 0 0 / 70%);
      color: #fff;
    }
  `,
})
export class FullPicture {
  readonly name = input.required<string>();
  readonly url = input.required<string>();
  /** Where all its pixels are, when `url` has fewer. */
  readonly original = input<string | null>(null);
  readonly closed = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(EvidenceTexts);
  private readonly zoom = inject(Zoom);
  protected readonly atFull = signal(false);
  protected readonly shown = computed(() => (this.atFull() ? (this.original() ?? this.url()) : this.url()));
  protected readonly transform = computed(() => magnifiedTransform(this.zoom.view()));
}
