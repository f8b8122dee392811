import { Injectable } from '@nestjs/common';
import { SystemDb } from '../../../../platform/database/system-db.js';

/** One organization that was to be told that something has failed. */
export interface CustomerNotice {
  readonly detectedAt: Date;
  /** Null: nobody there has it yet. */
  readonly deliveredAt: Date | null;
}

/** When customers were told of failures, organization by organization. */
@Injectable()
export class CustomerNotices {
  constructor(private readonly system: SystemDb) {}

  /** Of failures that were detected from then on and before then, without organizations in which nobody wants to be told. */
  ofFailures(from: Date, to: Date): Promise<CustomerNotice[]> {
    return this.system.query<CustomerNotice>(
      `select n.happened_at as "detectedAt", min(d.at) as "deliveredAt"
       from notice n join notice_receiver r on r.notice_id = n.id and r.counts
       left join notice_delivery d on d.notice_id = r.notice_id and d.organization_id = r.organization_id
         and d.outcome in ('accepted', 'opened')
       where not (exists (select from notice_delivery o where o.notice_id = r.notice_id
           and o.organization_id = r.organization_id and o.outcome = 'declined')
         and not exists (select from notice_delivery o where o.notice_id = r.notice_id
           and o.organization_id = r.organization_id and o.outcome <> 'declined'))
         and n.kind = 'incident' and n.event = 'detected' and n.happened_at >= $1 and n.happened_at < $2
       group by n.id, r.organization_id`,
      [from, to],
    );
  }
}
