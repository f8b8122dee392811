import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoticeId, ServiceNoticeView } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { Notice } from '../ui/notice';
import { NoticesStore } from './notices-store';
import { NoticesTexts } from './notices-texts';

/** Tells people who are signed in of work on the service; of an administrator it is written down that they have read it. */
@Component({
  selector: 'rj-service-banner',
  imports: [Notice, RouterLink],
  providers: [NoticesStore],
  template: `
    @let t = texts.t();
    @for (notice of store.notices(); track notice.id) {
      <rj-notice [kind]="isGrave(notice) ? 'warning' : 'info'">
        <p>{{ lead(notice) }}</p>
        @if (opened().has(notice.id)) {
          <p class="text">{{ notice[i18n.locale()] }}</p>
          <a routerLink="/status">{{ t.status }}</a>
        } @else {
          <button type="button" class="button small" (click)="open(notice)">{{ t.open }}</button>
        }
      </rj-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    rj-notice {
      margin-block-end: 0.75rem;
    }
    p {
      margin: 0 0 0.25rem;
      overflow-wrap: anywhere;
    }
    .text {
      white-space: pre-line;
    }
  `,
})
export class ServiceBanner {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(NoticesTexts);
  protected readonly store = inject(NoticesStore);
  protected readonly opened = signal<ReadonlySet<NoticeId>>(new Set());

  protected lead({ kind, running, emergency, from, to }: ServiceNoticeView): string {
    const t = this.texts.t();
    const [start, end] = [this.i18n.formatDateTime(from), this.i18n.formatDateTime(to)];
    if (kind === 'end_of_service') return t.ending(start);
    if (running) return t.running(end);
    return emergency ? t.urgent(start, end) : t.planned(start, end);
  }

  protected readonly isGrave = ({ kind, running, emergency }: ServiceNoticeView): boolean =>
    running || emergency || kind === 'end_of_service';

  protected open({ id, toOpen }: ServiceNoticeView): void {
    this.opened.update((before) => new Set([...before, id]));
    if (toOpen) void this.store.open(id);
  }
}
