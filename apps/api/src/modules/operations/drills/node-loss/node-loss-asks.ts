import { Injectable } from '@nestjs/common';
import type { Id } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { type NodeId, NodeRegistry } from '../../../../platform/nodes/node-registry.js';
import { Clock } from '../../../../platform/time/clock.js';

export type NodeLossId = Id<'NodeLoss'>;

export interface NodeLossAsk {
  readonly id: NodeLossId;
  readonly state: 'asked' | 'ending' | 'withdrawn';
  /** People of customers in calls there, as the node last saw; null: it has not looked yet. */
  readonly seats: number | null;
}

/** Nobody waits for longer than that. */
const OLD_MS = 10 * 60_000;

/** What one node asks of another for a drill: to end at once. */
@Injectable()
export class NodeLossAsks {
  constructor(
    private readonly system: SystemDb,
    private readonly nodes: NodeRegistry,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async ask(node: NodeId): Promise<NodeLossId> {
    const id = this.ids.next<NodeLossId>();
    await this.system.query(
      'insert into node_loss (id, node_id, asked_by, asked_at) values ($1, $2, $3, $4)',
      [id, node, this.nodes.id, this.clock.now()],
    );
    return id;
  }

  async read(id: NodeLossId): Promise<NodeLossAsk | null> {
    const [row] = await this.system.query<NodeLossAsk>(
      'select id, state, seats from node_loss where id = $1',
      [id],
    );
    return row ?? null;
  }

  /** False when the node ends already. */
  withdraw(id: NodeLossId): Promise<boolean> {
    return this.answer(id, 'withdrawn');
  }

  /** What is asked of this node; null: nothing. */
  async ofThisNode(): Promise<NodeLossId | null> {
    const [row] = await this.system.query<{ readonly id: NodeLossId }>(
      `select id from node_loss where node_id = $1 and state = 'asked' and asked_at > $2 order by asked_at limit 1`,
      [this.nodes.id, new Date(this.clock.now().getTime() - OLD_MS)],
    );
    return row?.id ?? null;
  }

  /** People of customers whose calls this node holds, also those whose line is lost at this moment. Written down with what was asked. */
  async countSeats(id: NodeLossId): Promise<number> {
    const [row] = await this.system.query<{ readonly seats: number }>(
      `update node_loss set seats = (select count(*)::int from participant p join tenant t on t.tenant_id = p.tenant_id
         where p.node_id = node_loss.node_id and p.state <> 'left' and not t.is_canary)
       where id = $1 returning seats`,
      [id],
    );
    return row?.seats ?? 0;
  }

  /** False when it is not wanted any more. */
  end(id: NodeLossId): Promise<boolean> {
    return this.answer(id, 'ending');
  }

  private async answer(id: NodeLossId, state: NodeLossAsk['state']): Promise<boolean> {
    const rows = await this.system.query(
      `update node_loss set state = $2, answered_at = $3 where id = $1 and state = 'asked' returning id`,
      [id, state, this.clock.now()],
    );
    return rows.length > 0;
  }
}
