import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import { bigramsOf } from './bigrams.js';
import { foldForSearch } from './fold.js';

/** What is searched, each with an index of its own. */
export type Searched = 'evidence';

/** Beyond so many candidates it is cheaper to read the newest ones until enough of them match. */
const FEW = 3_000;

/**
 * What a search has to look at: the objects that are named, or all, because what is looked for is everywhere. `folded` must
 * then be in the text of the object: an index of pairs finds too much.
 */
export interface Narrowed {
  readonly folded: string;
  readonly ids: readonly string[] | null;
}

/**
 * Full-text search that is safe between tenants: a table of tokens that is asked by equality alone, because under row-level
 * security no other comparison of text may use an index (security.md 3).
 */
@Injectable()
export class SearchIndex {
  /** Puts a text in place of what was known of an object; the same text, folded, is to be kept where it is verified. */
  async put(tx: Tx, of: Searched, objectId: string, text: string): Promise<void> {
    const { tenantId } = tx.principal;
    const tokens = bigramsOf(foldForSearch(text));
    await tx.query(
      `delete from search_token where tenant_id = $1 and searched = $2 and object_id = $3 and token <> all($4::text[])`,
      [tenantId, of, objectId, tokens],
    );
    await tx.query(
      `insert into search_token (tenant_id, searched, token, object_id)
       select $1, $2, unnest($4::text[]), $3 on conflict do nothing`,
      [tenantId, of, objectId, tokens],
    );
  }

  async drop(tx: Tx, of: Searched, objectId: string): Promise<void> {
    await this.put(tx, of, objectId, '');
  }

  /** Takes the rarest pair of what is looked for; `text` has at least two characters when it is folded. */
  async narrow(tx: Tx, of: Searched, text: string): Promise<Narrowed> {
    const folded = foldForSearch(text);
    const { tenantId } = tx.principal;
    const [rarest] = await tx.query<{ token: string; n: number }>(
      `select t.token, (select count(*)::int from (select 1 from search_token s
         where s.tenant_id = $1 and s.searched = $2 and s.token = t.token limit $4) met) as n
       from unnest($3::text[]) as t (token) order by n limit 1`,
      [tenantId, of, bigramsOf(folded), FEW + 1],
    );
    if (!rarest || rarest.n > FEW) return { folded, ids: null };
    const rows = await tx.query<{ id: string }>(
      `select object_id as id from search_token where tenant_id = $1 and searched = $2 and token = $3`,
      [tenantId, of, rarest.token],
    );
    return { folded, ids: rows.map((row) => row.id) };
  }
}
