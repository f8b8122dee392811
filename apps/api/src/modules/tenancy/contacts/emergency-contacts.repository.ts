import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { EmergencyContactsEntity } from './emergency-contacts.entity.js';

@Injectable()
export class EmergencyContactsRepository {
  /** The tenant's own; null while nobody has made one. */
  own(tx: Tx): Promise<EmergencyContactsEntity | null> {
    return tx.repo(EmergencyContactsEntity).findOneBy({ tenantId: tx.principal.tenantId });
  }

  async save(tx: Tx, list: EmergencyContactsEntity): Promise<void> {
    await tx.repo(EmergencyContactsEntity).upsert(list, ['tenantId']);
  }
}
