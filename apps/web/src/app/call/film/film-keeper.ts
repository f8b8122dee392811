import {
  computed,
  DestroyRef,
  effect,
  inject,
  linkedSignal,
  Service,
  signal,
  untracked,
} from '@angular/core';
import { Announcer } from '../../core/announcer';
import { CaptureFacts } from '../../core/outbox/capture-facts';
import { FilmOutbox } from '../../core/outbox/film-outbox';
import { type LineUse, Outbox } from '../../core/outbox/outbox';
import { CallStore } from '../call-store';
import { QualityStore } from '../quality/quality-store';
import { RecordingStore } from '../recording/recording-store';
import { FilmTake, filmType, type TakeEnd } from './film-take';
import { FilmTexts } from './film-texts';
import { gapOf, mayFilm } from './when-to-film';

/** The others see pictures a moment after the line is back: twice is better than not at all. */
const TAIL_MS = 2_000;
/** As long as media has to come back when the server has moved the call, before a film is begun that would take the processor away from it. */
const MOVE_MS = 1_000;
/** One video; a longer gap has several. */
const LONGEST_MS = 10 * 60_000;

/** Why nothing is kept although it should be. */
export type FilmTrouble = 'full' | 'unsupported';

/** What is to be filmed. */
interface Wanted {
  readonly camera: MediaStreamTrack;
  readonly microphone: MediaStreamTrack | null;
}

/**
 * Films for itself what the line does not carry, on devices that are held in the hand: the picture of the site must not be lost with the
 * signal. Onto the device piece by piece; the outbox sends it when the line is back. Provided by what shows that it happens.
 */
@Service({ autoProvided: false })
export class FilmKeeper {
  private readonly call = inject(CallStore);
  private readonly quality = inject(QualityStore);
  private readonly recording = inject(RecordingStore);
  private readonly outbox = inject(Outbox);
  private readonly films = inject(FilmOutbox);
  private readonly facts = inject(CaptureFacts);
  private readonly announcer = inject(Announcer);
  private readonly texts = inject(FilmTexts);
  private readonly silent = signal(false);
  private readonly offline = signal(!navigator.onLine);
  private readonly said = signal<boolean | null>(null);
  private readonly take = signal<FilmTake | null>(null);
  /** What stands in the way until this gap is over. */
  private readonly stuck = signal<TakeEnd | 'unsupported' | null>(null);
  private tail: ReturnType<typeof setTimeout> | undefined;
  private change: ReturnType<typeof setTimeout> | undefined;

  /** Since when; null while nothing is filmed. */
  readonly since = computed(() => this.take()?.since ?? null);
  readonly withSound = computed(() => this.take()?.tracks.some(({ kind }) => kind === 'audio') ?? false);
  readonly trouble = computed<FilmTrouble | null>(() => {
    const stuck = this.stuck();
    return stuck === 'full' || stuck === 'unsupported' ? stuck : null;
  });

  private readonly epoch = computed(() => this.call.snapshot()?.epoch ?? null);
  private readonly moving = linkedSignal<number | null, boolean>({
    source: this.epoch,
    computation: (epoch, before) => (before?.source ?? null) !== null && epoch !== before?.source,
  });
  private readonly self = computed(() => this.call.snapshot()?.self);
  private readonly gap = computed(() => {
    const self = this.self();
    return gapOf({
      ...this.call.state(),
      silent: this.silent() || this.offline(),
      moving: this.moving(),
      mode: this.quality.mode(),
      wish: (self && this.quality.of(self)?.wish) ?? 'auto',
    });
  });
  private readonly may = computed(() => mayFilm(this.facts.films(), this.recording.answer(), this.said()));
  /** A camera in somebody's hand; a face at a desk is no picture of a site. */
  private readonly camera = computed(() =>
    this.call.media.kind !== 'desktop' && this.call.cameraOn() ? this.call.media.camera() : null,
  );
  /** The question belongs on the screen. */
  readonly asked = computed(
    () => this.may() === 'ask' && this.camera() !== null && this.gap() !== null && this.gap() !== 'doubt',
  );
  private readonly wanted = computed<Wanted | null>(
    () => {
      const camera = this.camera();
      if (!camera || !this.gap() || this.may() !== 'yes' || this.stuck()) return null;
      return { camera, microphone: this.call.media.microphone() };
    },
    { equal: (a, b) => a?.camera === b?.camera && a?.microphone === b?.microphone },
  );
  private readonly told = computed(() => {
    if (this.take()) return 'filming';
    const callId = this.call.snapshot()?.callId;
    const waits = this.outbox.items().some((item) => item.pieces && item.callId === callId);
    return waits ? 'waiting' : null;
  });
  private readonly lineUse = computed<LineUse>(() => {
    if (this.call.state().phase === 'ended') return 'nothing';
    return this.gap() || this.quality.mode() === 'weak' ? 'weak' : 'call';
  });

