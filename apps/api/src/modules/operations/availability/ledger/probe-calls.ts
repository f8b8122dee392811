import { Injectable } from '@nestjs/common';
import type { ProbeCallReport, ProberId } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';

export interface ReportedCalls {
  readonly proberId: ProberId;
  readonly outside: boolean;
  readonly at: Date;
  readonly calls: readonly ProbeCallReport[];
}

/** The ledger of probers' own calls of two. */
@Injectable()
export class ProbeCalls {
  constructor(private readonly system: SystemDb) {}

  /** What is there already stays as it is. */
  async add({ proberId, outside, at, calls }: ReportedCalls): Promise<void> {
    if (calls.length === 0) return;
    await this.system.query(
      `insert into probe_call (slot, prober_id, outside, stages, answer_milliseconds, first_picture_milliseconds, failed, code,
         received_at)
       select c.slot, $1, $2, c.stages,
         (select (s ->> 'ms')::int from jsonb_array_elements(c.stages) s where s ->> 'stage' = 'ticket'),
         c."firstPictureMs", c.failed, c.code, $3
       from jsonb_to_recordset($4::jsonb) as c (slot int, stages jsonb, "firstPictureMs" int, failed text, code text)
       on conflict do nothing`,
      [proberId, outside, at, JSON.stringify(calls)],
    );
  }
}
