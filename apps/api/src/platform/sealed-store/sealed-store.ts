import { createHash, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StoredObjectId, TenantId } from '@rinjo/contract';
import { openBytes, sealBytes } from '../crypto/aead.js';
import { KeyStore, type TenantKey } from '../crypto/key-store.port.js';
import {
  type ByteRange,
  assertHeader,
  headerLength,
  IntegrityError,
  openStream,
  sealedLength,
  sealStream,
  spanOf,
} from '../crypto/streaming-aead.js';
import { DomainError } from '../errors/domain-error.js';
import { containerOf, ObjectMissing, ObjectStore } from '../object-store/object-store.port.js';

/** Which object: an id and a version, which is never written twice. */
export interface SealedRef {
  readonly objectId: StoredObjectId;
  /** From 1. */
  readonly version: number;
}

/** What the row of an object keeps: without it nobody can open the object. */
export interface SealedObject extends SealedRef {
  /** Of the plaintext. */
  readonly bytes: number;
  /** Of the plaintext, in hexadecimal. */
  readonly sha256: string;
  /** The object's own key, sealed under the tenant's. */
  readonly wrappedKey: Buffer;
  /** Version of the tenant's key that it is sealed under. */
  readonly keyVersion: number;
}

const KEY_BYTES = 32;
const SEALED_VERSION = 'rinjo1';

/**
 * Objects of tenants, encrypted before they reach the store: each under a key of its own, which is sealed under the
 * tenant's. An object that was altered, cut or moved to another id or tenant does not open. Never inside `TenantDb.run`.
 */
@Injectable()
export class SealedStore {
  constructor(
    private readonly store: ObjectStore,
    private readonly keys: KeyStore,
  ) {}

  /** Writes an object as a whole; when `source` throws there is none. The answer belongs into a row, which makes it count. */
  async write(tenantId: TenantId, ref: SealedRef, source: AsyncIterable<Uint8Array>): Promise<SealedObject> {
    const additional = additionalOf(tenantId, ref);
    await this.keys.current(tenantId); // without it there is no point in beginning
    const dek = randomBytes(KEY_BYTES);
    const hash = createHash('sha256');
    let bytes = 0;
    const seen = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    await this.store.put(containerOf(tenantId), objectName(ref), sealStream(dek, additional, seen()));
    // Now, not before: an hour may have passed, and a key that was replaced meanwhile goes some day.
    const key = await this.keys.current(tenantId);
    return {
      ...{ objectId: ref.objectId, version: ref.version, bytes, sha256: hash.digest('hex') },
      ...{ wrappedKey: sealBytes(wrappingKey(key), dek, additional), keyVersion: key.version },
    };
  }

  /**
   * The plaintext, or the bytes `range` of it, which must lie within it. Throws INTEGRITY_FAILED, before the first byte
   * of what is wrong, when the object is missing or not the one that was written.
   */
  async *read(
    tenantId: TenantId,
    sealed: SealedObject,
    range?: ByteRange,
  ): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield* this.opened(tenantId, sealed, range);
    } catch (cause) {
      if (cause instanceof IntegrityError) throw integrityFailed('altered', cause);
      if (cause instanceof ObjectMissing) throw integrityFailed('missing', cause);
      throw cause;
    }
  }

  /** Removes the object; does nothing when there is none. */
  async erase(tenantId: TenantId, ref: SealedRef): Promise<void> {
    await this.store.delete(containerOf(tenantId), objectName(ref));
  }

  /** The object's key under the newest key of the tenant; the object itself stays as it is. */
  async rewrap(
    tenantId: TenantId,
    sealed: SealedObject,
  ): Promise<Pick<SealedObject, 'wrappedKey' | 'keyVersion'>> {
    const additional = additionalOf(tenantId, sealed);
    const dek = await this.unwrapped(tenantId, sealed, additional);
    const key = await this.keys.current(tenantId);
    return { wrappedKey: sealBytes(wrappingKey(key), dek, additional), keyVersion: key.version };
  }

  private async *opened(
    tenantId: TenantId,
    sealed: SealedObject,
    range: ByteRange | undefined,
  ): AsyncGenerator<Buffer, void, undefined> {
    const { bytes: length } = sealed;
    const additional = additionalOf(tenantId, sealed);
    const dek = await this.unwrapped(tenantId, sealed, additional);
    const container = containerOf(tenantId);
    const name = objectName(sealed);
    const span = spanOf(length, range ?? { first: 0, last: length - 1 });
    const object = await this.store.read(container, name, span.sealed, headerLength());
    const { begin: header, body, discard } = object;
    try {
      assertHeader(header);
      if (object.bytes !== sealedLength(length)) throw new IntegrityError('not as long as what was sealed');
    } catch (cause) {
      await discard();
      throw cause;
    }
    yield* openStream({ dek, additional, header, length, span }, body);
  }

  private async unwrapped(tenantId: TenantId, sealed: SealedObject, additional: string): Promise<Buffer> {
    const key = await this.keys.ofVersion(tenantId, sealed.keyVersion);
    try {
      return openBytes(wrappingKey(key), sealed.wrappedKey, additional);
    } catch (cause) {
      throw new IntegrityError('the key is not the one of this object', { cause });
    }
  }
}

/** The name of an object in its container. */
export function objectName({ objectId, version }: SealedRef): string {
  if (!Number.isSafeInteger(version) || version < 1) throw new Error('Not the version of an object');
  return `${objectId}.${version}`;
}

function additionalOf(tenantId: TenantId, { objectId, version }: SealedRef): string {
  return [SEALED_VERSION, tenantId, containerOf(tenantId), objectId, version].join('|');
}

/** Kept as long as somebody keeps the tenant's key that they are derived from. */
const wrappingKeys = new WeakMap<TenantKey, KeyObject>();

function wrappingKey(of: TenantKey): KeyObject {
  const known = wrappingKeys.get(of);
  if (known) return known;
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', of.key, '', 'dek-wrap', KEY_BYTES)));
  wrappingKeys.set(of, key);
  return key;
}

const integrityFailed = (reason: 'altered' | 'missing', cause: Error): DomainError =>
  new DomainError('INTEGRITY_FAILED', { reason }, { cause });
