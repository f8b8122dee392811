import { Injectable } from '@nestjs/common';
import type { AddressRange, TenantAddresses, UpdateTenantAddresses } from '@rinjo/contract';
import { isAllowed, readRange } from '../../../platform/access/addresses.js';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { Notifications } from '../../../platform/database/notifications.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../tenants.repository.js';
import type { AddressListEntity } from './address-list.entity.js';
import { AddressListsRepository } from './address-lists.repository.js';

/** Over which nodes tell each other that a tenant's addresses have changed. */
export const ADDRESSES_CHANNEL = 'rinjo_addresses';

/** What is sent there. */
export interface AddressesChanged {
  readonly tenantId: string;
  readonly ranges: readonly string[];
}

/** From where a tenant's people and programs may come, as admins see and set it. */
@Injectable()
export class TenantAddressList {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly lists: AddressListsRepository,
    private readonly notifications: Notifications,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  read(principal: Principal): Promise<TenantAddresses> {
    return this.tenantDb.run(principal, async (tx) => viewOf(await this.lists.own(tx), principal));
  }

  /**
   * Throws SETTINGS_CHANGED when somebody else has saved meanwhile, ADDRESS_LOCKOUT when the caller would be locked out and
   * has not said to want that. What changes nothing leaves no trace.
   */
  update(principal: Principal, input: UpdateTenantAddresses): Promise<TenantAddresses> {
    const wanted = tidy(input.ranges);
    const ranges = wanted.map(({ range }) => range);
    const address = principal.origin?.address ?? '';
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const before = await this.lists.own(tx);
      const version = before?.version ?? 0;
      if (version !== input.version) throw new DomainError('SETTINGS_CHANGED', { version });
      if (same(before, wanted)) return viewOf(before, principal);
      if (!isAllowed(address, ranges) && input.lockMeOut !== true)
        throw new DomainError('ADDRESS_LOCKOUT', { address });
      const list: AddressListEntity = {
        tenantId: principal.tenantId,
        version: version + 1,
        ranges,
        notes: wanted.map(({ note }) => note),
        changedBy: userActor(principal).userId,
        changedAt: this.clock.now(),
      };
      await this.lists.save(tx, list);
      await this.audit.record(tx, 'tenant.addresses_changed', {
        before: before?.ranges ?? [],
        after: ranges,
      });
      const changed: AddressesChanged = { tenantId: principal.tenantId, ranges };
      await this.notifications.send(tx, ADDRESSES_CHANNEL, JSON.stringify(changed));
      return viewOf(list, principal);
    });
  }
}

/** Each range once, as it is stored. */
function tidy(ranges: readonly AddressRange[]): AddressRange[] {
  const notes = new Map<string, string>();
  for (const { range, note } of ranges) {
    const network = readRange(range);
    if (network !== null && !notes.has(network)) notes.set(network, note);
  }
  return [...notes].map(([range, note]) => ({ range, note }));
}

const rangesOf = (list: AddressListEntity | null): AddressRange[] =>
  (list?.ranges ?? []).map((range, i) => ({ range, note: list?.notes[i] ?? '' }));

const same = (before: AddressListEntity | null, wanted: readonly AddressRange[]): boolean =>
  JSON.stringify(rangesOf(before)) === JSON.stringify(wanted);

const viewOf = (list: AddressListEntity | null, { origin }: Principal): TenantAddresses => ({
  version: list?.version ?? 0,
  ranges: rangesOf(list),
  yourAddress: origin?.address ?? '',
});
