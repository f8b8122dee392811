import { Component, computed, inject, input } from '@angular/core';
import type { CameraConformity } from '@rinjo/contract';
import { ConformityTexts } from '../../core/conformity-texts';
import { I18n } from '../../core/i18n';
import { chartLines, HEIGHT, WIDTH } from './chart-lines';

/** Bitrate and frame rate over time, each with its limit. */
@Component({
  selector: 'rj-conformity-chart',
  template: `
    @let t = texts.t();
    @if (lines(); as drawn) {
      <figure>
        <figcaption class="small muted">{{ t.chart }} · {{ t.chartLimit }}</figcaption>
        @for (line of drawn; track line.kind) {
          <div class="plot">
            <p class="small">
              <strong>{{ line.kind === 'kbps' ? t.chartBitrate : t.chartFps }}</strong>
              <span class="muted">{{
                line.kind === 'kbps' ? texts.rate(line.top) : texts.fps(line.top)
              }}</span>
            </p>
            <svg
              role="img"
              preserveAspectRatio="none"
              [attr.viewBox]="'0 0 ' + width + ' ' + height"
              [attr.aria-label]="line.kind === 'kbps' ? text() : t.chartFps"
            >
              @for (gap of line.gaps; track gap.x) {
                <rect class="gap" [attr.x]="gap.x" y="0" [attr.width]="gap.width" [attr.height]="height" />
              }
              @for (path of line.paths; track $index) {
                <path class="line" [attr.d]="path" />
              }
              <line class="limit" x1="0" [attr.x2]="width" [attr.y1]="line.limit" [attr.y2]="line.limit" />
            </svg>
          </div>
        }
        <p class="ends small muted">
          <span>{{ i18n.formatSeconds(camera().from) }}</span><span>{{
            i18n.formatSeconds(camera().to)
          }}</span>
        </p>
      </figure>
    }
  `,
  styles: `
    figure {
      display: grid;
      gap: 0.25rem;
      margin: 0;
    }
    p {
      display: flex;
      justify-content: space-between;
      margin: 0;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 5rem;
      border-block-end: 1px solid var(--rj-outline-strong);
      background: var(--rj-surface-2);
    }
    .line {
      fill: none;
      stroke: var(--rj-primary);
      stroke-width: 2;
      vector-effect: non-scaling-stroke;
    }
    .limit {
      stroke: var(--rj-danger-text);
      stroke-width: 1.5;
      stroke-dasharray: 6 4;
      vector-effect: non-scaling-stroke;
    }
    .gap {
      fill: var(--rj-outline);
    }
  `,
})
export class ConformityChart {
  readonly camera = input.required<CameraConformity>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConformityTexts);
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly lines = computed(() => chartLines(this.camera()));
  protected readonly text = computed(() => {
    const { averageKbps, limits } = this.camera();
    const t = this.texts.t();
    return t.chartText(
      averageKbps === null ? t.unknown : this.texts.rate(averageKbps),
      this.texts.rate(limits.kbps),
    );
  });
}
