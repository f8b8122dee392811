import type { TenantLife } from '@rinjo/contract';
import type { Openness } from '../../../platform/access/tenant-states.port.js';
import type { TenantEntity } from '../tenant.entity.js';

/** What decides about a tenant's use. */
export type LifeRow = Pick<TenantEntity, 'status' | 'trialEndsAt'>;

/** A trial that is over is over at once, whenever somebody writes that down. */
export const isTrialOver = ({ status, trialEndsAt }: LifeRow, now: Date): boolean =>
  status === 'trial' && trialEndsAt !== null && trialEndsAt <= now;

/** What a tenant in this state may do. */
export function opennessOf(row: LifeRow, now: Date): Openness {
  switch (row.status) {
    case 'trial':
      return isTrialOver(row, now) ? 'closed' : 'open';
    case 'active':
      return 'open';
    case 'cancelled':
      return 'read_only';
    case 'suspended':
    case 'erasing':
      return 'closed';
  }
}

export function lifeView(row: LifeRow & Pick<TenantEntity, 'eraseAt'>, now: Date): TenantLife {
  return {
    state: isTrialOver(row, now) ? 'suspended' : row.status,
    trialEndsAt: row.status === 'trial' ? (row.trialEndsAt?.toISOString() ?? null) : null,
    eraseAt: row.eraseAt?.toISOString() ?? null,
  };
}
