import { Injectable } from '@nestjs/common';
import type { LetterKind, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

/** Who of a tenant wants which letters. */
@Injectable()
export class LetterChoicesRepository {
  /** Those who have said that they want none of a kind. */
  async unwilling(tx: Tx, letter: LetterKind): Promise<ReadonlySet<UserId>> {
    const rows = await tx.query<{ readonly userId: UserId }>(
      'select user_id as "userId" from letter_choice where tenant_id = $1 and letter = $2 and not wanted',
      [tx.principal.tenantId, letter],
    );
    return new Set(rows.map(({ userId }) => userId));
  }

  /** The kinds that somebody does not want. */
  async unwanted(tx: Tx, userId: UserId): Promise<ReadonlySet<LetterKind>> {
    const rows = await tx.query<{ readonly letter: LetterKind }>(
      'select letter from letter_choice where tenant_id = $1 and user_id = $2 and not wanted',
      [tx.principal.tenantId, userId],
    );
    return new Set(rows.map(({ letter }) => letter));
  }

  /** Answers whether that was another choice than before. */
  async choose(tx: Tx, userId: UserId, letter: LetterKind, wanted: boolean, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `insert into letter_choice (tenant_id, user_id, letter, wanted, chosen_at)
       select $1, u.id, $3::text, $4::boolean, $5::timestamptz from user_account u where u.tenant_id = $1 and u.id = $2
         and (not $4::boolean or exists (select from letter_choice c where c.tenant_id = $1 and c.user_id = $2 and c.letter = $3))
       on conflict (tenant_id, user_id, letter) do update set wanted = excluded.wanted, chosen_at = excluded.chosen_at
         where letter_choice.wanted <> excluded.wanted
       returning letter`,
      [tx.principal.tenantId, userId, letter, wanted, at],
    );
    return rows.length > 0;
  }
}
