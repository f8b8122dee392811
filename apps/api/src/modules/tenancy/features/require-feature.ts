import { TENANT_FEATURES, type TenantFeature, type TenantFeatures } from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** Throws FEATURE_OFF when the organization does without it. */
export function requireFeature(features: TenantFeatures, feature: TenantFeature): void {
  if (!features[feature]) throw new DomainError('FEATURE_OFF', { feature });
}

/** The features of a tenant alone. */
export const featuresOf = ({ guestLinks, chatFiles, remoteCamera }: TenantFeatures): TenantFeatures => ({
  ...{ guestLinks, chatFiles, remoteCamera },
});

/** Those that differ from what they are. */
export function featureChanges(
  now: TenantFeatures,
  wanted: Partial<TenantFeatures>,
): Partial<TenantFeatures> {
  const changed = TENANT_FEATURES.filter((one) => wanted[one] !== undefined && wanted[one] !== now[one]);
  return Object.fromEntries(changed.map((one) => [one, wanted[one]]));
}
