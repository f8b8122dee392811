import { Component, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EvidenceId, type EvidenceView, LIMITS } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { Icon } from '../ui/icon';
import { EvidenceTexts } from './evidence-texts';
import { thumbnailUrl } from './evidence-client';
import { KIND_SIGNS } from './kind-signs';
import { HeldMark } from './life/held-mark';

/** What is kept, as small pictures with their names. */
@Component({
  selector: 'rj-evidence-grid',
  imports: [HeldMark, Icon, RouterLink],
  template: `
    <ul class="plain grid">
      @for (item of items(); track item.id) {
        <li>
          @if (choosing()) {
            <label class="choose">
              <input
                type="checkbox"
                [checked]="chosen().has(item.id)"
                [disabled]="item.state !== 'clean'"
                [attr.aria-label]="texts.t().chooseOf(item.name)"
                (change)="toggle(item.id)"
              />
            </label>
          }
          <a [routerLink]="['/evidence', item.id]">
            <span class="picture" [class.waiting]="item.state !== 'clean'">
              @if (item.hasThumbnail && item.state === 'clean') {
                <img [src]="thumbnailUrl(item.id)" alt="" loading="lazy" decoding="async" />
              } @else {
                <rj-icon [name]="signs[item.kind]" />
              }
              @if (item.durationMs !== null) {
                <span class="length">{{ i18n.formatDuration(item.durationMs) }}</span>
              }
            </span>
            <span class="name">{{ item.name }}</span>
          </a>
          <span class="small muted facts">
            <span>{{ i18n.formatDateTime(item.takenAt ?? item.receivedAt) }}</span>
            <span>{{ item.byName }}</span>
          </span>
          @if (item.state !== 'clean') {
            <span class="chip" [class.danger]="item.state === 'infected'">{{
              texts.t().states[item.state]
            }}</span>
          }
          @if (item.held) {
            <rj-held-mark />
          }
          @if (item.tags.length > 0) {
            <span class="small muted">{{ item.tags.join(' · ') }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(10.5rem, 44%), 1fr));
      gap: 1rem 0.75rem;
    }
    li {
      display: grid;
      align-content: start;
      justify-items: start;
      gap: 0.125rem;
      min-inline-size: 0;
    }
    li {
      position: relative;
    }
    .choose {
      position: absolute;
      z-index: 1;
      inset: 0.25rem auto auto 0.25rem;
      display: grid;
      place-items: center;
      inline-size: 2.75rem;
      block-size: 2.75rem;
      border-radius: 8px;
      background: var(--rj-surface);
    }
    .choose input {
      inline-size: 1.375rem;
      block-size: 1.375rem;
    }
    a {
      display: grid;
      gap: 0.375rem;
      inline-size: 100%;
      border-radius: 8px;
      color: inherit;
      text-decoration: none;
    }
    .picture {
      position: relative;
      display: grid;
      place-items: center;
      aspect-ratio: 4 / 3;
      overflow: hidden;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
      background: var(--rj-surface-2);
    }
    .picture rj-icon {
      font-size: 2rem;
      color: var(--rj-text-2);
    }
    img {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    .waiting {
      border-style: dashed;
    }
    .length {
      position: absolute;
      inset: auto 0.375rem 0.375rem auto;
      padding: 0 0.375rem;
      border-radius: 4px;
      background: rgb(0 0 0 / 75%);
      color: #fff;
      font-size: 0.8125rem;
    }
    .name {
      overflow: hidden;
      font-weight: 600;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    a:hover .name {
      text-decoration: underline;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.625rem;
    }
  `,
})
export class EvidenceGrid {
  /** Whether items can be chosen, up to what one archive takes. */
  readonly choosing = input(false);
  readonly chosen = model<ReadonlySet<EvidenceId>>(new Set());
  readonly items = input.required<readonly EvidenceView[]>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(EvidenceTexts);
  protected readonly signs = KIND_SIGNS;
  protected readonly thumbnailUrl = thumbnailUrl;

  protected toggle(id: EvidenceId): void {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(id) && chosen.size < LIMITS.archiveIds) chosen.add(id);
    this.chosen.set(chosen);
  }
}
