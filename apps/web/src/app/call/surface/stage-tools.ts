import { Component, computed, inject, input, signal } from '@angular/core';
import type { Surface } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Viewport } from '../../ui/viewport';
import { CallStore } from '../call-store';
import { StageStore } from '../stage/stage-store';
import { CameraControls } from '../camera/camera-controls';
import { CameraRequests } from '../camera/camera-requests';
import { SignalButtons } from '../chat/signal-buttons';
import { FilesStore } from '../files/files-store';
import type { Tile } from '../tile';
import { DrawingStore } from '../drawing/drawing-store';
import { DrawingTools } from '../drawing/drawing-tools';
import { PointerStore } from './pointer-store';

/** What can be done on the stage's picture. */
@Component({
  selector: 'rj-stage-tools',
  imports: [CameraControls, DrawingTools, Icon, SignalButtons],
  template: `
    @let t = i18n.t().surface;
    <div class="row" role="toolbar" [attr.aria-label]="t.tools">
      @if (pointers.useful()) {
        <button type="button" class="tool" [attr.aria-pressed]="pointers.on()" (click)="pointers.toggle()">
          <rj-icon name="pointer" /><span>{{ t.pointer }}</span>
        </button>
      }
      @if (surface()) {
        @if (drawing.offered()) {
          <button type="button" class="tool" [attr.aria-pressed]="open()" (click)="drawing.toggle()">
            <rj-icon name="pen" /><span>{{ open() ? t.stopDrawing : t.draw }}</span>
          </button>
        }
        @if (filmed(); as person) {
          @if (!person.self && directs()) {
            <button
              type="button"
              class="tool"
              [disabled]="cameras.busy()"
              (click)="cameras.ask(person.id, { kind: 'photo' })"
            >
              <rj-icon name="shutter" /><span>{{ i18n.t().photo.request }}</span>
            </button>
          } @else if (person.self && !shutterBelow()) {
            <button type="button" class="tool" [disabled]="cameras.busy()" (click)="cameras.takeOwn()">
              <rj-icon name="shutter" /><span>{{ i18n.t().photo.take }}</span>
            </button>
          }
        }
        @if (person() && call.allows('stage:show')) {
          <button type="button" class="tool" [disabled]="files.busy()" (click)="freeze()">
            <rj-icon name="freeze" />
            <span>{{ drawing.offered() ? i18n.t().files.freeze : i18n.t().files.freezeOnly }}</span>
          </button>
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
      @if (filmed() && directs()) {
        <button
          type="button"
          class="tool"
          [attr.aria-expanded]="directing()"
          (click)="directing.set(!directing())"
        >
          <rj-icon name="camera" /><span>{{ i18n.t().camera.open }}</span>
        </button>
      }
      @if (pointers.useful()) {
        <rj-signal-buttons />
      }
    </div>
    @if (directing() && filmed(); as person) {
      @if (directs()) {
        <rj-camera-controls [of]="person.id" />
      }
    }
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
  protected readonly cameras = inject(CameraRequests);
  /** Whose camera or screen is on the stage. */
  protected readonly person = computed(() => (this.files.onStage() ? null : this.stage.staged()));
  /** The same, unless it is their screen. */
  protected readonly filmed = computed(() => {
    const person = this.person();
    return person?.source === 'camera' ? person : null;
  });
  /** The own camera, or that of others with leave. */
  protected readonly directs = computed(
    () => this.filmed()?.self === true || this.call.allows('camera:direct'),
  );
  /** In the hand, the shutter is among the large buttons. */
  protected readonly shutterBelow = computed(
    () => this.viewport.compact() && this.call.media.kind !== 'desktop',
  );
  protected readonly directing = signal(false);
  /** What is on the stage to be drawn on; null while there is no picture. */
  protected readonly surface = computed<Surface | null>(() => {
    const image = this.files.onStage();
    if (image) return { kind: 'image', fileId: image.id };
    const person = this.person();
    return person?.video ? person.surface : null;
  });
  protected readonly i18n = inject(I18n);
  private readonly viewport = inject(Viewport);
  protected readonly call = inject(CallStore);
  protected readonly pointers = inject(PointerStore);
  protected readonly drawing = inject(DrawingStore);
  protected readonly open = computed(() => this.drawing.open() && this.surface() !== null);

  /** Everybody gets the picture as it is now, and draws on it where people draw. */
  protected async freeze(): Promise<void> {
    const still = await this.tile()?.still();
    if (!still) return;
    await this.files.show('freeze', still, this.i18n.t().files.frozenName);
    if (!this.drawing.open()) this.drawing.toggle();
  }
}
