import {
  type FeaturesInUse,
  PLAN_FEATURES,
  type PlanFeature,
  type RecordingConsent,
  TENANT_FEATURES,
  type TenantFeature,
  type TenantFeatures,
} from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** What a plan says of features: false for those that it leaves out. */
export type PlanFeatures = Readonly<Partial<Record<PlanFeature, boolean>>>;

/** Throws FEATURE_OFF when the organization does without it, or its plan has it not. */
export function requireFeature(features: FeaturesInUse, feature: PlanFeature): void {
  if (!features[feature]) throw new DomainError('FEATURE_OFF', { feature });
}

/** What the plan has and the organization has not switched off. */
export function featuresInUse(
  own: TenantFeatures & { readonly recordingConsent: RecordingConsent },
  plan: PlanFeatures,
): FeaturesInUse {
  const wanted: FeaturesInUse = { ...featuresOf(own), recording: own.recordingConsent !== 'forbid' };
  const inUse = PLAN_FEATURES.map((one) => [one, wanted[one] && plan[one] !== false]);
  return Object.fromEntries(inUse) as Record<PlanFeature, boolean>;
}

export const leftOutOf = (plan: PlanFeatures): PlanFeature[] =>
  PLAN_FEATURES.filter((one) => plan[one] === false);

export const planWithout = (without: readonly PlanFeature[]): PlanFeatures =>
  Object.fromEntries(PLAN_FEATURES.filter((one) => without.includes(one)).map((one) => [one, false]));

/** The own switches of a tenant alone. */
export const featuresOf = (of: TenantFeatures): TenantFeatures =>
  Object.fromEntries(TENANT_FEATURES.map((one) => [one, of[one]])) as Record<TenantFeature, boolean>;

/** Those that differ from what they are. */
export function featureChanges(
  now: TenantFeatures,
  wanted: Partial<TenantFeatures>,
): Partial<TenantFeatures> {
  const changed = TENANT_FEATURES.filter((one) => wanted[one] !== undefined && wanted[one] !== now[one]);
  return Object.fromEntries(changed.map((one) => [one, wanted[one]]));
}
