import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { openBytes, sealBytes } from './aead.js';
import { KeyStore, type TenantKey } from './key-store.port.js';

/** Where a secret stands. A secret that is moved to another row, column or tenant does not open. */
export interface SecretPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

const FORMAT = 'v1';

/**
 * Secrets in columns (SAML keys, TOTP seeds, webhook secrets): AES-256-GCM under a key derived from the tenant's, stored as
 * `v1.<key version>.<nonce, ciphertext and tag, base64url>`. Reads files when the key is not in memory: call it outside `TenantDb.run`.
 */
@Injectable()
export class ColumnSecrets {
  constructor(private readonly keys: KeyStore) {}

  async seal(tenantId: TenantId, place: SecretPlace, plaintext: string): Promise<string> {
    const key = await this.keys.current(tenantId);
    const sealed = sealBytes(columnKey(key), Buffer.from(plaintext, 'utf8'), additional(tenantId, place));
    return `${FORMAT}.${key.version}.${sealed.toString('base64url')}`;
  }

  /** Throws when it was altered, moved, or its key is gone. */
  async open(tenantId: TenantId, place: SecretPlace, sealed: string): Promise<string> {
    const [format, version, content, ...more] = sealed.split('.');
    if (format !== FORMAT || version === undefined || content === undefined || more.length > 0)
      throw new Error(`Not a sealed secret: ${place.table}.${place.column}`);
    const key = await this.keys.ofVersion(tenantId, Number(version));
    return openBytes(columnKey(key), Buffer.from(content, 'base64url'), additional(tenantId, place)).toString(
      'utf8',
    );
  }
}

function columnKey({ key }: TenantKey): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'column', 32));
}

function additional(tenantId: TenantId, { table, column, rowId }: SecretPlace): string {
  return [tenantId, table, column, rowId].join('|');
}
