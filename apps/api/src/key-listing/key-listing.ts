import type { TenantId } from '@rinjo/contract';
import { dueAt } from '../modules/evidence/index.js';
import type { KeyFiles } from '../platform/crypto/key-files.js';
import type { KeyStore } from '../platform/crypto/key-store.port.js';

/** One version of one tenant's key: never the key. */
export interface ListedKey {
  /** Null for keys of a tenant that the database does not know. */
  readonly tenant: string | null;
  readonly tenantId: TenantId;
  readonly version: number;
  /** `missing`: the database has things sealed under it that nothing opens any more. */
  readonly state: 'current' | 'replaced' | 'destroyed' | 'missing';
  readonly madeAt: string | null;
  /** When the vault lets go of what was destroyed. */
  readonly goneAt: string | null;
  /** When the current one is replaced by itself; null where administrators do that. */
  readonly dueAt: string | null;
  /** How many of the folders have it, and how many there are; null in a vault. */
  readonly copies: readonly [number, number] | null;
}

export interface KeyedTenant {
  readonly tenantId: TenantId;
  readonly slug: string;
  /** Versions that objects of the tenant are sealed under. */
  readonly versions: readonly number[];
}

/** All of them, tenant by tenant, the oldest version first. `files` are the folders, or null where a vault keeps the keys. */
export async function* listKeys(
  tenants: readonly KeyedTenant[],
  store: KeyStore,
  files: KeyFiles | null,
  rotationDays: number,
): AsyncGenerator<ListedKey, void, undefined> {
  const known = new Set(tenants.map(({ tenantId }) => tenantId));
  const strangers = ((await files?.tenants()) ?? []).filter((tenantId) => !known.has(tenantId));
  for (const { tenantId, slug, versions } of [
    ...tenants,
    ...strangers.map((tenantId) => ({ tenantId, slug: null, versions: [] })),
  ])
    yield* ofTenant({ tenantId, slug, versions }, store, files, rotationDays);
}

async function* ofTenant(
  { tenantId, slug, versions: used }: Omit<KeyedTenant, 'slug'> & { readonly slug: string | null },
  store: KeyStore,
  files: KeyFiles | null,
  rotationDays: number,
): AsyncGenerator<ListedKey, void, undefined> {
  const of = { tenant: slug, tenantId };
  const kept = await store.versions(tenantId);
  const current = kept.findLast(({ goneAt }) => goneAt === null);
  for (const { version, createdAt, goneAt } of kept) {
    const copies = await files?.foldersOf(tenantId, version);
    yield {
      ...{ ...of, version, madeAt: createdAt.toISOString(), goneAt: goneAt?.toISOString() ?? null },
      state: goneAt !== null ? 'destroyed' : version === current?.version ? 'current' : 'replaced',
      dueAt: version === current?.version ? (dueAt(current, rotationDays)?.toISOString() ?? null) : null,
      copies: copies ? [copies.filter(Boolean).length, copies.length] : null,
    };
  }
  for (const version of used)
    if (!kept.some((one) => one.version === version && one.goneAt === null))
      yield { ...of, version, state: 'missing', madeAt: null, goneAt: null, dueAt: null, copies: null };
}

/** Whether somebody has to look into it: something opens no more, or a second disk lacks a key. */
export const isWrong = ({ state, copies }: ListedKey): boolean =>
  state === 'missing' || (copies !== null && copies[0] < copies[1]);
