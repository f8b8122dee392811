import { Injectable } from '@nestjs/common';
import type { CallId, CustomFieldSubject, CustomValue, SiteId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { CustomFieldsRepository } from './custom-fields.repository.js';
import { valuesShown } from './custom-values-rule.js';

/** What was entered in the own fields of a call or a site, for those who tell others of it. */
@Injectable()
export class EnteredValues {
  constructor(private readonly lists: CustomFieldsRepository) {}

  /** As it is in this transaction; nothing for what is not there. */
  async of(tx: Tx, subject: CustomFieldSubject, id: CallId | SiteId): Promise<readonly CustomValue[]> {
    const fields = await this.lists.all(tx);
    return fields.length === 0 ? [] : valuesShown(fields, await this.lists.stored(tx, subject, id));
  }
}
