import type { TenantId } from '@rinjo/contract';

/** One version of a tenant's key: 32 bytes, from which the keys of single purposes are derived. */
export interface TenantKey {
  readonly version: number;
  readonly key: Buffer;
}

/** What may be known of a version by those who may not have the key. */
export interface KeyVersion {
  readonly version: number;
  readonly createdAt: Date;
  /** Null while it opens something. Destroyed otherwise, but in the hands of the key service until this time. */
  readonly goneAt: Date | null;
}

/** A tenant that was erased is given no key. */
export class TenantErased extends Error {
  constructor(tenantId: TenantId) {
    super(`Tenant ${tenantId} was erased: there is no key for it any more`);
    this.name = 'TenantErased';
  }
}

/** Keeps the keys of tenants outside the database, so that a stolen copy of it opens nothing. */
export abstract class KeyStore {
  /** Proves that the keys can be opened, and throws otherwise. Makes nothing then. */
  abstract verify(): Promise<void>;

  /** The newest key of a tenant; made at first use. */
  abstract current(tenantId: TenantId): Promise<TenantKey>;

  /** An older one, to open what was sealed under it. Throws when it is gone, e.g. after an erasure. */
  abstract ofVersion(tenantId: TenantId, version: number): Promise<TenantKey>;

  /** Makes a newer key, which is the current one from now on. Other nodes use the one before until they `forget`. */
  abstract rotate(tenantId: TenantId): Promise<TenantKey>;

  /** The versions that there are, the oldest first. */
  abstract versions(tenantId: TenantId): Promise<readonly KeyVersion[]>;

  /**
   * Destroys one version: what is sealed under it never opens again. Throws for the current one. Answers null when it is gone for
   * good, otherwise when the key service lets go of it: until then it could be brought back there.
   */
  abstract destroy(tenantId: TenantId, version: number): Promise<Date | null>;

  /**
   * Destroys all keys of a tenant, the current one too, for an erasure: a mark says from then on that it was erased, and nobody makes a
   * key for it again. May be repeated. Answers as `destroy`.
   */
  abstract destroyAll(tenantId: TenantId): Promise<Date | null>;

  /** Whether `destroyAll` was begun for a tenant. It stays so, whatever backup of the database comes back. */
  abstract isErased(tenantId: TenantId): Promise<boolean>;

  /** Drops what is in memory of a tenant's keys. */
  abstract forget(tenantId: TenantId): void;
}
