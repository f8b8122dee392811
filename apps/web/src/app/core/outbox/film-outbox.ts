import { inject, Service } from '@angular/core';
import { CaptureFacts } from './capture-facts';
import { Outbox } from './outbox';
import { filmName, type OutboxItem, type OutboxPlace } from './outbox-item';
import { FILM_BYTES_MIN, roomForFilms } from './storage-room';

/** What became of a piece. `full`: the device has no room for more; `gone`: somebody has thrown the film away. */
export type PieceOutcome = 'kept' | 'full' | 'gone';

/** Films on this device while they grow: whatever ends the browser, all but the last second is there. */
@Service()
export class FilmOutbox {
  private readonly outbox = inject(Outbox);
  private readonly facts = inject(CaptureFacts);

  /** Begins a film, which is this page's until `end`. Null when the device has no room or the browser cannot. */
  async begin(place: OutboxPlace, type: string): Promise<OutboxItem | null> {
    const db = await this.outbox.open();
    if (!db || (await this.room()) < FILM_BYTES_MIN) return null;
    const takenAt = new Date().toISOString();
    try {
      const item = await db.begin({
        ...{ ...place, name: filmName(takenAt, type), type, bytes: 0, url: null, sha256: '', takenAt },
        ...{ clockOffsetMs: this.facts.clockOffset, position: null },
      });
      await this.outbox.claim(item);
      return item;
    } catch (cause) {
      console.debug('outbox:', cause);
      return null;
    }
  }

  async add({ id }: OutboxItem, piece: Blob): Promise<PieceOutcome> {
    const db = await this.outbox.open();
    if (!db || (await this.room()) < piece.size) return 'full';
    try {
      return (await db.append(id, await piece.arrayBuffer())) ? 'kept' : 'gone';
    } catch (cause) {
      console.debug('outbox:', cause);
      return 'full';
    }
  }

  /** Nothing follows: it is sent when there is a line, or forgotten when it is not worth keeping. */
  async end(item: OutboxItem, isWorthKeeping: boolean): Promise<void> {
    await this.outbox.release(item, !isWorthKeeping);
  }

  private async room(): Promise<number> {
    const films = this.outbox.items().reduce((sum, { pieces, bytes }) => (pieces ? sum + bytes : sum), 0);
    // Who cannot say how much room there is says so when it is full.
    const estimate = await navigator.storage.estimate().catch(() => ({}));
    return roomForFilms(estimate, films);
  }
}
