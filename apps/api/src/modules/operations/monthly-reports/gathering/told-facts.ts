import { Injectable } from '@nestjs/common';
import type { NoticeKind, TenantId } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { EditionFacts, NoticeFacts, ProofFacts } from '../monthly-facts.js';
import type { Window } from './service-facts.js';

/** What the ledgers of the installation say of a time: what a tenant was told, what was proved, what was printed. */
@Injectable()
export class ToldFacts {
  constructor(private readonly system: SystemDb) {}

  async notices(tenantId: TenantId, { from, to }: Window): Promise<NoticeFacts[]> {
    const rows = await this.system.query<NoticeRow>(
      `select n.kind, n.event, n.made_at as "madeAt", d.at as "reachedAt", d.channel as by
       from notice_receiver r join notice n on n.id = r.notice_id
       left join lateral (
         select o.at, o.channel from notice_delivery o
         where o.notice_id = r.notice_id and o.organization_id = r.organization_id and o.outcome in ('accepted', 'opened')
           and not (o.outcome = 'accepted' and exists (select from notice_delivery b where b.notice_id = o.notice_id
             and b.organization_id = o.organization_id and b.user_id = o.user_id and b.outcome = 'bounced'))
         order by o.at limit 1) d on true
       where r.organization_id = $1 and n.made_at >= $2 and n.made_at < $3 order by n.made_at, n.id`,
      [tenantId, from, to],
    );
    return rows.map(({ kind, event, madeAt, reachedAt, by }) => ({
      ...{ kind, event, by },
      ...{ madeAt: madeAt.toISOString(), reachedAt: reachedAt?.toISOString() ?? null },
    }));
  }

  proofs({ from, to }: Window): Promise<ProofFacts[]> {
    return this.system.query<ProofFacts>(
      `select canary, count(*) filter (where outcome = 'passed')::int as passed,
         count(*) filter (where outcome = 'failed')::int as failed, count(*) filter (where outcome = 'breach')::int as breaches
       from canary_run where at >= $1 and at < $2 group by canary order by canary`,
      [from, to],
    );
  }

  async editions({ from, to }: Window): Promise<EditionFacts[]> {
    const rows = await this.system.query<Omit<EditionFacts, 'madeAt'> & { readonly madeAt: Date }>(
      `select number, made_at as "madeAt", encode(sha256, 'hex') as sha256 from sheet_edition
       where made_at >= $1 and made_at < $2 order by number`,
      [from, to],
    );
    return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
  }
}

interface NoticeRow {
  readonly kind: NoticeKind;
  readonly event: string;
  readonly madeAt: Date;
  readonly reachedAt: Date | null;
  readonly by: 'mail' | 'in_app' | null;
}
