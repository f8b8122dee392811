import type { TenantId } from '@rinjo/contract';
import type { KeyVersion } from '../key-store.port.js';

const KEY_BYTES = 32;

/** A version of a tenant's key as its secret has it. */
export interface WrappedKey {
  /** Address of the version of the RSA key that it is wrapped under. */
  readonly keyId: string;
  readonly wrapped: Buffer;
}

/** What is wrapped: the key and whose it is. OAEP takes no additional data from the vault, so it is inside. */
export const wrapped = (tenantId: TenantId, version: number, key: Buffer): Buffer =>
  Buffer.concat([key, placeOf(tenantId, version)]);

/** The key of what was unwrapped. Throws when it is another's. */
export function keyBytes(tenantId: TenantId, version: number, unwrapped: Buffer): Buffer {
  if (!unwrapped.subarray(KEY_BYTES).equals(placeOf(tenantId, version)))
    throw new Error(`What the vault has as key ${version} of tenant ${tenantId} is another one`);
  return Buffer.from(unwrapped.subarray(0, KEY_BYTES));
}

export const textOf = ({ keyId, wrapped: bytes }: WrappedKey): string =>
  JSON.stringify({ key: keyId, wrapped: bytes.toString('base64url') });

export function sealedOf(text: string): WrappedKey {
  const { key, wrapped: bytes } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string' || typeof bytes !== 'string') throw new Error('Not a wrapped key');
  return { keyId: key, wrapped: Buffer.from(bytes, 'base64url') };
}

export const textOfList = (list: readonly KeyVersion[]): string => JSON.stringify(list);

export function listOf(text: string): readonly KeyVersion[] {
  const list = JSON.parse(text) as readonly Readonly<Record<keyof KeyVersion, unknown>>[];
  return list.map(({ version, createdAt, goneAt }) => {
    if (typeof version !== 'number' || typeof createdAt !== 'string')
      throw new Error('Not a list of the versions of a key');
    return {
      version,
      createdAt: new Date(createdAt),
      goneAt: typeof goneAt === 'string' ? new Date(goneAt) : null,
    };
  });
}

const placeOf = (tenantId: TenantId, version: number): Buffer =>
  Buffer.from(`${tenantId}|${version}`, 'utf8');
