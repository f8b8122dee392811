import { type Id, type TenantId, type UserId, UUID, UUID_SHAPE } from '@rinjo/contract';
import type { Suppressed } from '../../tenancy/index.js';

export type SuppressionBatchId = Id<'SuppressionBatch'>;

/** What was erased since the batch before. */
export interface SuppressionBatch {
  readonly id: SuppressionBatchId;
  /** ISO 8601 */
  readonly at: string;
  readonly entries: readonly Suppressed[];
}

/** A batch as it lies in a store: the text that was signed, and with which version of the installation's key. */
export interface SignedBatch {
  readonly text: string;
  readonly keyVersion: number;
  readonly signature: Buffer;
}

const FORMAT = 'rinjo-suppression-1';
const NAME = new RegExp(String.raw`^erased-([0-9a-f]{16})-(${UUID_SHAPE})\.json$`);

/** Names say whose list it is, so that two installations may share a store. @param signer 16 hexadecimal digits of its public key’s hash */
export const batchObject = (signer: string, id: SuppressionBatchId): string => `erased-${signer}-${id}.json`;

/** Null for what is no batch. */
export function parseBatchObject(
  name: string,
): { readonly signer: string; readonly id: SuppressionBatchId } | null {
  const [, signer, id] = NAME.exec(name) ?? [];
  return signer === undefined || id === undefined ? null : { signer, id: id as SuppressionBatchId };
}

export const batchText = ({ id, at, entries }: SuppressionBatch): string =>
  JSON.stringify({ format: FORMAT, id, at, entries });

export const signedBatch = ({ text, keyVersion, signature }: SignedBatch): Buffer =>
  Buffer.from(JSON.stringify({ text, keyVersion, signature: signature.toString('base64') }), 'utf8');

/** Throws an Error for bytes that are not a signed batch; says nothing of the signature. */
export function parseSignedBatch(bytes: Buffer): SignedBatch {
  const found = JSON.parse(bytes.toString('utf8')) as Readonly<Record<string, unknown>> | null;
  const { text, keyVersion, signature } = found ?? {};
  if (typeof text !== 'string' || typeof signature !== 'string' || !Number.isSafeInteger(keyVersion))
    throw new Error('Not a signed batch');
  return { text, keyVersion: Number(keyVersion), signature: Buffer.from(signature, 'base64') };
}

/** Throws an Error for a text that is not a batch. */
export function parseBatch(text: string): SuppressionBatch {
  const { format, id, at, entries } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || !isId(id) || typeof at !== 'string' || !Array.isArray(entries))
    throw new Error('Not a batch of a suppression list');
  return { id: id as SuppressionBatchId, at, entries: entries.map(entryOf) };
}

function entryOf(entry: unknown): Suppressed {
  const { kind, tenantId, userId } = entry as Readonly<Record<string, unknown>>;
  if (kind === 'tenant' && isId(tenantId)) return { kind, tenantId: tenantId as TenantId };
  if (kind === 'user' && isId(tenantId) && isId(userId))
    return { kind, tenantId: tenantId as TenantId, userId: userId as UserId };
  throw new Error('Not an entry of a suppression list');
}

const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
