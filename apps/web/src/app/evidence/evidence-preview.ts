import { Component, computed, inject, input, signal } from '@angular/core';
import type { EvidenceView } from '@rinjo/contract';
import { Icon } from '../ui/icon';
import { contentUrl } from './evidence-client';
import { EvidenceTexts } from './evidence-texts';

type Shown = 'image' | 'video' | 'audio' | 'none';

/** What a browser shows by itself, by the type that the server found in the bytes. */
export function shownAs({ state, contentType }: Pick<EvidenceView, 'state' | 'contentType'>): Shown {
  if (state !== 'clean') return 'none';
  const [type] = contentType.split('/');
  return type === 'image' || type === 'video' || type === 'audio' ? type : 'none';
}

/** The thing itself, as far as the page can show it. */
@Component({
  selector: 'rj-evidence-preview',
  imports: [Icon],
  template: `
    @if (failed()) {
      <p class="muted none"><rj-icon name="file" />{{ texts.t().noPreview }}</p>
    } @else {
      @switch (shown()) {
        @case ('image') {
          <img [src]="url()" [alt]="item().name" (error)="failed.set(true)" />
        }
        @case ('video') {
          <video [src]="url()" controls playsinline preload="metadata" (error)="failed.set(true)"></video>
        }
        @case ('audio') {
          <audio [src]="url()" controls preload="metadata" (error)="failed.set(true)"></audio>
        }
        @default {
          <p class="muted none">
            <rj-icon name="file" />
            {{ item().state === 'clean' ? texts.t().noPreview : texts.t().stateHints[item().state] }}
          </p>
        }
      }
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
  protected readonly url = computed(() => contentUrl(this.item().id));
  protected readonly shown = computed(() => shownAs(this.item()));
}
