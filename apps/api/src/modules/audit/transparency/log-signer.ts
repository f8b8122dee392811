import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import {
  type Checkpoint,
  checkpointText,
  noteKeyId,
  type NoteSignature,
  noteText,
} from '@rinjo/transparency-log';
import { Environment } from '../../../config/environment.js';
import { sha256 } from '../../../platform/crypto/sha256.js';
import { ED25519_KEY_BYTES, TenantSigner } from '../../../platform/crypto/tenant-signer.js';

const PURPOSE = 'audit-log';

export interface SignedCheckpoint {
  readonly note: string;
  readonly keyVersion: number;
  readonly publicKey: Buffer;
}

/**
 * Signs what a log has come to, under a key that is not in the database. When the tenant's key has changed, the checkpoint is signed
 * under the one before as well, as long as that is there: so the new one is vouched for.
 */
@Injectable()
export class LogSigner {
  constructor(
    private readonly signer: TenantSigner,
    private readonly environment: Environment,
  ) {}

  /** Whose log it is, of one that nothing was signed of yet. */
  originOf(tenantId: TenantId): string {
    return `${new URL(this.environment.PUBLIC_URL).host}/audit/${tenantId}`;
  }

  /** Gets the keys, outside of a transaction; what it answers signs within one. `before`: the version that signed last. */
  async of(tenantId: TenantId, before: number | null): Promise<(checkpoint: Checkpoint) => SignedCheckpoint> {
    const current = await this.signer.withVersion(tenantId, PURPOSE);
    const former =
      before === null || before === current.version
        ? null
        : await this.signer.withVersion(tenantId, PURPOSE, before).catch(() => null);
    return (checkpoint) => {
      const text = checkpointText(checkpoint);
      const { publicKey } = current.sign(text);
      const signatures = [former, current].flatMap((by) =>
        by ? [signature(checkpoint, by.sign(text))] : [],
      );
      return { note: noteText({ text, signatures }), keyVersion: current.version, publicKey: raw(publicKey) };
    };
  }
}

const raw = (spki: Buffer): Buffer => spki.subarray(-ED25519_KEY_BYTES);

function signature(
  { origin }: Checkpoint,
  signed: { readonly signature: Buffer; readonly publicKey: Buffer },
): NoteSignature {
  const keyId = noteKeyId(sha256, { name: origin, publicKey: raw(signed.publicKey) });
  return { name: origin, keyId, signature: signed.signature };
}
