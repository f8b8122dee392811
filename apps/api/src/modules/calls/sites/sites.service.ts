import { Injectable } from '@nestjs/common';
import type { CreateSite, Page, SiteId, SiteQuery, SiteView, UpdateSite } from '@rinjo/contract';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { seesEverything } from '../call.js';
import { CustomFieldsRepository } from '../fields/custom-fields.repository.js';
import { fieldFilterOf } from '../fields/field-filter.js';
import { valuesAfter, valuesChanged } from '../fields/custom-values-rule.js';
import type { SiteEntity } from './site.entity.js';
import { type SiteFields, SitesRepository } from './sites.repository.js';

const LIST = 'sites';
const FIELDS = ['name', 'code', 'address', 'note'] as const;

/** Places and projects that calls belong to. Everybody in the tenant sees all of them. */
@Injectable()
export class Sites {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly sites: SitesRepository,
    private readonly fields: CustomFieldsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws what `fieldFilterOf` throws. */
  list(principal: Principal, query: SiteQuery): Promise<Page<SiteView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    const { search = null, archived = false } = query;
    return this.tenantDb.run(principal, async (tx) => {
      const fields = await this.fields.all(tx);
      const field = fieldFilterOf(fields, ['site'], query);
      const filter = { search, archived, field, after, limit: limit + 1 };
      const rows = await this.sites.list(tx, callsOf(principal), filter, fields);
      return toPage(
        LIST,
        rows,
        limit,
        (site) => site,
        (site) => [site.name, site.id],
      );
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: SiteId): Promise<SiteView> {
    return this.tenantDb.run(principal, (tx) => this.view(tx, id));
  }

  /** Throws SITE_CODE_TAKEN, and what `valuesAfter` throws. */
  create(principal: Principal, input: CreateSite): Promise<SiteView> {
    const site: Omit<SiteEntity, 'customFields'> = {
      tenantId: principal.tenantId,
      id: this.ids.next<SiteId>(),
      name: input.name,
      code: input.code ?? '',
      address: input.address ?? '',
      note: input.note ?? '',
      createdBy: accountOf(principal),
      createdAt: this.clock.now(),
      archivedAt: null,
    };
    return this.tenantDb.run(principal, async (tx) => {
      const { customFields: inputs = [] } = input;
      const values = { subject: 'site', was: {}, inputs, complete: true } as const;
      const customFields = valuesAfter(await this.fields.held(tx), values);
      await this.sites.insert(tx, { ...site, customFields });
      await this.audit.record(tx, 'site.created', { siteId: site.id });
      return this.view(tx, site.id);
    });
  }

  /** Throws NOT_FOUND, SITE_CODE_TAKEN, and what `valuesAfter` throws. What changes nothing leaves no entry in the log. */
  update(principal: Principal, id: SiteId, input: UpdateSite): Promise<SiteView> {
    return this.tenantDb.run(principal, async (tx) => {
      const site = await this.sites.lock(tx, id);
      if (!site) throw new DomainError('NOT_FOUND');
      const before = Object.assign({}, site);
      const to: Partial<SiteFields> = {};
      for (const field of FIELDS)
        if (input[field] !== undefined && input[field] !== site[field]) to[field] = input[field];
      if (input.customFields) {
        const values = { subject: 'site', was: site.customFields, inputs: input.customFields } as const;
        Object.assign(to, valuesChanged(await this.fields.held(tx), values));
      }
      const fields = Object.keys(to);
      const archives = input.archived !== undefined && input.archived !== (site.archivedAt !== null);
      if (archives) to.archivedAt = input.archived ? this.clock.now() : null;
      if (Object.keys(to).length > 0) await this.sites.change(tx, id, to);
      if (fields.length > 0)
        await this.audit.record(tx, 'site.updated', { siteId: id, fields }, { before, after: to });
      if (archives)
        await this.audit.record(tx, input.archived ? 'site.archived' : 'site.restored', { siteId: id });
      return this.view(tx, id);
    });
  }

  /** The part of making or changing a call that names a site. Throws NOT_FOUND, SITE_ARCHIVED. */
  async requireActive(tx: Tx, id: SiteId): Promise<void> {
    const site = await this.sites.find(tx, id);
    if (!site) throw new DomainError('NOT_FOUND');
    if (site.archivedAt) throw new DomainError('SITE_ARCHIVED');
  }

  private async view(tx: Tx, id: SiteId): Promise<SiteView> {
    const fields = await this.fields.all(tx);
    const view = await this.sites.view(tx, id, callsOf(tx.principal), fields);
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }
}

const callsOf = (principal: Principal) => (seesEverything(principal) ? null : accountOf(principal));
