import { effect, inject, Service, signal } from '@angular/core';
import type { ParticipantId, PictureWish, QualityMode, QualityView } from '@rinjo/contract';
import { CallStore } from '../call-store';

/** How well everybody is connected, and how their pictures are wished. Provided by the call room. */
@Service({ autoProvided: false })
export class QualityStore {
  private readonly call = inject(CallStore);
  private readonly own = signal<QualityMode>('full');
  /** What this device sends. */
  readonly mode = this.own.asReadonly();

  constructor() {
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session) return;
      this.own.set(session.quality.value);
      onCleanup(session.quality.subscribe((mode) => this.own.set(mode)));
    });
  }

  /** Null until that device has told anything. */
  of(id: ParticipantId): QualityView | null {
    return this.call.snapshot()?.parts.quality.find(({ participantId }) => participantId === id) ?? null;
  }

  async wish(participantId: ParticipantId, wish: PictureWish): Promise<void> {
    await this.call.attempt(async () => {
      await this.call.session()?.send('quality.wish', { participantId, wish });
    });
  }
}
