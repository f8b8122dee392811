import { Component, computed, inject } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Elapsed } from '../elapsed';
import { RecordingStore } from './recording-store';

/** For everybody, at any width: that the call is recorded, and for how long. Where people are asked, it asks again. */
@Component({
  selector: 'rj-recording-badge',
  imports: [Elapsed, Icon],
  template: `
    @let t = i18n.t().recording;
    @if (store.recording(); as recording) {
      @if (store.asks()) {
        <button type="button" class="badge" [title]="t.change" (click)="store.reconsider()">
          <span class="dot" aria-hidden="true" [class.still]="recording.interrupted"></span>
          <span>{{ text() }}</span>
          <rj-elapsed class="time" [since]="store.since()" />
          <rj-icon name="info" /><span class="visually-hidden">{{ t.change }}</span>
        </button>
      } @else {
        <span class="badge" [title]="t.badge(store.byName())">
          <span class="dot" aria-hidden="true" [class.still]="recording.interrupted"></span>
          <span>{{ text() }}</span>
          <rj-elapsed class="time" [since]="store.since()" />
        </span>
      }
    }
  `,
  styleUrl: './recording-badge.scss',
})
export class RecordingBadge {
  protected readonly i18n = inject(I18n);
  protected readonly store = inject(RecordingStore);
  protected readonly text = computed(() => {
    const t = this.i18n.t().recording;
    if (this.store.recording()?.interrupted) return t.interrupted;
    return this.store.asks() && this.store.answer() !== true ? t.notYou : t.now;
  });
}
