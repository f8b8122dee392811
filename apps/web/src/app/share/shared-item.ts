import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { SharedItem, ShareOpeningId } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { PdfPreview } from '../evidence/preview/pdf-preview';
import { bytesText } from '../core/bytes-text';
import { Icon } from '../ui/icon';
import { sharedUrl } from './share-client';
import { ShareTexts } from './share-texts';

/** One thing that is shared: its small picture, then itself when somebody asks, what is known of it, and the file. */
@Component({
  selector: 'rj-shared-item',
  imports: [Icon, PdfPreview],
  template: `
    @let t = texts.t().page;
    @let view = item();
    <article class="card" [attr.aria-label]="view.name">
      <div class="picture">
        @if (large() && kind() === 'video') {
          <video [src]="film()" controls playsinline autoplay (error)="fail()"></video>
        } @else if (large() && kind() === 'image') {
          <img [src]="content()" [alt]="view.name" (error)="fail()" />
        } @else if (large() && kind() === 'pdf') {
          @defer {
            <rj-pdf-preview [content]="content()" />
          } @placeholder {
            <p class="muted">{{ i18n.t().common.loading }}</p>
          } @error {
            <p class="muted">{{ t.notShown }}</p>
          }
        } @else if (kind() === 'audio') {
          <audio [src]="content()" controls preload="none" (error)="fail()"></audio>
        } @else if (view.hasThumbnail) {
          <img [src]="thumbnail()" [alt]="view.name" loading="lazy" (error)="fail()" />
        } @else {
          <rj-icon [name]="kind() === 'video' ? 'record' : 'file'" />
        }
      </div>
      <h2>{{ view.name }}</h2>
      <p class="small muted">
        {{ bytesText(view.bytes, i18n.locale()) }} · {{ view.takenAt ? t.taken : t.kept }}
        {{ i18n.formatDateTime(view.takenAt ?? view.receivedAt) }} · {{ t.by }}
        {{ view.byName }}
      </p>
      <div class="row">
        @if (!large() && kind() !== 'other' && kind() !== 'audio') {
          <button
            type="button"
            class="button"
            [attr.aria-label]="kind() === 'video' ? t.playOf(view.name) : t.showOf(view.name)"
            (click)="large.set(true)"
          >
            <rj-icon name="eye" />{{ kind() === 'video' ? t.play : t.show }}
          </button>
        }
        <a
          class="button"
          [href]="content()"
          [download]="view.name"
          [attr.aria-label]="t.downloadOf(view.name)"
        >
          <rj-icon name="download" />{{ t.download }}
        </a>
      </div>
      <details>
        <summary class="small">{{ t.hash }}</summary>
        <code class="small">{{ view.sha256 }}</code>
      </details>
    </article>
  `,
  host: { '[class.large]': 'large()' },
  styles: `
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem;
      align-content: start;
      block-size: 100%;
    }
    .picture {
      display: grid;
      place-items: center;
      min-block-size: 9rem;
      overflow: hidden;
      border-radius: 8px;
      background: var(--rj-surface-2);
    }
    img,
    video {
      max-inline-size: 100%;
      max-block-size: 75vh;
    }
    audio {
      inline-size: 100%;
    }
    h2 {
      font-size: 1rem;
      overflow-wrap: anywhere;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class SharedItemCard {
  readonly item = input.required<SharedItem>();
  readonly openingId = input.required<ShareOpeningId>();
  readonly missing = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ShareTexts);
  protected readonly bytesText = bytesText;
  protected readonly large = signal(false);
  protected readonly content = computed(() => sharedUrl(this.openingId(), this.item().id, 'content'));
  /** What is played: the original, where players can seek in it. */
  protected readonly film = computed(() =>
    this.item().hasFilm ? sharedUrl(this.openingId(), this.item().id, 'film') : this.content(),
  );
  protected readonly thumbnail = computed(() => sharedUrl(this.openingId(), this.item().id, 'thumbnail'));
  protected readonly kind = computed(() => kindOf(this.item().contentType));
  private told = false;

  /** Gone, or a browser that cannot show it: the page looks once. */
  protected fail(): void {
    this.large.set(false);
    if (this.told) return;
    this.told = true;
    this.missing.emit();
  }
}

function kindOf(contentType: string): 'image' | 'video' | 'audio' | 'pdf' | 'other' {
  if (contentType === 'application/pdf') return 'pdf';
  const [type] = contentType.split('/');
  return type === 'image' || type === 'video' || type === 'audio' ? type : 'other';
}
