import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import type { FileView, Surface as SurfaceOf } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { BoardLayer } from '../board/board-layer';
import { CallStore } from '../call-store';
import { DrawingLayer } from '../drawing/drawing-layer';
import { magnifiedTransform } from '../stage/magnified';
import { StageZoom } from '../stage/stage-zoom';
import { Surface } from '../surface/surface';
import { FilesStore } from './files-store';
import { PageTurner } from './pdf/page-turner';
import { pixelsText } from './pixels';

/** A picture before everybody, whole, with pointers and drawings on it. */
@Component({
  selector: 'rj-image-stage',
  imports: [BoardLayer, DrawingLayer, PageTurner, Surface],
  template: `
    @let t = i18n.t().files;
    @let it = file();
    @if (files.url(it.id); as url) {
      <img [src]="url" [alt]="t.kind[it.kind] + ' ' + it.byName" [style.transform]="transform()" />
      @if (frame(); as size) {
        <rj-surface [large]="true" [frame]="size" [target]="target()" [magnified]="zoom.view()">
          @if (it.board; as board) {
            <rj-board-layer [board]="board" />
          }
          <rj-drawing-layer [large]="true" [surface]="surface()" [frame]="size" />
        </rj-surface>
      }
    } @else {
      <p role="status">{{ t.loading }}</p>
    }
    @if (it.page; as page) {
      <rj-page-turner [page]="page" />
    }
    <p class="caption">
      <strong>{{ t.kind[it.kind] }}</strong>
      <span>{{ it.byName }}</span>
      @if (size(); as text) {
        <span>{{ text }}</span>
      }
    </p>
  `,
  styleUrl: './image-stage.scss',
})
export class ImageStage {
  readonly file = input.required<FileView>();
  protected readonly i18n = inject(I18n);
  protected readonly files = inject(FilesStore);
  private readonly call = inject(CallStore);
  protected readonly zoom = inject(StageZoom);
  protected readonly transform = computed(() => magnifiedTransform(this.zoom.view()));
  protected readonly surface = computed<SurfaceOf>(() => ({ kind: 'image', fileId: this.file().id }));
  protected readonly size = computed(() => pixelsText(this.file()));
  protected readonly frame = computed(() => {
    const { width, height } = this.file();
    return width && height ? { width, height } : null;
  });
  protected readonly target = computed(() => {
    const version = this.call.snapshot()?.parts.stage.version ?? 0;
    return { tag: 0, frame: version & 0xffff };
  });

  constructor() {
    effect(() => {
      const { id } = this.file();
      untracked(() => void this.files.load(id));
    });
  }
}
