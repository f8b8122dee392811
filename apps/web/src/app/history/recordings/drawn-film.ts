import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { RecordingSummary } from '@rinjo/contract';
import { ApiClient } from '../../core/api-client';
import { API } from '../../core/api-interceptor';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { RecordingsTexts } from './recordings-texts';

/** The second film, with the drawings in its pictures: to ask for it, how far it is, and to take it along. */
@Component({
  selector: 'rj-drawn-film',
  imports: [Icon, MatProgressBar, Notice],
  template: `
    @let t = texts.t();
    @switch (state()) {
      @case ('done') {
        <a class="button" [href]="source()" download><rj-icon name="file" />{{ t.drawn.download }}</a>
      }
      @case ('making') {
        <p role="status">{{ t.drawn.making(percent()) }}</p>
        <mat-progress-bar
          [mode]="recording().drawnFilm?.state === 'running' ? 'determinate' : 'indeterminate'"
          [value]="recording().drawnFilm?.percent ?? 0"
          [attr.aria-label]="t.drawn.making(percent())"
        />
      }
      @case ('none') {
        @if (recording().drawnFilm?.state === 'failed') {
          <rj-notice kind="error">{{ t.drawn.failed }}</rj-notice>
        }
        @if (session.can('recording:start')) {
          <button type="button" class="button" [disabled]="asking()" (click)="order()">
            <rj-icon name="pen" />{{ t.drawn.make }}
          </button>
          <p class="small muted">{{ t.drawn.hint }}</p>
        }
      }
    }
    @if (problem(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 0.5rem;
    }
  `,
})
export class DrawnFilm {
  readonly recording = input.required<RecordingSummary>();
  /** Somebody has asked for it: it is to be looked how far it is. */
  readonly ordered = output();
  private readonly api = inject(ApiClient);
  private readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly texts = inject(RecordingsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly asking = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly state = computed(() => {
    const film = this.recording().drawnFilm;
    if (film?.state === 'waiting' || film?.state === 'running') return 'making';
    return film?.evidenceId ? 'done' : 'none';
  });
  protected readonly source = computed(
    () => `${API}/evidence/${this.recording().drawnFilm?.evidenceId ?? ''}/content`,
  );

  protected percent(): string {
    const value = this.recording().drawnFilm?.percent ?? 0;
    return new Intl.NumberFormat(this.i18n.locale(), { style: 'percent' }).format(value / 100);
  }

  protected async order(): Promise<void> {
    this.asking.set(true);
    this.problem.set(null);
    try {
      await this.api.orderDrawnFilm(this.recording().id);
      this.ordered.emit();
    } catch (thrown) {
      this.problem.set(thrown);
    } finally {
      this.asking.set(false);
    }
  }
}
