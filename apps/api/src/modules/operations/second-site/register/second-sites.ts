import { Injectable } from '@nestjs/common';
import type { SecondSiteId } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../../../platform/crypto/secret-token.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';

export interface SecondSite {
  readonly id: SecondSiteId;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: string;
  readonly registeredAt: Date;
  /** Null: the command line. */
  readonly registeredBy: string | null;
}

export type NewSecondSite = Pick<SecondSite, 'name' | 'country' | 'region' | 'registeredBy'>;

const SITE = `id, name, country, region, registered_at as "registeredAt", registered_by as "registeredBy"`;

/** The other place at which the service can be recovered, one at a time, and by what it is known. */
@Injectable()
export class SecondSites {
  constructor(
    private readonly system: SystemDb,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Null while none is registered. */
  async registered(): Promise<SecondSite | null> {
    const [row] = await this.system.query<SecondSite>(
      `select ${SITE} from second_site where removed_at is null`,
    );
    return row ?? null;
  }

  /** Answers its key, of which only a hash is kept; null while another one is registered. */
  async register(of: NewSecondSite): Promise<{ readonly site: SecondSite; readonly key: string } | null> {
    const key = newSecret();
    const [site] = await this.system.query<SecondSite>(
      `insert into second_site (id, name, country, region, key_hash, registered_at, registered_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict ((true)) where removed_at is null do nothing returning ${SITE}`,
      [
        ...[this.ids.next(), of.name, of.country, of.region, hashSecret(key)],
        ...[this.clock.now(), of.registeredBy],
      ],
    );
    return site ? { site, key } : null;
  }

  /** Its key opens nothing any more; what its drills came to stays. False when none is registered. @param by null: the command line */
  async remove(by: string | null): Promise<boolean> {
    const rows = await this.system.query(
      'update second_site set removed_at = $1, removed_by = $2 where removed_at is null returning id',
      [this.clock.now(), by],
    );
    return rows.length > 0;
  }

  async byKey(key: string): Promise<SecondSite | null> {
    const [row] = await this.system.query<SecondSite>(
      `select ${SITE} from second_site where key_hash = $1 and removed_at is null`,
      [hashSecret(key)],
    );
    return row ?? null;
  }
}
