import { httpResource } from '@angular/common/http';
import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { CallId, Page, RecordingComposition, RecordingSummary } from '@rinjo/contract';
import { API } from '../../core/api-interceptor';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { RecordingPlayer } from './recording-player';
import { RecordingsTexts } from './recordings-texts';

const LOOK_MS = 3_000;

/** The recordings of a call: the film as soon as it is there, how far it is until then, and every file that was received. */
@Component({
  selector: 'rj-call-recordings',
  imports: [MatProgressBar, Notice, RecordingPlayer],
  templateUrl: './call-recordings.html',
  styleUrl: './call-recordings.scss',
})
export class CallRecordings {
  readonly callId = input.required<CallId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(RecordingsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly api = API;
  protected readonly recordings = httpResource<Page<RecordingSummary>>(
    () => `${API}/calls/${this.callId()}/recordings`,
  );
  private readonly unfinished = computed(
    () => this.recordings.hasValue() && this.recordings.value().items.some((one) => !isFinished(one)),
  );

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      this.recordings.value(); // again after each answer
      if (!this.unfinished()) return;
      untracked(() => {
        clearTimeout(timer);
        timer = setTimeout(() => this.recordings.reload(), LOOK_MS);
      });
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
    });
  }

  /** What there is to say instead of a film. */
  protected stateOf({ state, composition }: RecordingSummary): string | null {
    const t = this.texts.t();
    if (state !== 'ready') return t[state];
    switch (composition.state) {
      case 'done':
        return composition.evidenceId === null ? t.gone : null;
      case 'running':
        return t.running(this.percent(composition.percent));
      case 'waiting':
      case 'failed':
      case 'nothing':
        return t[composition.state];
    }
  }

  private percent(value: number): string {
    return new Intl.NumberFormat(this.i18n.locale(), { style: 'percent' }).format(value / 100);
  }
}

function isFinished({ state, composition, drawnFilm }: RecordingSummary): boolean {
  const goesOn = (film: RecordingComposition | null): boolean =>
    film?.state === 'waiting' || film?.state === 'running';
  return state === 'ready' && !goesOn(composition) && !goesOn(drawnFilm);
}
