import { Injectable } from '@nestjs/common';
import type { EmergencyContacts, UpdateEmergencyContacts } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../tenants.repository.js';
import type { EmergencyContactsEntity } from './emergency-contacts.entity.js';
import { EmergencyContactsRepository } from './emergency-contacts.repository.js';
import { tidy } from './tidy.js';

/** Whom a tenant's people turn to when a call cannot go on, as admins see and set it. */
@Injectable()
export class TenantContacts {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly lists: EmergencyContactsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  read(principal: Principal): Promise<EmergencyContacts> {
    return this.tenantDb.run(principal, async (tx) => viewOf(await this.lists.own(tx)));
  }

  /** Throws SETTINGS_CHANGED when somebody else has saved meanwhile. What changes nothing leaves no trace. */
  update(principal: Principal, input: UpdateEmergencyContacts): Promise<EmergencyContacts> {
    const contacts = tidy(input.contacts);
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const before = await this.lists.own(tx);
      const version = before?.version ?? 0;
      if (version !== input.version) throw new DomainError('SETTINGS_CHANGED', { version });
      if (JSON.stringify(tidy(before?.contacts ?? [])) === JSON.stringify(contacts)) return viewOf(before);
      const list: EmergencyContactsEntity = {
        tenantId: principal.tenantId,
        version: version + 1,
        contacts,
        changedAt: this.clock.now(),
      };
      await this.lists.save(tx, list);
      await this.audit.record(tx, 'tenant.contacts_changed', {
        before: before?.contacts.length ?? 0,
        after: contacts.length,
      });
      return viewOf(list);
    });
  }
}

const viewOf = (list: EmergencyContactsEntity | null): EmergencyContacts => ({
  version: list?.version ?? 0,
  contacts: tidy(list?.contacts ?? []),
  changedAt: list?.changedAt.toISOString() ?? null,
});
