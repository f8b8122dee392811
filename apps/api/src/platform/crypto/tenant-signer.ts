import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { KeyStore } from './key-store.port.js';

/** PKCS #8 (RFC 8410) around the 32 bytes of an Ed25519 key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

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
    const seed = Buffer.from(hkdfSync('sha256', key, '', `sign:${purpose}`, 32));
    const privateKey: KeyObject = createPrivateKey({
      key: Buffer.concat([PKCS8, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    return (text) => ({ signature: sign(null, Buffer.from(text, 'utf8'), privateKey), publicKey });
  }
}
