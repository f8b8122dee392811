import { effect, inject, Service, signal, untracked } from '@angular/core';
import type { ParticipantId } from '@rinjo/contract';
import { CallStore } from '../call-store';
import { QualityStore } from './quality-store';

/** field.md section 5: a still every 10 s where no film gets through. */
const EVERY_MS = 10_000;

/** A picture in place of a film. */
export interface Still {
  readonly src: string;
  /** When it was sent, ISO 8601. */
  readonly at: string;
}

/** Single pictures over lines that carry no film: sent from here, and shown from others. Provided by the call room. */
@Service({ autoProvided: false })
export class Stills {
  private readonly call = inject(CallStore);
  private readonly quality = inject(QualityStore);
  private readonly shown = signal<ReadonlyMap<ParticipantId, Still>>(new Map());

  constructor() {
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session) return;
      onCleanup(
        session.onTransient('still.shown', ({ participantId, at, jpeg }) => {
          const src = `data:image/jpeg;base64,${jpeg}`;
          this.shown.update((stills) => new Map(stills).set(participantId, { src, at }));
        }),
      );
    });
    effect((onCleanup) => {
      if (this.quality.mode() !== 'stills' || !this.call.cameraOn()) return;
      untracked(() => void this.send());
      const timer = setInterval(() => void this.send(), EVERY_MS);
      onCleanup(() => clearInterval(timer));
    });
  }

  /** The last still of somebody who sends stills now; null for everybody else. */
  of(id: ParticipantId): Still | null {
    return this.quality.of(id)?.mode === 'stills' ? (this.shown().get(id) ?? null) : null;
  }

  private async send(): Promise<void> {
    const track = this.call.media.camera();
    if (!track) return;
    try {
      const { smallStill } = await import('./small-still');
      const jpeg = await smallStill(track);
      if (jpeg) await this.call.session()?.send('still.send', { jpeg });
    } catch (thrown) {
      // The next one is on its way in ten seconds.
      console.debug('still:', thrown);
    }
  }
}
