import { Injectable } from '@nestjs/common';
import type { ProberId, TlsScanReport, TlsUse, TlsVersion } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';

export interface TlsScanRow extends Omit<TlsScanReport, 'at'> {
  readonly id: string;
  readonly at: Date;
  readonly outside: boolean;
}

/** Who scanned, and from where. */
export interface TlsScanner {
  /** Null: the service itself. */
  readonly proberId: ProberId | null;
  readonly outside: boolean;
  /** When it was entered. */
  readonly at: Date;
}

interface Kept {
  readonly id: string;
  readonly at: Date;
  readonly outside: boolean;
  readonly address: string;
  readonly uses: readonly TlsUse[];
  readonly accepted: readonly TlsVersion[];
  readonly chosen: TlsVersion | null;
  readonly validUntil: Date | null;
  readonly trusted: boolean;
  readonly hsts: boolean;
  readonly code: string | null;
}

const COLUMNS =
  'id, at, outside, address, uses, accepted, chosen, valid_until as "validUntil", trusted, hsts, code';
const NEWEST = `
  select distinct on (address, outside) ${COLUMNS}
  from tls_scan where address = any ($1) and at <= $2 order by address, outside, at desc, id desc`;
const HISTORY = `select ${COLUMNS} from tls_scan order by at desc, id desc limit $1`;

/** The ledger of scans of encryption: only ever added to. */
@Injectable()
export class TlsScans {
  constructor(
    private readonly system: SystemDb,
    private readonly ids: Ids,
  ) {}

  async add({ proberId, outside, at }: TlsScanner, scans: readonly TlsScanReport[]): Promise<void> {
    for (const scan of scans)
      await this.system.query(
        `insert into tls_scan (id, at, prober_id, outside, address, uses, accepted, chosen, valid_until, trusted, hsts, code, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          ...[
            this.ids.next(),
            scan.at,
            proberId,
            outside,
            scan.address,
            scan.uses,
            scan.accepted,
            scan.chosen,
          ],
          ...[scan.validUntil, scan.trusted, scan.hsts, scan.code, at],
        ],
      );
  }

  /** The newest of each of these addresses from inside, and the newest from outside. */
  async newest(addresses: readonly string[], until: Date): Promise<readonly TlsScanRow[]> {
    const rows = await this.system.query<Kept>(NEWEST, [addresses, until]);
    return rows.map(rowOf);
  }

  /** Of every address, also of those that are not used any more: the newest first. */
  async history(limit: number): Promise<readonly TlsScanRow[]> {
    return (await this.system.query<Kept>(HISTORY, [limit])).map(rowOf);
  }
}

const rowOf = ({ validUntil, ...row }: Kept): TlsScanRow => ({
  ...row,
  validUntil: validUntil?.toISOString() ?? null,
});
