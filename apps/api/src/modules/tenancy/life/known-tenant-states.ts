import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { type Openness, TenantStates } from '../../../platform/access/tenant-states.port.js';
import { Notifications } from '../../../platform/database/notifications.js';
import { SystemDb } from '../../../platform/database/system-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../platform/time/clock.js';
import { type LifeRow, opennessOf } from './openness.js';

/** Heard by every process when a tenant's state has changed. */
const CHANNEL = 'rinjo_tenant_state';
const KEPT = 10_000;
/** Of a tenant that is gone, e.g. between the end of its erasure and that of its last request. */
const NONE: LifeRow = { status: 'erasing', trialEndsAt: null };

/**
 * States of tenants in memory: every request and command asks. Dropped by a NOTIFY with the change; kept not at all while this
 * process hears none. Who ask at the same time wait for one answer, so that commands keep their order.
 */
@Injectable()
export class KnownTenantStates extends TenantStates implements OnModuleInit, OnModuleDestroy {
  private readonly known = new Map<TenantId, Promise<LifeRow>>();
  private leave: (() => void) | null = null;

  constructor(
    private readonly system: SystemDb,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.leave = this.notifications.listen(CHANNEL, (tenantId) => this.known.delete(tenantId as TenantId));
    this.notifications.onLost(() => this.known.clear());
  }

  onModuleDestroy(): void {
    this.leave?.();
  }

  override async of(tenantId: TenantId): Promise<Openness> {
    return opennessOf(await (this.known.get(tenantId) ?? this.ask(tenantId)), this.clock.now());
  }

  /** With the change of a tenant's state: this process knows it with the commit, the others a moment later. */
  async changed(tx: Tx): Promise<void> {
    const { tenantId } = tx.principal;
    await this.notifications.send(tx, CHANNEL, tenantId);
    tx.afterCommit(() => this.known.delete(tenantId));
  }

  private ask(tenantId: TenantId): Promise<LifeRow> {
    const row = this.read(tenantId);
    if (!this.notifications.listening) return row;
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(tenantId, row);
    row.catch(() => {
      if (this.known.get(tenantId) === row) this.known.delete(tenantId);
    });
    return row;
  }

  private async read(tenantId: TenantId): Promise<LifeRow> {
    const [row] = await this.system.query<LifeRow>(
      `select status, trial_ends_at as "trialEndsAt" from tenant where tenant_id = $1`,
      [tenantId],
    );
    return row ?? NONE;
  }
}
