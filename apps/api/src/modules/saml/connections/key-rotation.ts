import { Injectable } from '@nestjs/common';
import type { ConnectionId, ConnectionView } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { fingerprintOf } from '../certificates.js';
import { ConnectionsRepository } from '../connections.repository.js';
import type { ServiceProviderKeyEntity } from '../service-provider-key.entity.js';
import { ServiceProviderKeys } from '../service-provider-keys.js';
import { ConnectionListRepository } from './connection-list.repository.js';
import { ConnectionReader } from './connection-reader.js';

/** How long the key before is published, and opens what is encrypted for it. */
const FAREWELL_MS = 30 * 24 * 3600 * 1000;

/**
 * Our key of a connection is changed in two steps, so that nobody is locked out: the next one is published, and when the
 * identity provider knows it, it signs. Security.md 2.7.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly connections: ConnectionsRepository,
    private readonly lists: ConnectionListRepository,
    private readonly reader: ConnectionReader,
    private readonly keys: ServiceProviderKeys,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Publishes a next key; one that was published already goes. Throws NOT_FOUND. */
  async prepare(principal: Principal, id: ConnectionId): Promise<ConnectionView> {
    const next = await this.keys.make(principal.tenantId, id, 'next');
    return this.tenantDb.run(principal, async (tx) => {
      await this.keysOf(tx, id);
      await this.lists.deleteKeys(tx, id, 'next');
      await this.lists.insertKey(tx, next);
      return this.reader.view(tx, id);
    });
  }

  /** The next key signs from now on. Throws NOT_FOUND, CONFLICT when there is none. */
  activate(principal: Principal, id: ConnectionId): Promise<ConnectionView> {
    return this.tenantDb.run(principal, async (tx) => {
      const keys = await this.keysOf(tx, id);
      const current = keys.find((key) => key.state === 'current');
      const next = keys.find((key) => key.state === 'next');
      if (!current || !next) throw new DomainError('CONFLICT');
      const publishedUntil = new Date(this.clock.now().getTime() + FAREWELL_MS);
      await this.lists.deleteKeys(tx, id, 'previous');
      await this.lists.changeKey(tx, current.id, { state: 'previous', publishedUntil });
      await this.lists.changeKey(tx, next.id, { state: 'current' });
      const fingerprint = fingerprintOf(next.certificate);
      await this.audit.record(tx, 'connection.key_rotated', { connectionId: id, fingerprint });
      return this.reader.view(tx, id);
    });
  }

  private async keysOf(tx: Tx, id: ConnectionId): Promise<readonly ServiceProviderKeyEntity[]> {
    if (!(await this.lists.lock(tx, id))) throw new DomainError('NOT_FOUND');
    return this.connections.keys(tx, id, this.clock.now());
  }
}
