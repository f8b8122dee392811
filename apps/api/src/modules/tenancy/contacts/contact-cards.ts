import { Injectable } from '@nestjs/common';
import type { EmergencyContact, TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { EmergencyContactsRepository } from './emergency-contacts.repository.js';
import { InstallationContacts } from './installation-contacts.js';

export interface ContactLists {
  readonly own: readonly EmergencyContact[];
  readonly installation: readonly EmergencyContact[];
}

/** The contacts that hold in a tenant now. */
@Injectable()
export class ContactCards {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lists: EmergencyContactsRepository,
    private readonly installation: InstallationContacts,
  ) {}

  async of(tenantId: TenantId): Promise<ContactLists> {
    const own = await this.tenantDb.run(jobPrincipal(tenantId, 'emergency-contacts'), (tx) =>
      this.lists.own(tx),
    );
    const { contacts } = await this.installation.read();
    return { own: own?.contacts ?? [], installation: contacts };
  }
}
