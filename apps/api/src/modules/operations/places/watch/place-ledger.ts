import { Injectable } from '@nestjs/common';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { PlacedEndpoint } from '../register/judge-places.js';

/** The newest row about an endpoint. */
export interface PlaceRow {
  readonly kind: string;
  readonly host: string;
  readonly at: Date;
  readonly inUse: boolean;
  readonly country: string | null;
  readonly region: string;
  readonly subProcessor: string;
  readonly legalBasisJa: string;
  readonly legalBasisEn: string;
}

const NEWEST = `
  select distinct on (kind, host) kind, host, at, in_use as "inUse", country, region, sub_processor as "subProcessor",
    legal_basis_ja as "legalBasisJa", legal_basis_en as "legalBasisEn"
  from residency order by kind, host, at desc, id desc`;

/** Which endpoints were in use, where, and since when: only ever added to. */
@Injectable()
export class PlaceLedger {
  constructor(
    private readonly db: SystemDb,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  newest(): Promise<PlaceRow[]> {
    return this.db.query<PlaceRow>(NEWEST);
  }

  /** Adds a row for each endpoint that came, moved or went. */
  async note(placed: readonly PlacedEndpoint[]): Promise<void> {
    const before = await this.newest();
    const now = placed.map(rowOf);
    for (const row of now) if (!before.some((one) => isSame(one, row))) await this.add(row);
    const gone = before.filter(
      (one) => one.inUse && !now.some(({ kind, host }) => kind === one.kind && host === one.host),
    );
    for (const one of gone) await this.add({ ...one, inUse: false });
  }

  private async add(row: Omit<PlaceRow, 'at'>): Promise<void> {
    await this.db.query(
      `insert into residency (id, at, kind, host, in_use, country, region, sub_processor, legal_basis_ja, legal_basis_en)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[this.ids.next(), this.clock.now(), row.kind, row.host, row.inUse, row.country, row.region],
        ...[row.subProcessor, row.legalBasisJa, row.legalBasisEn],
      ],
    );
  }
}

const rowOf = ({ kind, host, place }: PlacedEndpoint): Omit<PlaceRow, 'at'> => ({
  ...{ kind, host, inUse: true, country: place?.country ?? null, region: place?.region ?? '' },
  subProcessor: place?.subProcessor ?? '',
  ...{ legalBasisJa: place?.legalBasis.ja ?? '', legalBasisEn: place?.legalBasis.en ?? '' },
});

const isSame = (before: PlaceRow, now: Omit<PlaceRow, 'at'>): boolean =>
  Object.entries(now).every(([name, value]) => before[name as keyof typeof now] === value);
