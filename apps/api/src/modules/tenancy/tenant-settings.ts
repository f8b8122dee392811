import { Injectable } from '@nestjs/common';
import type { TenantSettings, UpdateTenantSettings } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { conformityOf } from './conformity-defaults.js';
import type { TenantEntity } from './tenant.entity.js';
import { TenantsRepository } from './tenants.repository.js';

/** What admins decide for their whole tenant. */
@Injectable()
export class TenantSettingsUseCase {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly audit: AuditTrail,
  ) {}

  read(principal: Principal): Promise<TenantSettings> {
    return this.tenantDb.run(principal, async (tx) => settingsView(await this.tenants.own(tx)));
  }

  /** Throws SETTINGS_CHANGED when somebody else has saved meanwhile. What changes nothing leaves no trace. */
  update(principal: Principal, input: UpdateTenantSettings): Promise<TenantSettings> {
    return this.tenantDb.run(principal, async (tx) => {
      const tenant = await this.tenants.lockSettings(tx);
      if (tenant.settingsVersion !== input.version)
        throw new DomainError('SETTINGS_CHANGED', { version: tenant.settingsVersion });
      const changes = changesOf(tenant, input);
      const fields = Object.keys(changes);
      if (fields.length === 0) return settingsView(tenant);
      const settingsVersion = tenant.settingsVersion + 1;
      await this.tenants.change(tx, { ...changes, settingsVersion });
      await this.audit.record(tx, 'tenant.updated', { fields });
      return settingsView(await this.tenants.own(tx));
    });
  }
}

type Changes = Partial<Pick<TenantEntity, 'name' | 'lobbyByDefault' | 'conformity'>>;

/** The fields that differ from what they are. */
function changesOf(
  tenant: TenantEntity,
  { name, lobbyByDefault, conformity }: UpdateTenantSettings,
): Changes {
  const wanted = conformity && conformityOf({ conformity });
  return {
    ...(name !== undefined && name !== tenant.name && { name }),
    ...(lobbyByDefault !== undefined && lobbyByDefault !== tenant.lobbyByDefault && { lobbyByDefault }),
    ...(wanted && !same(wanted, conformityOf(tenant)) && { conformity: wanted }),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function settingsView(tenant: TenantEntity): TenantSettings {
  const { settingsVersion: version, name, lobbyByDefault } = tenant;
  return { version, name, lobbyByDefault, conformity: conformityOf(tenant) };
}
