import { Injectable } from '@nestjs/common';
import type { CustomFieldId, CustomFields as View, UpdateCustomFields } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import type { CustomFieldListEntity } from './custom-field-list.entity.js';
import { changeOf } from './custom-fields-rule.js';
import { CustomFieldsRepository } from './custom-fields.repository.js';

/** The fields that a tenant adds to its calls and sites, as everybody there reads and admins set them. */
@Injectable()
export class CustomFields {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lists: CustomFieldsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  read(principal: Principal): Promise<View> {
    return this.tenantDb.run(principal, async (tx) => viewOf(await this.lists.own(tx)));
  }

  /**
   * Throws SETTINGS_CHANGED when somebody else has saved meanwhile, CUSTOM_FIELD_IN_USE, and what `changeOf` throws. What changes
   * nothing leaves no trace.
   */
  update(principal: Principal, input: UpdateCustomFields): Promise<View> {
    return this.tenantDb.run(principal, async (tx) => {
      const now = this.clock.now();
      const before = await this.lists.lock(tx, now);
      if (before.version !== input.version)
        throw new DomainError('SETTINGS_CHANGED', { version: before.version });
      const change = changeOf(before.fields, input.fields, () => this.ids.next<CustomFieldId>());
      if (!change) return viewOf(before);
      for (const { id } of change.removed)
        if (await this.lists.isUsed(tx, id)) throw new DomainError('CUSTOM_FIELD_IN_USE', { fieldId: id });
      const list: CustomFieldListEntity = {
        tenantId: principal.tenantId,
        version: before.version + 1,
        fields: change.fields,
        changedAt: now,
      };
      await this.lists.save(tx, list);
      const { added, changed, removed } = change;
      await this.audit.record(tx, 'tenant.custom_fields_changed', {
        ...{ added, changed, removed: removed.map(({ label }) => label) },
      });
      return viewOf(list);
    });
  }
}

const viewOf = (list: CustomFieldListEntity | null): View => ({
  version: list?.version ?? 0,
  fields: list?.fields ?? [],
  changedAt: list && list.version > 0 ? list.changedAt.toISOString() : null,
});
