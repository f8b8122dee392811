import type { PlanId } from '@rinjo/contract';

export interface PlanSeed {
  readonly id: PlanId;
  readonly code: string;
  readonly name: string;
  readonly maxParticipantsPerCall: number;
  readonly maxConcurrentCalls: number;
  readonly storageBytes: number;
  readonly logRetentionDays: number;
}

const GB = 1_000_000_000;

/** Plans that every installation has; operators may change them and add others. Participants: check sheet row 24. */
export const PLANS: readonly PlanSeed[] = [
  {
    id: '0193f1a0-0000-7000-8000-000000000001' as PlanId,
    code: 'standard',
    name: 'Standard',
    maxParticipantsPerCall: 10,
    maxConcurrentCalls: 20,
    storageBytes: 100 * GB,
    logRetentionDays: 400,
  },
  {
    id: '0193f1a0-0000-7000-8000-000000000002' as PlanId,
    code: 'large',
    name: 'Large',
    maxParticipantsPerCall: 10,
    maxConcurrentCalls: 200,
    storageBytes: 1_000 * GB,
    logRetentionDays: 1_100,
  },
];
