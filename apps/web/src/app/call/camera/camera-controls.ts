import { Component, computed, inject, input } from '@angular/core';
import { type CameraRange, type CameraWant, type ParticipantId, PICTURE_WISHES } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { QualityStore } from '../quality/quality-store';
import { CameraRequests } from './camera-requests';

/** Zoom goes in this many steps by its buttons, from end to end. */
const STEPS = 10;

/** Light, zoom, focus, the other camera and a pause of one camera: only what the device offers. */
@Component({
  selector: 'rj-camera-controls',
  imports: [Icon],
  template: `
    @let t = i18n.t().camera;
    @if (camera(); as can) {
      @if (can.torch !== null) {
        <button
          type="button"
          class="tool"
          [attr.aria-pressed]="can.torch"
          (click)="ask({ kind: 'torch', on: !can.torch })"
        >
          <rj-icon name="torch" /><span>{{ t.torch }}</span>
        </button>
      }
      @if (can.zoom; as zoom) {
        <span class="slider" role="group" [attr.aria-label]="t.zoom">
          <button
            type="button"
            class="tool"
            [disabled]="zoom.value <= zoom.min"
            [attr.aria-label]="t.zoomOut"
            (click)="zoomBy(-1)"
          >
            <rj-icon name="minus" />
          </button>
          <input
            type="range"
            [attr.aria-label]="t.zoom"
            [min]="zoom.min"
            [max]="zoom.max"
            [step]="zoom.step"
            [value]="zoom.value"
            (input)="ask({ kind: 'zoom', value: numberOf($event) })"
          />
          <button
            type="button"
            class="tool"
            [disabled]="zoom.value >= zoom.max"
            [attr.aria-label]="t.zoomIn"
            (click)="zoomBy(1)"
          >
            <rj-icon name="plus" />
          </button>
          <output>{{ t.times((zoom.value / (zoom.min || 1)).toFixed(1)) }}</output>
        </span>
      }
      @if (can.focus; as focus) {
        <span class="slider" role="group" [attr.aria-label]="t.focus">
          <button
            type="button"
            class="tool"
            [attr.aria-pressed]="focus.value === null"
            (click)="ask({ kind: 'focus', value: null })"
          >
            <rj-icon name="focus" /><span>{{ t.autoFocus }}</span>
          </button>
          <input
            type="range"
            [attr.aria-label]="t.focus"
            [min]="focus.min"
            [max]="focus.max"
            [step]="focus.step"
            [value]="focus.value ?? focus.min"
            (change)="ask({ kind: 'focus', value: numberOf($event) })"
          />
        </span>
      }
      @if (can.canSwitch) {
        <button type="button" class="tool" (click)="ask({ kind: 'switch' })">
          <rj-icon name="cameraSwitch" /><span>{{ t.switch }}</span>
        </button>
      }
      <button
        type="button"
        class="tool"
        [attr.aria-pressed]="can.paused"
        (click)="ask({ kind: 'pause', on: !can.paused })"
      >
        <rj-icon [name]="can.paused ? 'camera' : 'pause'" /><span>{{ can.paused ? t.resume : t.pause }}</span>
      </button>
    } @else {
      <p class="muted">{{ t.unknown }}</p>
    }
    @let q = i18n.t().quality;
    <label class="wish">
      <span>{{ q.wish }}</span>
      <select [value]="wish()" (change)="choose($event)">
        @for (way of wishes; track way) {
          <option [value]="way" [selected]="way === wish()">{{ q.wishes[way] }}</option>
        }
      </select>
    </label>
  `,
  styleUrl: './camera-controls.scss',
  host: { role: 'group', '[attr.aria-label]': 'i18n.t().camera.heading' },
})
export class CameraControls {
  readonly of = input.required<ParticipantId>();
  protected readonly i18n = inject(I18n);
  private readonly requests = inject(CameraRequests);
  private readonly quality = inject(QualityStore);
  protected readonly camera = computed(() => this.requests.cameraOf(this.of()));

  protected readonly wishes = PICTURE_WISHES;
  protected readonly wish = computed(() => this.quality.of(this.of())?.wish ?? 'auto');

  protected choose(event: Event): void {
    const way = PICTURE_WISHES.find(
      (known) => event.target instanceof HTMLSelectElement && known === event.target.value,
    );
    if (way) void this.quality.wish(this.of(), way);
  }

  protected ask(want: CameraWant): void {
    void this.requests.ask(this.of(), want);
  }

  protected zoomBy(direction: 1 | -1): void {
    const zoom = this.camera()?.zoom;
    if (!zoom) return;
    const step = Math.max(zoom.step, (zoom.max - zoom.min) / STEPS);
    this.ask({ kind: 'zoom', value: within(zoom, zoom.value + direction * step) });
  }

  protected numberOf(event: Event): number {
    return event.target instanceof HTMLInputElement ? event.target.valueAsNumber : 0;
  }
}

const within = ({ min, max }: CameraRange, value: number): number => Math.min(max, Math.max(min, value));