  constructor() {
    this.watchLine();
    effect((onCleanup) => {
      if (!this.moving()) return;
      const timer = setTimeout(() => this.moving.set(false), MOVE_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      const [wanted, camera] = [this.wanted(), this.camera()];
      untracked(() => {
        this.follow(wanted, camera);
      });
    });
    effect(() => {
      const gap = this.gap();
      const take = this.take();
      if (gap && gap !== 'doubt') take?.confirm();
      if (!gap) untracked(() => this.stuck.set(null));
    });
    effect(() => {
      const told = this.told();
      untracked(() => {
        this.call.keepsFilm(told);
      });
    });
    effect(() => {
      const use = this.lineUse();
      untracked(() => {
        this.outbox.setLine(use);
      });
    });
    effect(() => {
      const trouble = this.trouble();
      if (trouble) this.announcer.alert(this.texts.t()[trouble]);
    });
    inject(DestroyRef).onDestroy(() => {
      void this.end().then(() => {
        this.outbox.setLine('nothing');
        return this.outbox.flush();
      });
    });
  }

  say(agreed: boolean): void {
    this.said.set(agreed);
  }

  private watchLine(): void {
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session) return;
      untracked(() => this.silent.set(session.silent.value));
      onCleanup(session.silent.subscribe((silent) => this.silent.set(silent)));
    });
    const changed = (): void => this.offline.set(!navigator.onLine);
    addEventListener('online', changed);
    addEventListener('offline', changed);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', changed);
      removeEventListener('offline', changed);
    });
  }

  private follow(wanted: Wanted | null, camera: MediaStreamTrack | null): void {
    clearTimeout(this.tail);
    const tracks = wanted ? [wanted.camera, ...(wanted.microphone ? [wanted.microphone] : [])] : [];
    const take = this.take();
    if (!wanted) {
      if (!take) return;
      // The camera is off by choice, or it goes on for a moment.
      if (!camera || camera !== take.tracks[0]) void this.end();
      else this.tail = setTimeout(() => void this.end(), TAIL_MS);
      return;
    }
    if (take && isSame(take.tracks, tracks)) return;
    void this.end();
    this.begin(tracks);
  }

  private begin(tracks: readonly MediaStreamTrack[]): void {
    const callId = this.call.snapshot()?.callId;
    const type = filmType();
    if (!callId || !type) {
      this.stuck.set('unsupported');
      return;
    }
    try {
      const place = { callId, siteId: null };
      const take = new FilmTake(this.films, tracks, place, type, (why) => {
        if (this.take() === take) void this.end();
        // A camera that has ended is followed by another.
        if (why !== 'broken' || tracks.every(({ readyState }) => readyState === 'live')) this.stuck.set(why);
      });
      this.take.set(take);
      this.change = setTimeout(() => {
        void this.end();
        this.begin(tracks);
      }, LONGEST_MS);
    } catch (cause) {
      console.debug('film:', cause);
      this.stuck.set('unsupported');
    }
  }

  private async end(): Promise<void> {
    clearTimeout(this.tail);
    clearTimeout(this.change);
    const take = this.take();
    this.take.set(null);
    await take?.stop();
  }
}

const isSame = (a: readonly MediaStreamTrack[], b: readonly MediaStreamTrack[]): boolean =>
  a.length === b.length && a.every((track, n) => track === b[n]);
