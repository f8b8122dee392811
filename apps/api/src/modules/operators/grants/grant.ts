import type {
  OperatorAccessBy,
  OperatorGrantId,
  OperatorGrantState,
  OperatorGrantView,
  OperatorId,
  OperatorScope,
  UserId,
} from '@rinjo/contract';

export interface OperatorApproval {
  readonly operatorId: OperatorId;
  readonly name: string;
  readonly at: Date;
}

/** An operator's request for access to a tenant, and what has become of it. */
export interface Grant {
  readonly id: OperatorGrantId;
  readonly operatorId: OperatorId;
  readonly operatorName: string;
  readonly scope: OperatorScope;
  readonly reason: string;
  readonly minutes: number;
  readonly emergency: boolean;
  readonly askedAt: Date;
  readonly answerBy: Date;
  readonly tenantApprovedAt: Date | null;
  readonly tenantApprovedBy: UserId | null;
  readonly tenantApproverName: string | null;
  /** Two at most, neither of them the one who asks. */
  readonly approvals: readonly OperatorApproval[];
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: OperatorAccessBy | null;
}

/** Whose approval is missing: the tenant's, and another operator's for contents; in an emergency that of two other operators. */
export function waitsFor({
  scope,
  emergency,
  tenantApprovedAt,
  approvals,
}: Grant): ('tenant' | 'operator')[] {
  const operators = emergency ? 2 : scope === 'content' ? 1 : 0;
  const missing = Array<'operator'>(Math.max(0, operators - approvals.length)).fill('operator');
  return [...(emergency || tenantApprovedAt ? [] : (['tenant'] as const)), ...missing];
}

export function stateOf(grant: Grant, now: Date): OperatorGrantState {
  const { startsAt, endsAt, endedAt, answerBy } = grant;
  if (startsAt === null || endsAt === null) return endedAt !== null || answerBy <= now ? 'refused' : 'asked';
  return endedAt === null && now < endsAt ? 'active' : 'ended';
}

/** Whether this operator may approve it: asked by another, and not approved by this one. */
export function mayApprove(grant: Grant, operatorId: OperatorId, now: Date): boolean {
  return (
    stateOf(grant, now) === 'asked' &&
    waitsFor(grant).includes('operator') &&
    grant.operatorId !== operatorId &&
    grant.approvals.every((approval) => approval.operatorId !== operatorId)
  );
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function grantView(grant: Grant, now: Date): OperatorGrantView {
  const { id, operatorId, operatorName, scope, reason, minutes, emergency, startsAt, endsAt } = grant;
  const state = stateOf(grant, now);
  return {
    ...{ id, operator: { id: operatorId, name: operatorName }, scope, reason, minutes, emergency, state },
    ...{ askedAt: grant.askedAt.toISOString(), answerBy: grant.answerBy.toISOString() },
    tenantApprovedAt: iso(grant.tenantApprovedAt),
    approvedBy: grant.approvals.map(({ name, at }) => ({ name, at: at.toISOString() })),
    waitsFor: state === 'asked' ? waitsFor(grant) : [],
    ...{ startsAt: iso(startsAt), endsAt: iso(endsAt), endedAt: iso(grant.endedAt), endedBy: grant.endedBy },
  };
}
