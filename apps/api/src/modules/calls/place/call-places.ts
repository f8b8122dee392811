import { Injectable } from '@nestjs/common';
import { type CallId, LIMITS } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { type LiveNode, NodeRegistry } from '../../../platform/nodes/node-registry.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantLookup } from '../../tenancy/index.js';
import { CallPlacesRepository } from './call-places.repository.js';
import { type Loads, placeFor, sentTo } from './place.js';

/** Who is alive, and how busy. To be asked before a transaction, not in it. */
export interface Nodes {
  readonly alive: readonly LiveNode[];
  readonly loads: Loads;
}

/**
 * A call lives on one node (ADR 0145): whoever asks first decides which, in the call's row. Whoever comes to another one is told where to
 * go, as long as that node is alive; afterwards the node that they come to takes the call.
 */
@Injectable()
export class CallPlaces {
  private readonly self: LiveNode;

  constructor(
    private readonly nodes: NodeRegistry,
    private readonly rows: CallPlacesRepository,
    private readonly lookup: TenantLookup,
    private readonly clock: Clock,
  ) {
    this.self = { id: nodes.id, url: nodes.url };
  }

  alive(): Promise<readonly LiveNode[]> {
    return this.nodes.living();
  }

  /** The node that holds a call, if it is another one. */
  async elsewhere(callId: CallId): Promise<LiveNode | null> {
    if (this.nodes.urls.length === 0) return null; // nobody has an address of their own
    const [held, alive] = await Promise.all([this.lookup.nodeOfCall(callId), this.nodes.living()]);
    return sentTo(held, this.self, alive);
  }

  async nodesNow(): Promise<Nodes> {
    const alive = await this.nodes.living();
    const isAlone = alive.every(({ url }) => url === this.self.url);
    return { alive, loads: isAlone ? new Map() : await this.loads() };
  }

  /** Where a ticket leads to. Only who decides waits for others: hundreds may ask for one call at once. */
  async choose(tx: Tx, callId: CallId, { alive, loads }: Nodes): Promise<LiveNode> {
    const known = await this.rows.read(tx, callId);
    const holder = alive.find(({ id }) => id === known);
    if (holder) return holder;
    const held = await this.rows.lock(tx, callId);
    const node = placeFor(held, this.self, alive, loads);
    if (node.id !== held) await this.rows.place(tx, callId, node.id, this.clock.now());
    return node;
  }

  /** Somebody has come here for the call: it is here from now on. Throws CALL_ELSEWHERE with the `url` of the node that holds it. */
  async claim(tx: Tx, callId: CallId, alive: readonly LiveNode[]): Promise<void> {
    const held = await this.rows.lock(tx, callId);
    const holder = sentTo(held, this.self, alive);
    if (holder) throw new DomainError('CALL_ELSEWHERE', { url: holder.url });
    if (held !== this.self.id) await this.rows.place(tx, callId, this.self.id, this.clock.now());
  }

  /** Calls that were placed a moment ago count as one seat: their people are on the way. */
  private loads(): Promise<Loads> {
    return this.lookup.loadOfNodes(new Date(this.clock.now().getTime() - LIMITS.ticketLifetimeS * 1000));
  }
}
