import { Injectable } from '@nestjs/common';
import type { DrillStep } from '@rinjo/contract';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { NodeRegistry } from '../../../platform/nodes/node-registry.js';
import { type Measured, ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../platform/time/clock.js';
import { Pulse } from '../../../platform/time/pulse.js';
import { type Drill, DrillCalledOff, DrillElsewhere, DrillFailed } from './drill.js';
import { DrillNews } from './drill-news.js';
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
    private readonly news: DrillNews,
    private readonly nodes: NodeRegistry,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Whether a drill is under way here. */
  get isBusy(): boolean {
    return this.busy;
  }

  /** Takes the oldest order that this process can follow, and ends with it. Nothing while it is at one already. */
  async next(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.endSilent();
      for (const order of await this.orders.open()) {
        const drill = this.drills.of(order.kind);
        if (order.begunAt !== null) continue;
        if (order.notBy.includes(this.nodes.id)) {
          await this.callOffWithoutOthers(order);
          continue;
        }
        if (!drill || !(await drill.runnable())) continue;
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
      if (cause instanceof DrillCalledOff) {
        this.logger.warn('a drill was called off', { kind: drill.kind, ...causeOf(cause) });
        await this.orders.callOff(order.id, cause.obstacle);
        return;
      }
      if (cause instanceof DrillElsewhere) {
        await this.leave(order);
        return;
      }
      if (cause instanceof DrillFailed) measured = cause.measured;
      failure = (cause instanceof Error && cause.message) || 'It broke off';
      this.logger.error('a drill failed', { kind: drill.kind, failure, ...causeOf(cause) });
    } finally {
      await pulse.stop();
    }
    const { kind } = drill;
    await this.ledger.drilled({ kind, startedAt, endedAt: this.clock.now(), measured, failure });
    await this.orders.end(order.id, failure === null);
    if (failure !== null) await this.news.tell(kind, failure);
  }

  /** To another process, as long as one is left that has not found the same. */
  private async leave(order: DrillOrder): Promise<void> {
    await this.orders.handOver(order.id, this.nodes.id);
    await this.callOffWithoutOthers({ ...order, notBy: [...order.notBy, this.nodes.id] });
  }

  private async callOffWithoutOthers({ id, notBy }: DrillOrder): Promise<void> {
    const alive = await this.nodes.alive();
    if (alive.every((node) => notBy.includes(node))) await this.orders.callOff(id, 'here');
  }

  private async endSilent(): Promise<void> {
    for (const { kind, begunAt, endedAt } of await this.orders.endSilent()) {
      const [at, until] = [begunAt ?? this.clock.now(), endedAt ?? this.clock.now()];
      const failure = 'The process that ran it has ended';
      await this.ledger.drilled({ kind, startedAt: at, endedAt: until, measured: {}, failure });
      await this.news.tell(kind, failure);
    }
  }
}
