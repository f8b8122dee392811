import { Component, inject } from '@angular/core';
import { Appearance } from '../core/appearance';

/** The sign of the organization, or the product's own: the corners of a viewfinder around what is looked at. */
@Component({
  selector: 'rj-brand',
  template: `
    @if (look.logo(); as logo) {
      <img [src]="logo" alt="" />
    } @else {
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" />
        <path
          d="M8 13V10a2 2 0 0 1 2-2h3M19 8h3a2 2 0 0 1 2 2v3M24 19v3a2 2 0 0 1-2 2h-3M13 24h-3a2 2 0 0 1-2-2v-3"
        />
        <circle cx="16" cy="16" r="3.6" />
      </svg>
    }
    <span>{{ look.name() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      min-inline-size: 0;
      align-items: center;
      gap: 0.5rem;
      font-weight: 700;
      font-size: 1.125rem;
      letter-spacing: 0.01em;
    }
    svg {
      flex: none;
      inline-size: 1.75rem;
      block-size: 1.75rem;
    }
    /* Organizations choose names that are longer than ours. */
    span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    /* White as on paper: it was made for that. */
    img {
      flex: none;
      max-inline-size: 10rem;
      max-block-size: 2rem;
      padding: 2px;
      border-radius: 6px;
      background: #fff;
    }
    @media (max-width: 30rem) {
      /* There is room for one of them: this is said and not shown. */
      img + span {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        clip-path: inset(50%);
      }
    }
    rect {
      fill: var(--rj-brand);
    }
    path {
      fill: none;
      stroke: #fff;
      stroke-width: 2.2;
      stroke-linecap: round;
    }
    circle {
      fill: #ffb454;
    }
  `,
})
export class Brand {
  protected readonly look = inject(Appearance);
}
