import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { AddressListEntity } from './address-list.entity.js';

@Injectable()
export class AddressListsRepository {
  /** The tenant's own; null while nobody has made one. */
  own(tx: Tx): Promise<AddressListEntity | null> {
    return tx.repo(AddressListEntity).findOneBy({ tenantId: tx.principal.tenantId });
  }

  /** Ranges of the tenant; empty: from everywhere. */
  async ranges(tx: Tx): Promise<readonly string[]> {
    return (await this.own(tx))?.ranges ?? [];
  }

  async save(tx: Tx, list: AddressListEntity): Promise<void> {
    await tx.repo(AddressListEntity).upsert(list, ['tenantId']);
  }
}
