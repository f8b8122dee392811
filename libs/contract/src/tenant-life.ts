/**
 * Where a tenant is in its life. `trial` has an end; `suspended` may not work; `cancelled` can be read and exported until the day of
 * its erasure; `erasing` is going; `erased` is gone but for the ledger of the installation.
 */
export const TENANT_STATES = ['trial', 'active', 'suspended', 'cancelled', 'erasing', 'erased'] as const;
export type TenantState = (typeof TENANT_STATES)[number];

/** Who brings a tenant from one state to another: somebody who runs the installation, an administrator of its own, or the time. */
export type LifeMover = 'operator' | 'administrator' | 'product';

export const LIFE_LIMITS = {
  /** Days from the cancellation to the erasure, unless the tenant chooses others. */
  graceDays: 30,
  graceDaysMax: 90,
  /** Days before the erasure on which administrators are reminded. */
  reminderDays: [14, 7, 1],
  trialDays: 30,
  trialDaysMax: 365,
  reasonMin: 5,
  reason: 500,
  planCode: 40,
  planName: 80,
  /** Days from the erasure of a tenant until no backup has anything of it. */
  backupDays: 35,
  /** Hours after the day of erasure by which there is a certificate. */
  certificateHours: 24,
} as const;

/** What everybody of a tenant may know of where it is. Times are ISO 8601. */
export interface TenantLife {
  readonly state: TenantState;
  /** Of a trial. */
  readonly trialEndsAt: string | null;
  /** When it is erased; null while it is not cancelled. */
  readonly eraseAt: string | null;
}
