import type { TenantId, UserId } from '@rinjo/contract';

/** What was erased, by its id alone: the list must not keep what it is there to keep away. */
export type Suppressed =
  | { readonly kind: 'tenant'; readonly tenantId: TenantId }
  | { readonly kind: 'user'; readonly tenantId: TenantId; readonly userId: UserId };

/**
 * What was erased, on a list outside of the database, so that no backup brings it back. Nothing is said to be erased before it is on
 * it (ADR 0150). `operations` implements it.
 */
export abstract class ErasedList {
  /** Whether it lies in every store that there is. */
  abstract has(erased: Suppressed): Promise<boolean>;

  /**
   * Answers as `has`, after trying: what is erased in the database and not on the list is written to every store. While one of them
   * does not answer that is false within seconds, and tried again each minute. Not inside a transaction.
   */
  abstract add(erased: Suppressed): Promise<boolean>;
}
