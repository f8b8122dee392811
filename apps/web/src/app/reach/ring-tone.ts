import { DOCUMENT, inject, Service } from '@angular/core';

/** How a ring sounds: notes of `hz` from `at` for `s` seconds, and when it begins again. */
interface Tune {
  readonly notes: readonly { readonly hz: number; readonly at: number; readonly s: number }[];
  readonly gain: number;
  readonly everyMs: number;
}

export const TUNES = {
  ringing: {
    notes: [
      { hz: 660, at: 0, s: 0.35 },
      { hz: 880, at: 0.4, s: 0.35 },
      { hz: 660, at: 0.8, s: 0.35 },
    ],
    gain: 0.2,
    everyMs: 2_500,
  },
  /** For somebody who is talking: two soft knocks, seldom. */
  busy: {
    notes: [
      { hz: 220, at: 0, s: 0.09 },
      { hz: 220, at: 0.18, s: 0.09 },
    ],
    gain: 0.12,
    everyMs: 8_000,
  },
} as const satisfies Record<string, Tune>;

const LOCK = 'rinjo-ring';

/**
 * The sound of a call that comes in. Browsers play nothing in a page that nobody has touched: such a page shows the call
 * without sound. Of several tabs only one sounds.
 */
@Service()
export class RingTone {
  private readonly window = inject(DOCUMENT).defaultView;
  private context: AudioContext | null = null;
  private waking = false;
  private playing: { readonly tune: keyof typeof TUNES; readonly stop: AbortController } | null = null;

  /** Begins, or goes on; another tune takes the place of the first. */
  play(tune: keyof typeof TUNES): void {
    if (this.playing?.tune === tune) return;
    this.stop();
    const stop = new AbortController();
    this.playing = { tune, stop };
    void this.alone(stop.signal, () => this.repeat(TUNES[tune], stop.signal));
  }

  /** At once, also in the middle of a note. */
  stop(): void {
    this.playing?.stop.abort();
    this.playing = null;
    void this.context?.close();
    this.context = null;
    this.waking = false;
  }

  /** Holds the browser's lock while it sounds; without locks every tab sounds. */
  private async alone(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    const locks = this.window?.navigator.locks;
    if (!locks) return work();
    await locks.request(LOCK, { signal }, work).catch(() => undefined); // stopped while it waited
  }

  private repeat(tune: Tune, signal: AbortSignal): Promise<void> {
    const once = (): void => void this.sound(tune, signal);
    once();
    const timer = setInterval(once, tune.everyMs);
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        clearInterval(timer);
        resolve();
      });
    });
  }

  private async sound(tune: Tune, signal: AbortSignal): Promise<void> {
    if (!this.window || !('AudioContext' in this.window) || this.waking) return;
    const context = (this.context ??= new AudioContext());
    this.waking = true;
    // Waits for the first touch of the page, where the browser wants one.
    if (context.state !== 'running') await context.resume().catch(() => undefined);
    if (signal.aborted || this.context !== context) return;
    this.waking = false;
    this.notes(context, tune);
  }

  private notes(context: AudioContext, { notes, gain }: Tune): void {
    for (const { hz, at, s } of notes) {
      const [tone, level] = [context.createOscillator(), context.createGain()];
      const begin = context.currentTime + at;
      tone.frequency.value = hz;
      // Without a slope a note begins and ends with a click.
      level.gain.setValueAtTime(0, begin);
      level.gain.linearRampToValueAtTime(gain, begin + 0.02);
      level.gain.setValueAtTime(gain, begin + s - 0.03);
      level.gain.linearRampToValueAtTime(0, begin + s);
      tone.connect(level).connect(context.destination);
      tone.start(begin);
      tone.stop(begin + s);
    }
  }
}
