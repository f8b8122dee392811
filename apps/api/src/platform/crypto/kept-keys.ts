import type { TenantId } from '@rinjo/contract';
import type { Clock } from '../time/clock.js';
import type { TenantKey } from './key-store.port.js';

/** A key is kept in memory this long, and so many of them at most. */
const KEPT_MS = 300_000;
const KEPT_KEYS = 1_000;

interface Kept {
  readonly key: Promise<TenantKey>;
  readonly until: number;
}

/** Keys of tenants in memory, for as long as they may be. Who ask for one at the same time wait for one answer. */
export class KeptKeys {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock) {}

  /** Version null is the newest. What `fetch` throws is not kept. */
  get(tenantId: TenantId, version: number | null, fetch: () => Promise<TenantKey>): Promise<TenantKey> {
    const name = `${tenantId}|${version === null ? 'current' : String(version)}`;
    const now = this.clock.now().getTime();
    const known = this.kept.get(name);
    if (known && known.until > now) return known.key;
    const entry = { key: fetch(), until: now + KEPT_MS };
    this.kept.delete(name);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= KEPT_KEYS) this.kept.delete(oldest);
    this.kept.set(name, entry);
    entry.key.catch(() => {
      if (this.kept.get(name) === entry) this.kept.delete(name);
    });
    return entry.key;
  }

  forget(tenantId: TenantId): void {
    for (const name of this.kept.keys()) if (name.startsWith(`${tenantId}|`)) this.kept.delete(name);
  }
}

/** It becomes a path or an address. */
export function assertTenantId(tenantId: TenantId): void {
  if (!/^[0-9a-f-]{36}$/.test(tenantId)) throw new Error('Not the id of a tenant');
}
