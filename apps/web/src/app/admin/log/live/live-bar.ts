import { Component, DestroyRef, inject, input, type OnInit } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { I18n } from '../../../core/i18n';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { LogTexts } from '../log-texts';
import type { LiveTail } from './live-tail';

/** Starts and pauses following a log, and says how much came. */
@Component({
  selector: 'rj-live-bar',
  imports: [Icon, MatButton, Notice],
  template: `
    @let t = texts.t().live;
    <div class="bar">
      <button
        matButton="outlined"
        type="button"
        [attr.aria-pressed]="tail().following()"
        (click)="tail().following() ? tail().pause() : tail().follow()"
      >
        <rj-icon [name]="tail().following() ? 'pause' : 'record'" />
        {{ tail().following() ? t.pause : t.follow }}
      </button>
      <span class="small muted" role="status">{{ said() }}</span>
    </div>
    @if (tail().failed()) {
      <rj-notice kind="error">{{ t.failed }}</rj-notice>
    }
  `,
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
    }
  `,
})
export class LiveBar implements OnInit {
  readonly tail =
    input.required<Pick<LiveTail<never>, 'following' | 'failed' | 'count' | 'follow' | 'pause'>>();
  protected readonly texts = inject(LogTexts);
  private readonly i18n = inject(I18n);
  private readonly destroyed = inject(DestroyRef);

  ngOnInit(): void {
    this.destroyed.onDestroy(() => this.tail().pause());
  }

  protected said(): string {
    const { following, came } = this.texts.t().live;
    if (!this.tail().following()) return '';
    const count = this.tail().count();
    return count === 0 ? following : came(count.toLocaleString(this.i18n.locale()));
  }
}
