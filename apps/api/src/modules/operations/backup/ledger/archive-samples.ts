import { Injectable } from '@nestjs/common';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';

export interface LagRow {
  readonly at: Date;
  readonly largestLagMs: number;
  readonly failures: number;
}

/** How far the archive was behind: only ever added to. */
@Injectable()
export class ArchiveSamples {
  constructor(
    private readonly db: SystemDb,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async add(largestLagMs: number, failures: number): Promise<void> {
    await this.db.query(
      'insert into archive_sample (id, at, largest_lag_ms, failures) values ($1, $2, $3, $4)',
      [...[this.ids.next(), this.clock.now(), Math.round(largestLagMs), failures]],
    );
  }

  /** Since a moment, the newest first. */
  async since(moment: Date): Promise<readonly LagRow[]> {
    const rows = await this.db.query<{ at: Date; lag: string; failures: string }>(
      'select at, largest_lag_ms as lag, failures from archive_sample where at >= $1 order by at desc',
      [moment],
    );
    return rows.map(({ at, lag, failures }) => ({
      at,
      largestLagMs: Number(lag),
      failures: Number(failures),
    }));
  }
}
