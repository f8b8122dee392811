import { Injectable } from '@nestjs/common';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { inTime } from '../../../platform/time/in-time.js';
import { ErasedList, type Suppressed } from '../../tenancy/index.js';
import { SuppressionLedger } from './suppression-ledger.js';
import { SuppressionList } from './suppression-list.js';
import { SuppressionPlaces } from './suppression-places.js';

/** Whoever erases waits for so long; a store of backups that hangs is given up before. */
const ANSWER_MS = 15_000;

/** The list in the stores of originals and of backups. Rounds of it follow one another, and all who wait for the next one share it. */
@Injectable()
export class StoredErasedList extends ErasedList {
  private last: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(
    private readonly ledger: SuppressionLedger,
    private readonly list: SuppressionList,
    private readonly places: SuppressionPlaces,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super();
  }

  override has(erased: Suppressed): Promise<boolean> {
    return this.ledger.has(erased, this.places.hasBackups);
  }

  override async add(erased: Suppressed): Promise<boolean> {
    if (await this.has(erased)) return true;
    const late = (): Error => new Error(`The list is not written within ${String(ANSWER_MS / 1000)} s`);
    await inTime(this.clock, ANSWER_MS, this.settled(), late).catch((cause: unknown) => {
      this.logger.error('what was erased is not on the list in every store yet', causeOf(cause));
    });
    return this.has(erased);
  }

  /** One round that begins after now: it sees what was erased until now. */
  private settled(): Promise<void> {
    this.next ??= this.last.then(() => {
      this.next = null;
      const round = this.list.settle();
      this.last = round.catch(() => undefined);
      return round;
    });
    return this.next;
  }
}
