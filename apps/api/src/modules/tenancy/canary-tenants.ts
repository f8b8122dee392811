/** The tenants that proofs are made in: nobody's, billed to nobody, in no figures of tenants. Probers are in the first one. */
export const CANARY_TENANTS = ['rinjo-canary', 'rinjo-canary-b'] as const;
export type CanaryTenant = (typeof CANARY_TENANTS)[number];
