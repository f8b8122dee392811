import { Injectable } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { NodeId } from '../../../platform/nodes/node-registry.js';

/** The node that a call was last placed on. */
@Injectable()
export class CallPlacesRepository {
  /** Null: it was never placed, or there is no such call. */
  read(tx: Tx, id: CallId): Promise<NodeId | null> {
    return this.nodeOf(tx, id, '');
  }

  /** The same, and nobody places it before this transaction ends. */
  lock(tx: Tx, id: CallId): Promise<NodeId | null> {
    return this.nodeOf(tx, id, 'for no key update');
  }

  private async nodeOf(tx: Tx, id: CallId, lock: '' | 'for no key update'): Promise<NodeId | null> {
    const rows = await tx.query<{ readonly node: NodeId | null }>(
      `select node_id as node from call where id = $1 ${lock}`,
      [id],
    );
    return rows[0]?.node ?? null;
  }

  async place(tx: Tx, id: CallId, node: NodeId, now: Date): Promise<void> {
    await tx.query(`update call set node_id = $2, placed_at = $3 where id = $1`, [id, node, now]);
  }
}
