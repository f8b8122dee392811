import type { ErasureId, PlanId, TenantId } from '../ids.js';
import type { PlanFeature } from '../tenant-features.js';
import type { LifeMover, TenantState } from '../tenant-life.js';
import type { Locale } from './identity.js';

/** What a contract allows. */
export interface PlanTerms {
  readonly name: string;
  readonly maxParticipantsPerCall: number;
  readonly maxConcurrentCalls: number;
  readonly storageBytes: number;
  readonly logRetentionDays: number;
}

/** GET /operator/plans */
export interface OperatorPlanView extends PlanTerms {
  readonly id: PlanId;
  readonly code: string;
  readonly without: readonly PlanFeature[];
  /** Tenants that have it. */
  readonly tenants: number;
}

/** POST /operator/plans */
export interface AddPlan extends PlanTerms {
  /** Features that it leaves out; none without it. */
  readonly without?: readonly PlanFeature[];
  readonly code: string;
}

/** PUT /operator/plans/:planId */
export interface ChangePlan extends PlanTerms {
  /** Features that it leaves out; as they are without it. Counts at once for what is not in a call. */
  readonly without?: readonly PlanFeature[];
  /** What is used is more than the plan will allow, and the operator knows it. */
  readonly acceptBelowUse?: boolean;
}

/** GET /operator/tenants */
export interface OperatorTenantQuery {
  /** Part of the name or of the ID. */
  readonly search?: string;
  readonly plan?: string;
  readonly state?: TenantState;
  readonly cursor?: string;
  readonly limit?: number;
}

/** How much of its contract a tenant uses: numbers, and nothing of what it keeps. */
export interface ContractUse {
  readonly storageBytes: number;
  readonly concurrentCalls: number;
  readonly people: number;
}

/** A tenant as whoever runs the installation sees it: its contract alone. */
export interface OperatorTenantView {
  readonly id: TenantId;
  readonly slug: string;
  readonly name: string;
  readonly state: TenantState;
  readonly since: string;
  /** Of a suspension. */
  readonly reason: string;
  readonly plan: { readonly id: PlanId; readonly code: string; readonly name: string };
  readonly limits: { readonly storageBytes: number; readonly concurrentCalls: number };
  readonly use: ContractUse;
  readonly createdAt: string;
  readonly trialEndsAt: string | null;
  readonly cancelledAt: string | null;
  readonly eraseAt: string | null;
  /** A legal hold keeps it from being erased. */
  readonly held: boolean;
}

/** POST /operator/tenants */
export interface CreateTenant {
  readonly slug: string;
  readonly name: string;
  readonly planId: PlanId;
  /** Days of a trial; without it the contract counts from now on. */
  readonly trialDays?: number;
  readonly administrator: { readonly email: string; readonly displayName: string; readonly locale: Locale };
}

export interface CreatedTenant {
  readonly tenant: OperatorTenantView;
  /** The link of the invitation, when no mail has taken it. */
  readonly invitationUrl: string | null;
}

/** POST /operator/tenants/:tenantId/plan */
export interface ChangeTenantPlan {
  readonly planId: PlanId;
  readonly acceptBelowUse?: boolean;
}

/** POST /operator/tenants/:tenantId/suspension */
export interface SuspendTenant {
  readonly reason: string;
}

/** POST /operator/tenants/:tenantId/cancellation and POST /tenant/cancellation */
export interface CancelTenant {
  /** Days until the erasure; 30 without it. */
  readonly graceDays?: number;
}

/** GET /tenant/cancellation */
export interface CancellationView {
  readonly state: TenantState;
  readonly cancelledAt: string | null;
  readonly cancelledBy: LifeMover | null;
  readonly graceDays: number;
  readonly eraseAt: string | null;
  readonly held: boolean;
  /** Whether whoever asks may take it back. */
  readonly withdrawable: boolean;
}

/** Steps of an erasure, in their order. */
export const ERASURE_STATES = [
  'begun',
  'counted',
  'keys_destroyed',
  'objects_purged',
  'rows_purged',
  'listed',
  'certified',
] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

/** GET /operator/erasures: the newest first. */
export interface ErasureView {
  readonly id: ErasureId;
  readonly tenant: { readonly id: TenantId; readonly slug: string; readonly name: string };
  readonly state: ErasureState;
  /** It was erased before, and came back with a backup. */
  readonly again: boolean;
  readonly dueAt: string;
  readonly begunAt: string;
  readonly certifiedAt: string | null;
}

/** GET /operator/erasures/:erasureId/certificate */
export interface SignedErasureCertificate {
  /** JSON; the signature is over these very bytes. */
  readonly document: string;
  /** Ed25519 (RFC 8032), base64. */
  readonly signature: string;
  /** SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string;
}
