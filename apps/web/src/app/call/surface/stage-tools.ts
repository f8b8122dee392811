import { Component, computed, inject, input, signal } from '@angular/core';
import type { Surface } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { CallStore } from '../call-store';
import { StageStore } from '../stage/stage-store';
import { PhotoStore } from '../camera/photo-store';
import { SignalButtons } from '../chat/signal-buttons';
import { FilesStore } from '../files/files-store';
import type { Tile } from '../tile';
import { DrawingStore } from '../drawing/drawing-store';
import { DrawingTools } from '../drawing/drawing-tools';
import { PointerStore } from './pointer-store';

/** What can be done on the stage's picture. */
@Component({
  selector: 'rj-stage-tools',
  imports: [DrawingTools, Icon, SignalButtons],
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
        @if (person(); as filmed) {
          @if (filmed.source === 'screen') {
          } @else if (filmed.self) {
            <button type="button" class="tool" [disabled]="photos.busy()" (click)="photos.takeOwn()">
              <rj-icon name="shutter" /><span>{{ i18n.t().photo.take }}</span>
            </button>
          } @else if (call.allows('camera:photograph')) {
            <button type="button" class="tool" [disabled]="photos.busy()" (click)="photos.request(filmed.id)">
              <rj-icon name="shutter" /><span>{{ i18n.t().photo.request }}</span>
            </button>
          }
          @if (call.allows('stage:show')) {
            <button type="button" class="tool" [disabled]="files.busy()" (click)="freeze()">
              <rj-icon name="freeze" /><span>{{ i18n.t().files.freeze }}</span>
            </button>
          }
        }
        @if (call.allows('stage:show')) {
          <button
            type="button"
            class="tool"
            [attr.aria-pressed]="stage.shared() !== null"
            (click)="stage.showToAll(stage.shared() ? null : surface())"
          >
            <rj-icon name="spotlight" /><span>{{ stage.shared() ? t.stopShowing : t.showToAll }}</span>
          </button>
        }
      }
      @if (pointers.useful()) {
        <rj-signal-buttons />
      }
    </div>
    @if (open() && surface(); as on) {
      @defer (on immediate) {
        <rj-drawing-tools [surface]="on" />
      } @placeholder {
        <p>{{ i18n.t().common.loading }}</p>
      }
    }
  `,
  styleUrl: './stage-tools.scss',
})
export class StageTools {
  /** The tile on the stage; none while an image is there. */
  readonly tile = input<Tile>();
  protected readonly files = inject(FilesStore);
  protected readonly stage = inject(StageStore);
  protected readonly photos = inject(PhotoStore);
  /** Whose camera is on the stage. */
  protected readonly person = computed(() => (this.files.onStage() ? null : this.stage.staged()));
  /** What is on the stage to be drawn on; null while there is no picture. */
  protected readonly surface = computed<Surface | null>(() => {
    const image = this.files.onStage();
    if (image) return { kind: 'image', fileId: image.id };
    const person = this.person();
    return person?.video ? person.surface : null;
  });
  protected readonly i18n = inject(I18n);
  protected readonly call = inject(CallStore);
  protected readonly pointers = inject(PointerStore);
  private readonly drawing = inject(DrawingStore);
  private readonly wanted = signal(false);
  protected readonly open = computed(() => this.wanted() && this.surface() !== null);

  /** Everybody gets the picture as it is now, and draws on it. */
  protected async freeze(): Promise<void> {
    const still = await this.tile()?.still();
    if (!still) return;
    await this.files.show('freeze', still, this.i18n.t().files.frozenName);
    if (!this.wanted()) this.toggle();
  }

  /** Drawing begins with the pen in hand. */
  protected toggle(): void {
    this.wanted.update((open) => !open);
    if (!this.wanted()) this.drawing.putDown();
    else if (this.drawing.hand() === null) this.drawing.take('pen');
  }
}
