import type { ContractUse, PlanTerms } from '@rinjo/contract';

/** What is used beyond the terms, and what is lost by them; empty when everything fits. */
export interface BelowUse {
  readonly storageBytes?: number;
  readonly concurrentCalls?: number;
  /** The log is kept for so many days now: older entries would go. */
  readonly logRetentionDays?: number;
}

/** What would not fit into other terms than those of now. */
export function belowUse(
  use: ContractUse,
  now: Pick<PlanTerms, 'logRetentionDays'>,
  then: Pick<PlanTerms, 'storageBytes' | 'maxConcurrentCalls' | 'logRetentionDays'>,
): BelowUse {
  return {
    ...(use.storageBytes > then.storageBytes && { storageBytes: use.storageBytes }),
    ...(use.concurrentCalls > then.maxConcurrentCalls && { concurrentCalls: use.concurrentCalls }),
    ...(now.logRetentionDays > then.logRetentionDays && { logRetentionDays: now.logRetentionDays }),
  };
}

export const fits = (below: BelowUse): boolean => Object.keys(below).length === 0;
