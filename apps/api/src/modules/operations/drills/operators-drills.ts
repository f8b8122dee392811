import { Injectable } from '@nestjs/common';
import {
  DRILL_KINDS,
  type DrillKind,
  type DrillObstacle,
  type DrillKindView,
  type DrillsView,
} from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { type DrillRow, ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../platform/time/clock.js';
import { DRILL_PERIODS, nextDue } from './drill-periods.js';
import { type DrillOrder, DrillOrders } from './drill-orders.js';
import { refusalOf } from './drill-refusals.js';
import { Drills } from './drills.js';

const RUNS = 5;

/** What operators see of drills, and may order. */
@Injectable()
export class OperatorsDrills {
  constructor(
    private readonly drills: Drills,
    private readonly orders: DrillOrders,
    private readonly ledger: ProofLedger,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<DrillsView> {
    const open = await this.orders.open();
    const kinds: DrillKindView[] = [];
    for (const kind of DRILL_KINDS) {
      const runs = await this.ledger.drills([kind], RUNS);
      const order = open.find((one) => one.kind === kind);
      kinds.push({
        ...{ kind, ...DRILL_PERIODS[kind], runnable: await this.isRunnable(kind) },
        obstacle: await this.obstacle(kind),
        order: order ? orderView(order) : null,
        calledOff: calledOffView(await this.orders.newestEnded(kind)),
        nextDueAt: nextDue(kind, runs[0]?.startedAt ?? null, this.clock.now())?.toISOString() ?? null,
        runs: runs.map(runView),
      });
    }
    return { kinds };
  }

  /**
   * Begins in a moment, and goes on after this has answered. Throws CONFLICT while there is one, or where none can run,
   * DRILL_NEEDS_WINDOW and DRILL_NEEDS_NODES for what may not be lost now.
   */
  async order(kind: DrillKind, by: string): Promise<void> {
    if (!(await this.isRunnable(kind))) throw new DomainError('CONFLICT');
    const obstacle = await this.obstacle(kind);
    if (obstacle !== null) throw refusalOf(obstacle);
    await this.orders.order(kind, by);
  }

  private async obstacle(kind: DrillKind): Promise<DrillObstacle | null> {
    return (await this.drills.of(kind)?.obstacle?.()) ?? null;
  }

  private async isRunnable(kind: DrillKind): Promise<boolean> {
    return (await this.drills.of(kind)?.runnable()) ?? false;
  }
}

const orderView = ({ orderedAt, begunAt, step }: DrillOrder): DrillKindView['order'] => ({
  ...{ orderedAt: orderedAt.toISOString(), begunAt: begunAt?.toISOString() ?? null, step },
});

const calledOffView = (order: DrillOrder | null): DrillKindView['calledOff'] =>
  order?.calledOff && order.endedAt ? { at: order.endedAt.toISOString(), obstacle: order.calledOff } : null;

const runView = ({ startedAt, endedAt, ...row }: DrillRow): DrillKindView['runs'][number] => ({
  ...{ id: row.id, passed: row.passed, measured: row.measured, failure: row.failure },
  ...{ startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() },
});
