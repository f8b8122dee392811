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
  private readonly bytes = signal(0);
  /** Bytes that this call has sent and received on this device. */
  readonly used = this.bytes.asReadonly();

  constructor() {
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session) return;
      this.own.set(session.quality.value);
      this.bytes.set(session.used.value);
      const stops = [
        session.quality.subscribe((mode) => this.own.set(mode)),
        session.used.subscribe((bytes) => this.bytes.set(bytes)),
      ];
      onCleanup(() => stops.forEach((stop) => stop()));
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
