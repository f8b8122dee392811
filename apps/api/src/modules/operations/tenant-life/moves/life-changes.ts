import { Injectable } from '@nestjs/common';
import type { LifeMover, SessionId } from '@rinjo/contract';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { TenantSignOut } from '../../../identity/index.js';
import {
  eraseAtOf,
  KnownTenantStates,
  type LifeMove,
  lifeView,
  mayMove,
  mayWithdraw,
  remindedAtFirst,
  stateAfter,
  type TenantEntity,
  TenantsRepository,
} from '../../../tenancy/index.js';
import { LifeNotices } from './life-notices.js';

/** What a tenant goes back to later. */
type Before = NonNullable<TenantEntity['statusBefore']>;

/**
 * Brings a tenant from one state to another: the row, its log, the sessions that end with it, and the letters to its administrators.
 * Every method throws CONFLICT with the state of now where the move is not possible, or not theirs who want it.
 */
@Injectable()
export class LifeChanges {
  constructor(
    private readonly tenants: TenantsRepository,
    private readonly states: KnownTenantStates,
    private readonly signOut: TenantSignOut,
    private readonly notices: LifeNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Nobody works there from now on; everybody is signed out. Without a reason: the trial is over. */
  async suspend(tx: Tx, by: LifeMover, reason: string): Promise<void> {
    const { before } = await this.movable(tx, 'suspend', by);
    await this.to(tx, { status: 'suspended', statusReason: reason, statusBefore: before });
    await this.signOut.all(tx, null);
    await this.audit.record(tx, 'tenant.suspended', { by, reason });
    await this.notices.tell(tx, by === 'product' ? { kind: 'trial_over' } : { kind: 'suspended', reason });
  }

  async resume(tx: Tx, by: LifeMover): Promise<void> {
    await this.movable(tx, 'resume', by);
    await this.to(tx, { status: 'active', statusReason: '', statusBefore: null, trialEndsAt: null });
    await this.audit.record(tx, 'tenant.resumed', { by });
  }

  /** A trial becomes a contract. */
  async activate(tx: Tx, by: LifeMover): Promise<void> {
    await this.movable(tx, 'activate', by);
    await this.to(tx, { status: 'active', trialEndsAt: null });
    await this.audit.record(tx, 'tenant.activated', { by });
  }

  /** Calls and sessions end, but not the session of whoever does it. */
  async cancel(tx: Tx, by: LifeMover, graceDays: number, except: SessionId | null): Promise<void> {
    const { before } = await this.movable(tx, 'cancel', by);
    const cancelledAt = this.clock.now();
    const eraseAt = eraseAtOf(cancelledAt, graceDays);
    await this.to(tx, {
      ...{ status: 'cancelled', statusBefore: before, cancelledAt, cancelledBy: by, graceDays, eraseAt },
      ...{ remindedDays: remindedAtFirst(graceDays), eraseHeld: false },
    });
    await this.signOut.all(tx, except);
    await this.audit.record(tx, 'tenant.cancelled', { by, graceDays, eraseAt: eraseAt.toISOString() });
    await this.notices.tell(tx, { kind: 'cancelled', eraseAt });
  }

  async withdraw(tx: Tx, by: LifeMover): Promise<void> {
    const { tenant } = await this.movable(tx, 'withdraw', by);
    if (!mayWithdraw(by, tenant.cancelledBy)) throw new DomainError('CONFLICT', { state: tenant.status });
    const status = stateAfter('withdraw', tenant.statusBefore) as Before;
    await this.to(tx, {
      ...{ status, statusBefore: status === 'suspended' ? 'active' : null },
      ...{ cancelledAt: null, cancelledBy: null, eraseAt: null, remindedDays: null, eraseHeld: false },
    });
    await this.audit.record(tx, 'tenant.cancellation_withdrawn', { by });
    await this.notices.tell(tx, { kind: 'withdrawn' });
  }

  /** The last change that the tenant's own log knows of. */
  async beginErasing(tx: Tx): Promise<void> {
    const { tenant } = await this.movable(tx, 'erase', 'product');
    await this.to(tx, { status: 'erasing' });
    await this.signOut.all(tx, null);
    await this.audit.record(tx, 'tenant.erasure_begun', { eraseAt: tenant.eraseAt?.toISOString() ?? '' });
  }

  private async movable(
    tx: Tx,
    move: LifeMove,
    by: LifeMover,
  ): Promise<{ readonly tenant: TenantEntity; readonly before: Before }> {
    const tenant = await this.tenants.lockSettings(tx);
    // For people a trial that is over is a suspension, whether that was written down already or not.
    const state = by === 'product' ? tenant.status : lifeView(tenant, this.clock.now()).state;
    if (!mayMove(move, state, by)) throw new DomainError('CONFLICT', { state });
    return { tenant, before: state as Before };
  }

  private async to(tx: Tx, change: Partial<TenantEntity>): Promise<void> {
    await this.tenants.change(tx, { ...change, statusSince: this.clock.now() });
    await this.states.changed(tx);
  }
}
