import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, DrillObstacle, TenantId } from '@rinjo/contract';
import { RELEASE } from '../../../../config/release.js';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { type NodeId, NodeRegistry } from '../../../../platform/nodes/node-registry.js';
import type { Measured } from '../../../../platform/proofs/proof-ledger.js';
import { MediaPort } from '../../../calls/index.js';
import { MediaService } from '../../../media/index.js';
import { CANARY_TENANTS } from '../../../tenancy/index.js';
import { OBJECTIVES } from '../../backup/measures/backup-rows.js';
import { CanaryAccounts } from '../../canaries/doors/canary-accounts.js';
import { type Drill, DrillCalledOff, DrillElsewhere, DrillFailed, type DrillTold } from '../drill.js';
import { Drills } from '../drills.js';
import { type HeldCall, HeldCalls } from './held-calls.port.js';
import { NodeLossAsks, type NodeLossId } from './node-loss-asks.js';
import { NodeLossConditions } from './node-loss-conditions.js';

/** Longer than that, and the call does not come back. */
const LIMIT_MS = 120_000;
/** How long the calls of customers on the node are waited for. */
const DRAIN_MS = 300_000;
/** How long a supervisor has for starting the node again. */
const RETURN_MS = 60_000;
const LOOK_MS = 500;
/** Calls until one comes to another node: whatever is in front of them may spread them. */
const TRIES = 2;
const ACCOUNT = { email: 'node-loss@canary.invalid', name: 'Node loss' } as const;

/** A call of the drill on a node that is not this one. */
interface OnAnother {
  readonly call: HeldCall;
  readonly node: NodeId;
}

/**
 * A call of the drill is held through the address that people use; the node that it came to is lost, and this one measures how long it is
 * silent until it goes on elsewhere (check sheet, rows 6, 7 and 11; ADR 0140).
 */
@Injectable()
export class NodeLossDrill implements Drill, OnModuleInit {
  readonly kind = 'node-loss';

  constructor(
    private readonly drills: Drills,
    private readonly conditions: NodeLossConditions,
    private readonly asks: NodeLossAsks,
    private readonly accounts: CanaryAccounts,
    private readonly calls: HeldCalls,
    private readonly tenantDb: TenantDb,
    private readonly nodes: NodeRegistry,
    private readonly media: MediaPort,
  ) {}

  onModuleInit(): void {
    this.drills.add(this);
  }

  runnable(): Promise<boolean> {
    return Promise.resolve(this.media instanceof MediaService && this.media.ready);
  }

  obstacle(): Promise<DrillObstacle | null> {
    return this.conditions.obstacle();
  }

  async run(told: DrillTold): Promise<Measured> {
    const obstacle = await this.obstacle();
    if (obstacle !== null) throw new DrillCalledOff(obstacle);
    await told('calling');
    const account = await this.accounts.renewed(CANARY_TENANTS[0], ACCOUNT);
    const { call, node } = await this.heldElsewhere(account);
    try {
      const before = await this.conditions.count();
      const back = call.comesBack(LIMIT_MS);
      back.catch(() => undefined); // asked for below; it may be over sooner
      await told('draining');
      await this.lose(node, back);
      await told('killing');
      const recoveryMs = await back.catch((cause: unknown) => {
        throw new DrillFailed('The call did not go on', { release: RELEASE, ...before }, { cause });
      });
      await this.mustBeElsewhere(account.tenantId, call.callId, node);
      await told('clearing');
      const measured = {
        release: RELEASE,
        recoveryMs,
        ...before,
        nodesAfter: await this.returned(node, before.nodes),
      };
      if (recoveryMs > OBJECTIVES.nodeMs)
        throw new DrillFailed(`The call was silent for ${String(recoveryMs)} ms`, measured);
      return measured;
    } finally {
      await call.close();
    }
  }

  /** Throws DrillElsewhere when each call comes to this node, DrillFailed when the two of a call come to different ones. */
  private async heldElsewhere(account: Awaited<ReturnType<CanaryAccounts['renewed']>>): Promise<OnAnother> {
    for (let n = 0; n < TRIES; n += 1) {
      const call = await this.calls.hold(account).catch((cause: unknown) => {
        throw new DrillCalledOff('call', { cause });
      });
      let node: NodeId;
      try {
        node = await this.nodeOf(account.tenantId, call.callId);
      } catch (cause) {
        await call.close();
        throw cause;
      }
      if (node !== this.nodes.id) return { call, node };
      await call.close();
    }
    throw new DrillElsewhere();
  }

  /** Resolves when the node has said that it ends now. Throws DrillCalledOff when it does not come to that. */
  private async lose(node: NodeId, back: Promise<number>): Promise<void> {
    const id = await this.asks.ask(node);
    const over = back.then(
      () => true,
      () => true,
    );
    for (const until = performance.now() + DRAIN_MS; performance.now() < until;) {
      const isOver = await Promise.race([over, delay(LOOK_MS, false)]);
      const ask = await this.asks.read(id);
      if (ask?.state === 'ending') return;
      if (isOver) return this.callOff(id, 'call'); // it was lost by itself
      if (!(await this.conditions.isInWindow())) return this.callOff(id, 'window');
    }
    return this.callOff(id, 'busy');
  }

  /** Unless the node was faster, and ends. */
  private async callOff(id: NodeLossId, obstacle: DrillObstacle): Promise<void> {
    if (await this.asks.withdraw(id)) throw new DrillCalledOff(obstacle);
  }

  private async mustBeElsewhere(tenantId: TenantId, callId: CallId, lost: NodeId): Promise<void> {
    if ((await this.nodeOf(tenantId, callId)) === lost)
      throw new DrillFailed('The call went on on the node that was to be lost: it is still there');
  }

  private async nodeOf(tenantId: TenantId, callId: CallId): Promise<NodeId> {
    const rows = await this.tenantDb.run(jobPrincipal(tenantId, 'node-loss drill'), (tx) =>
      tx.query<{ readonly node: NodeId }>(
        `select distinct node_id as node from participant where tenant_id = $1 and call_id = $2 and state = 'seated'`,
        [tenantId, callId],
      ),
    );
    const [first, second] = rows;
    if (!first) throw new DrillFailed('Nobody is in the call of the drill');
    if (second) throw new DrillFailed('The people of one call came to different nodes');
    return first.node;
  }

  /** How many nodes there are once the lost one was started again, or after a minute. */
  private async returned(lost: NodeId, wanted: number): Promise<number> {
    const count = async (): Promise<number> =>
      (await this.nodes.alive()).filter((node) => node !== lost).length;
    for (const until = performance.now() + RETURN_MS; performance.now() < until;) {
      const now = await count();
      if (now >= wanted) return now;
      await delay(LOOK_MS);
    }
    return count();
  }
}
