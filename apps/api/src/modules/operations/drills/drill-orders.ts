import { Injectable } from '@nestjs/common';
import type { DrillKind, DrillObstacle, DrillStep, Id } from '@rinjo/contract';
import { Ids } from '../../../platform/crypto/ids.js';
import { SystemDb } from '../../../platform/database/system-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { NodeId } from '../../../platform/nodes/node-registry.js';
import { Clock } from '../../../platform/time/clock.js';

export type DrillOrderId = Id<'DrillOrder'>;

/** A drill that somebody wants, or whose day has come, until it has ended. */
export interface DrillOrder {
  readonly id: DrillOrderId;
  readonly kind: DrillKind;
  readonly orderedAt: Date;
  readonly begunAt: Date | null;
  readonly step: DrillStep | null;
  readonly endedAt: Date | null;
  readonly passed: boolean | null;
  /** Why nothing came of it; null: it has run, or has not ended. */
  readonly calledOff: DrillObstacle | null;
  /** Processes that cannot follow it. */
  readonly notBy: readonly NodeId[];
}

const ORDER = `id, kind, ordered_at as "orderedAt", begun_at as "begunAt", step, ended_at as "endedAt", passed,
  called_off as "calledOff", not_by as "notBy"`;
const SELECT = `select ${ORDER} from drill_order`;
/** A process that has said nothing for so long is gone. */
const SILENT_MS = 120_000;

/** Orders of drills: any process may give one, and a process that can takes it. */
@Injectable()
export class DrillOrders {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param by a name; null: its day has come. Throws CONFLICT while there is one of this kind. */
  async order(kind: DrillKind, by: string | null): Promise<DrillOrderId> {
    const [row] = await this.system.query<{ readonly id: DrillOrderId }>(
      `insert into drill_order (id, kind, ordered_at, ordered_by) values ($1, $2, $3, $4)
       on conflict (kind) where ended_at is null do nothing returning id`,
      [this.ids.next(), kind, this.clock.now(), by],
    );
    if (!row) throw new DomainError('CONFLICT');
    return row.id;
  }

  /** Those that have not ended, the oldest first. */
  open(): Promise<DrillOrder[]> {
    return this.system.query<DrillOrder>(`${SELECT} where ended_at is null order by ordered_at, id`);
  }

  async read(id: DrillOrderId): Promise<DrillOrder | null> {
    const [row] = await this.system.query<DrillOrder>(`${SELECT} where id = $1`, [id]);
    return row ?? null;
  }

  /** False when another process has taken it. */
  async take(id: DrillOrderId): Promise<boolean> {
    const rows = await this.system.query(
      'update drill_order set begun_at = $2, told_at = $2 where id = $1 and begun_at is null and ended_at is null returning id',
      [id, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** Says that the work goes on. */
  async tell(id: DrillOrderId, step: DrillStep | null): Promise<void> {
    await this.system.query('update drill_order set told_at = $2, step = coalesce($3, step) where id = $1', [
      ...[id, this.clock.now(), step],
    ]);
  }

  async end(id: DrillOrderId, passed: boolean): Promise<void> {
    await this.system.query(
      'update drill_order set ended_at = $2, passed = $3 where id = $1 and ended_at is null',
      [id, this.clock.now(), passed],
    );
  }

  /** Ends it without a result: nothing was tried. */
  async callOff(id: DrillOrderId, obstacle: DrillObstacle): Promise<void> {
    await this.system.query(
      `update drill_order set ended_at = $2, passed = false, called_off = $3 where id = $1 and ended_at is null`,
      [id, this.clock.now(), obstacle],
    );
  }

  /** Leaves it to another process. */
  async handOver(id: DrillOrderId, by: NodeId): Promise<void> {
    await this.system.query(
      `update drill_order set begun_at = null, told_at = null, step = null, not_by = array_append(not_by, $2)
       where id = $1 and ended_at is null`,
      [id, by],
    );
  }

  /** The newest of a kind that has ended; null without one. */
  async newestEnded(kind: DrillKind): Promise<DrillOrder | null> {
    const [row] = await this.system.query<DrillOrder>(
      `${SELECT} where kind = $1 and ended_at is not null order by ordered_at desc limit 1`,
      [kind],
    );
    return row ?? null;
  }

  /** Ends those whose process is gone, and answers them. */
  endSilent(): Promise<DrillOrder[]> {
    const now = this.clock.now();
    return this.system.query<DrillOrder>(
      `update drill_order set ended_at = $1, passed = false where ended_at is null and told_at < $2
       returning ${ORDER}`,
      [now, new Date(now.getTime() - SILENT_MS)],
    );
  }
}
