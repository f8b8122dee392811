import { Injectable } from '@nestjs/common';
import type { CallId, CallView } from '@rinjo/contract';
import { accountOf, type Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { CallAccess } from './call-access.js';
import { Calls } from './calls.service.js';
import { InvitationsRepository } from './invitations.repository.js';
import { SitesRepository } from './sites/sites.repository.js';

/** "Call this site again": a new call of the same name, at the same site, with the same people. */
@Injectable()
export class CallAgain {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: CallAccess,
    private readonly invitations: InvitationsRepository,
    private readonly sites: SitesRepository,
    private readonly calls: Calls,
  ) {}

  /** Whoever may not sign in any more is left out, and a site that was put away. Throws NOT_FOUND, FORBIDDEN for guests. */
  async run(principal: Principal, callId: CallId): Promise<CallView> {
    const again = await this.tenantDb.run(principal, async (tx) => {
      const self = accountOf(principal);
      const { call } = await this.access.require(tx, principal, callId);
      const people = await this.invitations.peopleOf(tx, callId);
      const site = call.siteId && (await this.sites.find(tx, call.siteId));
      return {
        title: call.title,
        inviteUserIds: people.filter((id) => id !== self),
        ...(site && !site.archivedAt && { siteId: site.id }),
      };
    });
    return this.calls.create(principal, again);
  }
}
