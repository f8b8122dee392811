import { Injectable } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { foldForSearch } from '../../../platform/search/fold.js';
import { SearchIndex } from '../../../platform/search/search-index.js';

/** As the column allows. */
const MAX_CHARACTERS = 4_000;

/** The words by which an item is found: its own, those of its call and site, and what people have said of it. */
@Injectable()
export class EvidenceTextRepository {
  constructor(private readonly index: SearchIndex) {}

  /** To be called in the transaction of every change to one of the words. */
  async renew(tx: Tx, id: EvidenceId): Promise<void> {
    const [row] = await tx.query<{ words: string }>(
      `select concat_ws(chr(10), e.name, e.by_name, c.title, s.name, s.code,
         (select string_agg(t.tag, chr(10) order by t.tag) from evidence_tag t
          where t.tenant_id = e.tenant_id and t.evidence_id = e.id),
         (select string_agg(m.text, chr(10) order by m.at, m.id) from evidence_comment m
          where m.tenant_id = e.tenant_id and m.evidence_id = e.id)) as words
       from evidence e
       left join call c on c.tenant_id = e.tenant_id and c.id = e.call_id
       left join site s on s.tenant_id = e.tenant_id and s.id = e.site_id
       where e.tenant_id = $1 and e.id = $2`,
      [tx.principal.tenantId, id],
    );
    if (!row) return;
    const text = Array.from(foldForSearch(row.words)).slice(0, MAX_CHARACTERS).join('');
    await tx.query('update evidence set search_text = $3 where tenant_id = $1 and id = $2', [
      ...[tx.principal.tenantId, id],
      text,
    ]);
    await this.index.put(tx, 'evidence', id, text);
  }
}
