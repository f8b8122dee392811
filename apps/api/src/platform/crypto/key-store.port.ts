import type { TenantId } from '@rinjo/contract';

/** One version of a tenant's key: 32 bytes, from which the keys of single purposes are derived. */
export interface TenantKey {
  readonly version: number;
  readonly key: Buffer;
}

/** Keeps the keys of tenants outside the database, so that a stolen copy of it opens nothing. */
export abstract class KeyStore {
  /** Proves that the master key is there and is the right one. Throws otherwise, and makes nothing then. */
  abstract verify(): Promise<void>;

  /** The newest key of a tenant; made at first use. */
  abstract current(tenantId: TenantId): Promise<TenantKey>;

  /** An older one, to open what was sealed under it. Throws when it is gone, e.g. after an erasure. */
  abstract ofVersion(tenantId: TenantId, version: number): Promise<TenantKey>;
}
