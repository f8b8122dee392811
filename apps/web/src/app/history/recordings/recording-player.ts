import { Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import type { RecordingSummary } from '@rinjo/contract';
import { API } from '../../core/api-interceptor';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { RecordingsTexts } from './recordings-texts';

const SPEEDS = [0.5, 1, 1.25, 1.5, 2, 3] as const;

/** Plays the film of a recording: seeking with ranges, speed, and chapters to jump to. */
@Component({
  selector: 'rj-recording-player',
  imports: [Icon],
  template: `
    @let t = texts.t();
    <video #film controls playsinline preload="metadata" [src]="source()" [attr.aria-label]="t.video"></video>
    <div class="row">
      <label>
        {{ t.speed }}
        <select (change)="play($event)">
          @for (speed of speeds; track speed) {
            <option [value]="speed" [selected]="speed === 1">{{ t.times(speed.toString()) }}</option>
          }
        </select>
      </label>
      <a class="button" [href]="source()" download><rj-icon name="file" />{{ t.download }}</a>
    </div>
    @if (recording().chapters.length > 0) {
      <h4 id="chapters-{{ recording().id }}">{{ t.chapters }}</h4>
      <ul class="plain chapters" [attr.aria-labelledby]="'chapters-' + recording().id">
        @for (chapter of recording().chapters; track $index) {
          <li>
            <button type="button" class="quiet-button" (click)="jump(chapter.atMs)">
              <span class="at">{{ i18n.formatDuration(chapter.atMs) }}</span>
              {{ t.chapter[chapter.kind](chapter.name) }}
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }
    video {
      inline-size: 100%;
      max-block-size: 75dvh;
      aspect-ratio: 16 / 9;
      border-radius: 8px;
      background: #000;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.75rem;
    }
    select {
      min-block-size: 2.75rem;
      margin-inline-start: 0.5rem;
      padding-inline: 0.5rem;
      font: inherit;
    }
    .chapters {
      display: grid;
      max-block-size: 16rem;
      overflow-y: auto;
    }
    .chapters button {
      inline-size: 100%;
      gap: 0.75rem;
      justify-content: start;
    }
    .at {
      font-variant-numeric: tabular-nums;
      color: var(--rj-text-2);
    }
  `,
})
export class RecordingPlayer {
  readonly recording = input.required<RecordingSummary>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(RecordingsTexts);
  protected readonly speeds = SPEEDS;
  private readonly film = viewChild.required<ElementRef<HTMLVideoElement>>('film');
  protected readonly source = computed(
    () => `${API}/evidence/${this.recording().composition.evidenceId ?? ''}/content`,
  );

  protected play(event: Event): void {
    if (event.target instanceof HTMLSelectElement)
      this.film().nativeElement.playbackRate = Number(event.target.value);
  }

  protected jump(atMs: number): void {
    const film = this.film().nativeElement;
    film.currentTime = atMs / 1000;
    film.scrollIntoView({ block: 'nearest' });
    void film.play().catch(() => undefined); // a browser that wants another gesture keeps the picture still
  }
}
