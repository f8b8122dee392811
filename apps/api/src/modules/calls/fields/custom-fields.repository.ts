import { Injectable } from '@nestjs/common';
import type { CallId, CustomField, CustomFieldId, CustomFieldSubject, SiteId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { CustomFieldListEntity } from './custom-field-list.entity.js';
import type { StoredValues } from './custom-values-rule.js';

@Injectable()
export class CustomFieldsRepository {
  /** Null while nobody has defined any. */
  own(tx: Tx): Promise<CustomFieldListEntity | null> {
    return tx.repo(CustomFieldListEntity).findOneBy({ tenantId: tx.principal.tenantId });
  }

  /** The fields, for what was entered in them. */
  async all(tx: Tx): Promise<readonly CustomField[]> {
    return (await this.own(tx))?.fields ?? [];
  }

  /** The fields, which stay as they are until the end of the transaction: values are set in it. */
  async held(tx: Tx): Promise<readonly CustomField[]> {
    const list = await tx.repo(CustomFieldListEntity).findOne({
      where: { tenantId: tx.principal.tenantId },
      lock: { mode: 'pessimistic_read' },
    });
    return list?.fields ?? [];
  }

  /** Locks the list until the end of the transaction, also one that is not there yet. */
  async lock(tx: Tx, now: Date): Promise<CustomFieldListEntity> {
    await tx.query(
      `insert into custom_field_list (tenant_id, version, fields, changed_at) values ($1, 0, '[]', $2)
       on conflict do nothing`,
      [tx.principal.tenantId, now],
    );
    return tx.repo(CustomFieldListEntity).findOneOrFail({
      where: { tenantId: tx.principal.tenantId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(tx: Tx, list: CustomFieldListEntity): Promise<void> {
    const { version, fields, changedAt } = list;
    await tx
      .repo(CustomFieldListEntity)
      .update({ tenantId: tx.principal.tenantId }, { version, fields: [...fields], changedAt });
  }

  /** What is stored with a call or a site. */
  async stored(tx: Tx, subject: CustomFieldSubject, id: CallId | SiteId): Promise<StoredValues> {
    const [row] = await tx.query<{ readonly values: StoredValues }>(
      `select custom_fields as values from ${subject} where id = $1`,
      [id],
    );
    return row?.values ?? {};
  }

  /** Whether anything was entered in the field. */
  async isUsed(tx: Tx, id: CustomFieldId): Promise<boolean> {
    const [row] = await tx.query<{ used: boolean }>(
      `select exists (select 1 from call where jsonb_exists(custom_fields, $1))
         or exists (select 1 from site where jsonb_exists(custom_fields, $1)) as used`,
      [id],
    );
    return row?.used ?? false;
  }
}
