import { httpResource } from '@angular/common/http';
import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import type { RecordingOverlay, RecordingSummary } from '@rinjo/contract';
import { fullScreenOf } from '../../call/full-screen';
import { API } from '../../core/api-interceptor';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { DrawnFilm } from './drawn-film';
import { FilmOverlay } from './film-overlay';
import { FilmTime } from './film-time';
import { RecordingsTexts } from './recordings-texts';

const SPEEDS = [0.5, 1, 1.25, 1.5, 2, 3] as const;

/** Plays the film of a recording: seeking with ranges, speed, chapters to jump to, and what was drawn over it or not. */
@Component({
  selector: 'rj-recording-player',
  imports: [DrawnFilm, FilmOverlay, Icon, MatSlideToggle, Notice],
  templateUrl: './recording-player.html',
  styleUrl: './recording-player.scss',
})
export class RecordingPlayer {
  readonly recording = input.required<RecordingSummary>();
  /** A second film was asked for. */
  readonly ordered = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(RecordingsTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly speeds = SPEEDS;
  /** Of all of it, not of the film alone: the drawings and the switches belong to it. */
  protected readonly full = fullScreenOf(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
  protected readonly time = new FilmTime();
  protected readonly showDrawings = signal(true);
  protected readonly showPointers = signal(true);
  private readonly film = viewChild.required<ElementRef<HTMLVideoElement>>('film');
  protected readonly source = computed(
    () => `${API}/evidence/${this.recording().composition.evidenceId ?? ''}/content`,
  );
  private readonly overlayPath = computed(() => {
    const { id, annotated } = this.recording();
    return annotated ? `${API}/recordings/${id}/overlay` : undefined;
  });
  protected readonly overlay = httpResource<RecordingOverlay>(() => this.overlayPath());

  constructor() {
    afterRenderEffect(() => this.time.follow(this.film().nativeElement));
  }

  protected play(event: Event): void {
    if (event.target instanceof HTMLSelectElement)
      this.film().nativeElement.playbackRate = Number(event.target.value);
  }

  protected jump(atMs: number): void {
    const film = this.film().nativeElement;
    film.currentTime = atMs / 1000;
    film.scrollIntoView({ block: 'nearest' });
    void film.play().catch(() => undefined); // a browser that wants another gesture keeps the picture still
  }
}
