import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

/** Tables of which nothing of a deleted person stays. A test compares them with the catalogue. */
const FORGOTTEN = [
  'account_link',
  'letter_choice',
  'password_credential',
  'membership',
  'role_membership',
  'user_group_member',
] as const;

@Injectable()
export class ErasureRepository {
  async isErased(tx: Tx, id: UserId): Promise<boolean> {
    const { tenantId } = tx.principal;
    const rows = await tx.query(
      `select from user_account where tenant_id = $1 and id = $2 and kind = 'person' and status = 'deleted'`,
      [tenantId, id],
    );
    return rows.length > 0;
  }

  async erase(tx: Tx, id: UserId, name: string): Promise<void> {
    const { tenantId } = tx.principal;
    for (const table of FORGOTTEN)
      await tx.query(`delete from ${table} where tenant_id = $1 and user_id = $2`, [tenantId, id]);
    await tx.query(
      `update user_account set status = 'deleted', email = $3, email_key = $3, display_name = $4, search_key = '',
         last_sign_in_at = null
       where tenant_id = $1 and id = $2`,
      [tenantId, id, `deleted:${id}`, name],
    );
  }
}
