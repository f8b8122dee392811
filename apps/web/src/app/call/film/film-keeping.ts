import { Component, inject, signal } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { Elapsed } from '../elapsed';
import { FilmKeeper } from './film-keeper';
import { FilmTexts } from './film-texts';

/** Keeps the film that the line does not carry, and shows for as long as it happens that it does. */
@Component({
  selector: 'rj-film-keeping',
  imports: [Confirm, Elapsed, Notice],
  providers: [FilmKeeper],
  template: `
    @let t = texts.t();
    @if (keeper.since(); as since) {
      <div class="sign film-sign" role="status">
        <span class="dot" aria-hidden="true"></span>
        <span>
          <strong>{{ t.filming }}</strong>
          <span class="later">{{ keeper.withSound() ? t.laterWithSound : t.later }}</span>
        </span>
        <rj-elapsed class="time" aria-live="off" [since]="since" />
      </div>
    }
    @if (keeper.trouble(); as trouble) {
      @if (read() !== trouble) {
        <rj-notice kind="warning" [closeText]="i18n.t().common.close" (closed)="read.set(trouble)">{{
          t[trouble]
        }}</rj-notice>
      }
    }
    @if (keeper.asked()) {
      <rj-confirm
        [heading]="t.askTitle"
        [text]="t.askText"
        [yes]="t.agree"
        [no]="t.refuse"
        [danger]="false"
        (confirmed)="keeper.say(true)"
        (dismissed)="keeper.say(false)"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .sign {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-block-size: 4.5rem;
      padding: 0.375rem 0.875rem;
      background: #b3121f;
      color: #fff;
      line-height: 1.35;
    }
    .later {
      display: block;
      font-size: 0.875rem;
    }
    .dot {
      flex: none;
      inline-size: 0.875rem;
      block-size: 0.875rem;
      border-radius: 50%;
      background: #fff;
      animation: breathe 2s ease-in-out infinite;
    }
    .time {
      flex: none;
      margin-inline-start: auto;
      white-space: nowrap;
      font-weight: 700;
    }
    rj-notice {
      border-radius: 0;
    }
    @keyframes breathe {
      50% {
        opacity: 0.35;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .dot {
        animation: none;
      }
    }
  `,
})
export class FilmKeeping {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FilmTexts);
  protected readonly keeper = inject(FilmKeeper);
  /** The trouble that was read and put away. */
  protected readonly read = signal<string | null>(null);
}
