import { Injectable } from '@nestjs/common';
import type { TenantKeys } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { KeyStore } from '../../../platform/crypto/key-store.port.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { dueAt } from './key-age.js';
import { KeyRotationRepository } from './key-rotation.repository.js';

/** What may be known of a tenant's keys. */
@Injectable()
export class KeyVersions {
  constructor(
    private readonly keys: KeyStore,
    private readonly tenantDb: TenantDb,
    private readonly repository: KeyRotationRepository,
    private readonly environment: Environment,
  ) {}

  /** Never a key itself; the newest first. */
  async list(principal: Principal): Promise<TenantKeys> {
    const versions = await this.keys.versions(principal.tenantId);
    const uses = await this.tenantDb.run(principal, (tx) => this.repository.uses(tx));
    const current = versions.findLast(({ goneAt }) => goneAt === null);
    const next = dueAt(current, this.environment.KEY_ROTATION_DAYS);
    return {
      versions: versions.toReversed().map(({ version, createdAt, goneAt }) => ({
        version,
        createdAt: createdAt.toISOString(),
        state: goneAt !== null ? 'destroyed' : version === current?.version ? 'current' : 'replaced',
        goneAt: goneAt?.toISOString() ?? null,
        objects: uses.objects.get(version) ?? 0,
        secrets: uses.secrets.get(version) ?? 0,
      })),
      nextAt: next?.toISOString() ?? null,
    };
  }
}
