import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AddDomain,
  type DomainId,
  type DomainQuery,
  type DomainView,
  LIMITS,
  type Page,
  type UpdateDomain,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../tenants.repository.js';
import { EmergencyDoor } from './emergency-door.port.js';
import { nextCheck } from './domain-check.js';
import { normalDomain } from './domain-name.js';
import { domainView } from './domain-view.js';
import type { DomainEntity } from './domain.entity.js';
import { DomainsRepository } from './domains.repository.js';
import { isPublicMailDomain } from './public-mail-domains.js';

const LIST = 'domains';

/** The e-mail domains of a tenant, and which connection their people use. */
@Injectable()
export class Domains {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly domains: DomainsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly emergencyDoor: EmergencyDoor,
  ) {}

  list(principal: Principal, query: DomainQuery): Promise<Page<DomainView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    const search = query.search?.toLowerCase() ?? null;
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.domains.list(tx, { search, after, limit: limit + 1 });
      return toPage(LIST, rows, limit, domainView, ({ domain, id }) => [domain, id]);
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: DomainId): Promise<DomainView> {
    return this.tenantDb.run(principal, (tx) => this.view(tx, id));
  }

  /** Throws VALIDATION for what is no domain, DOMAIN_PUBLIC, DOMAIN_EXISTS, DOMAINS_LIMIT. */
  add(principal: Principal, input: AddDomain): Promise<DomainView> {
    const domain = normalDomain(input.domain);
    if (domain === null) throw new DomainError('VALIDATION', { fields: ['domain:isDomain'] });
    if (isPublicMailDomain(domain)) throw new DomainError('DOMAIN_PUBLIC');
    const added = this.newDomain(principal, domain);
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const [used, max] = [await this.domains.count(tx), LIMITS.domainsPerTenant];
      if (used >= max) throw new DomainError('DOMAINS_LIMIT', { used, max });
      await this.domains.insert(tx, added);
      await this.audit.record(tx, 'domain.added', { domainId: added.id, domain });
      return domainView(added);
    });
  }

  /** Throws NOT_FOUND, also for the connection, DOMAIN_NOT_VERIFIED, CONNECTION_NOT_READY, BREAK_GLASS_MISSING, VALIDATION. */
  update(principal: Principal, id: DomainId, input: UpdateDomain): Promise<DomainView> {
    return this.tenantDb.run(principal, async (tx) => {
      const domain = await this.domains.lock(tx, id);
      if (!domain) throw new DomainError('NOT_FOUND');
      const before = domainView(domain);
      const ssoConnectionId =
        input.ssoConnectionId === undefined ? before.ssoConnectionId : input.ssoConnectionId;
      // Without a connection nobody can be made to use one.
      const ssoEnforced = input.ssoEnforced ?? (ssoConnectionId !== null && before.ssoEnforced);
      if (ssoConnectionId === before.ssoConnectionId && ssoEnforced === before.ssoEnforced) return before;
      await this.requireUsable(tx, domain, { ssoConnectionId, ssoEnforced });
      await this.domains.change(tx, id, { ssoConnectionId, ssoEnforced });
      await this.audit.record(tx, 'domain.sso_changed', {
        domainId: id,
        domain: domain.domain,
        connectionId: ssoConnectionId,
        enforced: ssoEnforced,
      });
      return this.view(tx, id);
    });
  }

  /** Throws NOT_FOUND. People with addresses there sign in as they like from now on. */
  remove(principal: Principal, id: DomainId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const domain = await this.domains.lock(tx, id);
      if (!domain) throw new DomainError('NOT_FOUND');
      await this.domains.delete(tx, id);
      await this.audit.record(tx, 'domain.removed', { domainId: id, domain: domain.domain });
    });
  }

  private async requireUsable(
    tx: Tx,
    domain: DomainEntity,
    wanted: Pick<DomainEntity, 'ssoConnectionId' | 'ssoEnforced'>,
  ): Promise<void> {
    if (wanted.ssoConnectionId === null) {
      if (wanted.ssoEnforced) throw new DomainError('VALIDATION', { fields: ['ssoEnforced:hasConnection'] });
      return;
    }
    const state = await this.domains.connectionState(tx, wanted.ssoConnectionId);
    if (state === null) throw new DomainError('NOT_FOUND');
    if (domain.verifiedDomain === null) throw new DomainError('DOMAIN_NOT_VERIFIED');
    if (!wanted.ssoEnforced) return;
    if (state !== 'enabled') throw new DomainError('CONNECTION_NOT_READY');
    if (!(await this.emergencyDoor.isReady(tx))) throw new DomainError('BREAK_GLASS_MISSING');
  }

  private newDomain({ tenantId }: Principal, domain: string): DomainEntity {
    const createdAt = this.clock.now();
    const standing = { verifiedAt: null, failingSince: null, failure: null };
    return {
      tenantId,
      id: this.ids.next<DomainId>(),
      domain,
      token: randomBytes(20).toString('hex'),
      createdAt,
      ...standing,
      verifiedDomain: null,
      lastCheckedAt: null,
      nextCheckAt: nextCheck(standing, createdAt, createdAt),
      ssoConnectionId: null,
      ssoEnforced: false,
    };
  }

  private async view(tx: Tx, id: DomainId): Promise<DomainView> {
    const domain = await this.domains.find(tx, id);
    if (!domain) throw new DomainError('NOT_FOUND');
    return domainView(domain);
  }
}
