import { Injectable } from '@nestjs/common';
import type { DrillStep } from '@rinjo/contract';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { type Measured, ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../platform/time/clock.js';
import { Pulse } from '../../../platform/time/pulse.js';
import { type Drill, DrillFailed } from './drill.js';
import { DrillOrders, type DrillOrder } from './drill-orders.js';
import { Drills } from './drills.js';

/** Runs drills that are ordered, one at a time in each process, and enters what came of them. */
@Injectable()
export class DrillWork {
  private busy = false;

  constructor(
    private readonly drills: Drills,
    private readonly orders: DrillOrders,
    private readonly ledger: ProofLedger,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Takes the oldest order that this process can follow, and ends with it. Nothing while it is at one already. */
  async next(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.endSilent();
      for (const order of await this.orders.open()) {
        const drill = this.drills.of(order.kind);
        if (order.begunAt !== null || !drill || !(await drill.runnable())) continue;
        if (!(await this.orders.take(order.id))) continue;
        await this.follow(order, drill);
        return;
      }
    } finally {
      this.busy = false;
    }
  }

  private async follow(order: DrillOrder, drill: Drill): Promise<void> {
    const startedAt = this.clock.now();
    const pulse = new Pulse(this.clock, () =>
      this.orders.tell(order.id, null).catch((cause: unknown) => {
        this.logger.warn('a drill could not say that it goes on', causeOf(cause));
      }),
    );
    pulse.start();
    let measured: Measured = {};
    let failure: string | null = null;
    try {
      measured = await drill.run((step: DrillStep) => this.orders.tell(order.id, step));
    } catch (cause) {
      if (cause instanceof DrillFailed) measured = cause.measured;
      failure = (cause instanceof Error && cause.message) || 'It broke off';
      this.logger.error('a drill failed', { kind: drill.kind, failure, ...causeOf(cause) });
    } finally {
      await pulse.stop();
    }
    const { kind } = drill;
    await this.ledger.drilled({ kind, startedAt, endedAt: this.clock.now(), measured, failure });
    await this.orders.end(order.id, failure === null);
  }

  private async endSilent(): Promise<void> {
    for (const { kind, begunAt, endedAt } of await this.orders.endSilent()) {
      const [at, until] = [begunAt ?? this.clock.now(), endedAt ?? this.clock.now()];
      const failure = 'The process that ran it has ended';
      await this.ledger.drilled({ kind, startedAt: at, endedAt: until, measured: {}, failure });
    }
  }
}
