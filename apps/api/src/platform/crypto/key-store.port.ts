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

  /** Makes a newer key, which is the current one from now on. Other nodes use the one before until they `forget`. */
  abstract rotate(tenantId: TenantId): Promise<TenantKey>;

  /** The versions that there are. */
  abstract versions(tenantId: TenantId): Promise<readonly number[]>;

  /** Destroys one version: what is sealed under it never opens again. Throws for the current one. */
  abstract destroy(tenantId: TenantId, version: number): Promise<void>;

  /** Drops what is in memory of a tenant's keys. */
  abstract forget(tenantId: TenantId): void;
}
