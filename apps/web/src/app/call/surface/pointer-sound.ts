import { effect, inject, Service, signal } from '@angular/core';
import type { ParticipantId } from '@rinjo/contract';
import { Preferences } from '../../core/preferences';
import { CallStore } from '../call-store';
import { SoundOut } from '../sound/sound-out';

/** A pointer that was not seen for this long appears anew. */
const APPEARS_MS = 1_500;
const TONE = { hertz: 880, seconds: 0.12, loudness: 0.2 };

/** A short tone when somebody begins to point, for eyes that are on the work. Provided by the call room. */
@Service({ autoProvided: false })
export class PointerSound {
  private readonly preferences = inject(Preferences);
  private readonly call = inject(CallStore);
  private readonly out = inject(SoundOut);
  private readonly wanted = signal(this.preferences.read('pointerSound') === 'yes');
  private readonly heard = new Map<ParticipantId, number>();
  readonly on = this.wanted.asReadonly();

  constructor() {
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session || !this.on()) return;
      onCleanup(session.onPointer((id) => this.hear(id)));
    });
  }

  turn(on: boolean): void {
    this.wanted.set(on);
    this.preferences.write('pointerSound', on ? 'yes' : 'no');
    // The press is the gesture that sound needs; and one hears what it will be.
    if (on) this.play();
  }

  private hear(id: ParticipantId): void {
    if (id === this.call.snapshot()?.self) return;
    const before = this.heard.get(id) ?? -Infinity;
    this.heard.set(id, Date.now());
    if (Date.now() - before > APPEARS_MS) this.play();
  }

  private play(): void {
    const context = this.out.audio();
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = TONE.hertz;
    volume.gain.setValueAtTime(TONE.loudness, context.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + TONE.seconds);
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + TONE.seconds);
  }
}
