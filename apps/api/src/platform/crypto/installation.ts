import type { TenantId } from '@rinjo/contract';

/** Whose key it is that seals what belongs to no tenant: in the key store, which knows keys by tenants. No tenant can have this id. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000' as TenantId;
