import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CallView } from '@rinjo/contract';
import { RouterLink } from '@angular/router';
import { I18n } from '../core/i18n';
import { Icon } from '../ui/icon';
import { scheduleText } from './schedule-text';

/** One call in a list: what it is, how it stands, and the one thing to do with it. */
@Component({
  selector: 'rj-call-row',
  imports: [Icon, MatButton, RouterLink],
  template: `
    @let t = i18n.t();
    @let view = call();
    <div class="text">
      <p class="title">
        <span class="ellipsis">{{ view.title }}</span>
        @if (view.phase !== 'ended') {
          <span class="chip" [class.live]="view.phase === 'live'">{{ t.phases[view.phase] }}</span>
        }
      </p>
      <p class="small muted facts">
        @if (view.site; as site) {
          @if (showSite()) {
            <a [routerLink]="['/sites', site.id]" class="site">
              <rj-icon name="place" /><span class="visually-hidden">{{ t.nav.sites }}: </span>{{ site.name }}
            </a>
          }
        }
        <span>{{ t.home.by(view.createdBy.displayName) }}</span>
        <span>{{ when() }}</span>
        @if (view.phase === 'ended') {
          @if (duration(); as text) {
            <span>{{ t.home.duration(text) }}</span>
          }
          @if (view.endReason; as reason) {
            <span>{{ t.endReasons[reason] }}</span>
          }
        } @else {
          <span>{{ t.home.seats(view.participants, view.maxParticipants) }}</span>
        }
      </p>
    </div>
    @if (view.phase === 'ended') {
      <button
        matButton="text"
        type="button"
        [attr.aria-label]="t.home.callAgainLabel(view.title)"
        (click)="act.emit()"
      >
        <span class="row"><rj-icon name="refresh" />{{ t.home.callAgain }}</span>
      </button>
    } @else if (view.phase === 'planned') {
      <button
        matButton="outlined"
        type="button"
        [attr.aria-label]="t.schedule.openOf(view.title)"
        (click)="act.emit()"
      >
        <span class="row"><rj-icon name="calendar" />{{ t.schedule.open }}</span>
      </button>
    } @else {
      <button
        matButton="filled"
        type="button"
        [attr.aria-label]="t.home.joinCall(view.title)"
        (click)="act.emit()"
      >
        <span class="row"><rj-icon name="camera" />{{ t.home.join }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 1rem;
      padding-block: 0.75rem;
    }
    .text {
      flex: 1;
      min-inline-size: 0;
    }
    .title {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      font-weight: 600;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.875rem;
    }
    .site {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      min-block-size: 1.5rem;
    }
    .live {
      color: var(--rj-live);
    }
    .row {
      gap: 0.4rem;
    }
    @media (max-width: 30rem) {
      :host {
        flex-direction: column;
        align-items: stretch;
        gap: 0.5rem;
      }
    }
  `,
})
export class CallRow {
  readonly call = input.required<CallView>();
  /** Off where every call is of one site. */
  readonly showSite = input(true);
  readonly act = output();
  protected readonly i18n = inject(I18n);
  protected readonly when = computed(() => {
    const { startedAt, schedule, createdAt } = this.call();
    if (!startedAt && schedule) return scheduleText(this.i18n, schedule);
    return this.i18n.formatDateTime(startedAt ?? createdAt);
  });
  protected readonly duration = computed(() => {
    const { startedAt, endedAt } = this.call();
    return startedAt && endedAt
      ? this.i18n.formatDuration(Date.parse(endedAt) - Date.parse(startedAt))
      : null;
  });
}
