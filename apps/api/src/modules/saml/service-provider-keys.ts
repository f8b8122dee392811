import { Injectable } from '@nestjs/common';
import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import type { ConnectionId, Id, SpCertificateView, TenantId } from '@rinjo/contract';
import { ColumnSecrets } from '../../platform/crypto/column-secrets.js';
import { Ids } from '../../platform/crypto/ids.js';
import { Clock } from '../../platform/time/clock.js';
import { ServiceProviderKeyEntity } from './service-provider-key.entity.js';

const DAY_MS = 24 * 3600 * 1000;
/** Security.md section 4: a new key every two years; the certificate outlives that by half a year. */
const LIFETIME_MS = 913 * DAY_MS;

/** Our keys: made here, sealed in the database, open in memory only for as long as they are used. */
@Injectable()
export class ServiceProviderKeys {
  constructor(
    private readonly secrets: ColumnSecrets,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A new RSA key of 2048 bits with a certificate of its own. Takes a while: not inside `TenantDb.run`. */
  async make(
    tenantId: TenantId,
    connectionId: ConnectionId,
    state: SpCertificateView['state'],
  ): Promise<ServiceProviderKeyEntity> {
    const now = this.clock.now();
    const made = await generate([{ name: 'commonName', value: 'Rinjo' }], {
      keySize: 2048,
      algorithm: 'sha256',
      notBeforeDate: new Date(now.getTime() - DAY_MS),
      notAfterDate: new Date(now.getTime() + LIFETIME_MS),
    });
    const id = this.ids.next<Id<'SamlKey'>>();
    return {
      ...{ tenantId, id, connectionId, state },
      certificate: new X509Certificate(made.cert).raw,
      privateKey: await this.secrets.seal(tenantId, placeOf(id), made.private),
      createdAt: now,
      publishedUntil: null,
    };
  }

  /** The private keys as PEM, in the same order. Not inside `TenantDb.run`. */
  open(tenantId: TenantId, keys: readonly ServiceProviderKeyEntity[]): Promise<string[]> {
    return Promise.all(keys.map((key) => this.secrets.open(tenantId, placeOf(key.id), key.privateKey)));
  }
}

const placeOf = (rowId: string) => ({ table: 'saml_key', column: 'private_key', rowId });
