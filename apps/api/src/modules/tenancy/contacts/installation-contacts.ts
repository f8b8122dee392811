import { Injectable } from '@nestjs/common';
import type {
  EmergencyContact,
  EmergencyContacts,
  InstallationContactsId,
  OperatorId,
  UpdateEmergencyContacts,
} from '@rinjo/contract';
import { Ids } from '../../../platform/crypto/ids.js';
import { SystemDb } from '../../../platform/database/system-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { tidy } from './tidy.js';

interface Row {
  readonly version: number;
  readonly contacts: readonly EmergencyContact[];
  readonly madeAt: Date;
}

/** Whom people of tenants without contacts of their own turn to: each list as it was made, the last one counts. */
@Injectable()
export class InstallationContacts {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async read(): Promise<EmergencyContacts> {
    const row = await this.latest();
    return {
      version: row?.version ?? 0,
      contacts: row?.contacts ?? [],
      changedAt: row?.madeAt.toISOString() ?? null,
    };
  }

  /** Throws SETTINGS_CHANGED when somebody else has saved meanwhile. */
  async update(by: OperatorId, input: UpdateEmergencyContacts): Promise<EmergencyContacts> {
    const made = await this.system.query(
      `insert into installation_contacts (id, version, contacts, made_at, made_by)
       select $1, $2 + 1, $3, $4, $5
       where $2 = (select coalesce(max(version), 0) from installation_contacts)
       on conflict (version) do nothing returning version`,
      [
        this.ids.next<InstallationContactsId>(),
        input.version,
        JSON.stringify(tidy(input.contacts)),
        this.clock.now(),
        by,
      ],
    );
    if (made.length === 0)
      throw new DomainError('SETTINGS_CHANGED', { version: (await this.read()).version });
    return this.read();
  }

  private async latest(): Promise<Row | undefined> {
    const [row] = await this.system.query<Row>(
      `select version, contacts, made_at as "madeAt" from installation_contacts order by version desc limit 1`,
    );
    return row;
  }
}
