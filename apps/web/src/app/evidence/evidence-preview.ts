import { Component, computed, inject, input, signal } from '@angular/core';
import type { EvidenceView } from '@rinjo/contract';
import { Icon } from '../ui/icon';
import { contentUrl, filmUrl, previewUrl } from './evidence-client';
import { EvidenceTexts } from './evidence-texts';
import { FullPicture } from './preview/full-picture';
import { PdfPreview } from './preview/pdf-preview';

type Shown = 'image' | 'video' | 'audio' | 'pdf' | 'none';

/** What a page shows, by the type that the server found in the bytes. */
export function shownAs({ state, contentType }: Pick<EvidenceView, 'state' | 'contentType'>): Shown {
  if (state !== 'clean') return 'none';
  if (contentType === 'application/pdf') return 'pdf';
  const [type] = contentType.split('/');
  return type === 'image' || type === 'video' || type === 'audio' ? type : 'none';
}

/** The thing itself, as far as the page can show it. */
@Component({
  selector: 'rj-evidence-preview',
  imports: [FullPicture, Icon, PdfPreview],
  template: `
    @if (failed()) {
      <p class="muted none"><rj-icon name="file" />{{ texts.t().noPreview }}</p>
    } @else {
      @switch (shown()) {
        @case ('image') {
          <button
            type="button"
            class="picture"
            [attr.aria-label]="texts.t().enlarge"
            (click)="full.set(true)"
          >
            <img [src]="picture()" [alt]="item().name" (error)="failed.set(true)" />
          </button>
        }
        @case ('video') {
          <video [src]="film()" controls playsinline preload="metadata" (error)="failed.set(true)"></video>
        }
        @case ('audio') {
          <audio [src]="url()" controls preload="metadata" (error)="failed.set(true)"></audio>
        }
        @case ('pdf') {
          @defer {
            <rj-pdf-preview [content]="url()" />
          } @placeholder {
            <p class="muted none">{{ texts.t().loadingPreview }}</p>
          } @error {
            <p class="muted none">{{ texts.t().previewFailed }}</p>
          }
        }
        @default {
          <p class="muted none">
            <rj-icon name="file" />
            {{ item().state === 'clean' ? texts.t().noPreview : texts.t().stateHints[item().state] }}
          </p>
        }
      }
    }
    @if (full()) {
      <rj-full-picture
        [name]="item().name"
        [url]="picture()"
        [original]="item().hasPreview ? url() : null"
        (closed)="full.set(false)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      place-items: center;
      min-block-size: 8rem;
      overflow: hidden;
      border-radius: 8px;
      background: var(--rj-surface-2);
    }
    .picture {
      display: grid;
      place-items: center;
      padding: 0;
      border: 0;
      background: none;
      cursor: zoom-in;
    }
    img,
    video {
      max-inline-size: 100%;
      max-block-size: 70vh;
    }
    audio {
      inline-size: min(100%, 32rem);
    }
    .none {
      display: grid;
      justify-items: center;
      gap: 0.5rem;
      padding: 2rem 1rem;
      text-align: center;
    }
  `,
})
export class EvidencePreview {
  readonly item = input.required<EvidenceView>();
  protected readonly texts = inject(EvidenceTexts);
  protected readonly failed = signal(false);
  protected readonly full = signal(false);
  protected readonly url = computed(() => contentUrl(this.item().id));
  /** A copy that fills the screen, where the original is more than that. */
  protected readonly picture = computed(() =>
    this.item().hasPreview ? previewUrl(this.item().id) : this.url(),
  );
  /** A film that a browser has written as it came has no index: there is a copy for players. */
  protected readonly film = computed(() => (this.item().hasFilm ? filmUrl(this.item().id) : this.url()));
  protected readonly shown = computed(() => shownAs(this.item()));
}
