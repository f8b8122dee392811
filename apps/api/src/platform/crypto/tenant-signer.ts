import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { KeyStore } from './key-store.port.js';

/** PKCS #8 (RFC 8410) around the 32 bytes of an Ed25519 key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Bytes of an Ed25519 key at the end of its SubjectPublicKeyInfo. */
export const ED25519_KEY_BYTES = 32;

export interface Signed {
  readonly signature: Buffer;
  /** SubjectPublicKeyInfo in DER: what was signed stays verifiable when the key is gone. */
  readonly publicKey: Buffer;
}

/**
 * Signs with Ed25519 (RFC 8032) for a tenant, under a key derived from the tenant's newest and the purpose. Reads files when the key
 * is not in memory: get the signer outside `TenantDb.run`.
 */
@Injectable()
export class TenantSigner {
  constructor(private readonly keys: KeyStore) {}

  async of(tenantId: TenantId, purpose: string): Promise<(text: string) => Signed> {
    const { key } = await this.keys.current(tenantId);
    return signerUnder(key, purpose);
  }

  /** With the version of the tenant's key; the newest unless one is named. Throws when that is gone. */
  async withVersion(
    tenantId: TenantId,
    purpose: string,
    wanted: number | null = null,
  ): Promise<{ readonly version: number; readonly sign: (text: string) => Signed }> {
    const { version, key } = await (wanted === null
      ? this.keys.current(tenantId)
      : this.keys.ofVersion(tenantId, wanted));
    return { version, sign: signerUnder(key, purpose) };
  }
}

function signerUnder(key: Buffer, purpose: string): (text: string) => Signed {
  const seed = Buffer.from(hkdfSync('sha256', key, '', `sign:${purpose}`, 32));
  const privateKey: KeyObject = createPrivateKey({
    key: Buffer.concat([PKCS8, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return (text) => ({ signature: sign(null, Buffer.from(text, 'utf8'), privateKey), publicKey });
}
