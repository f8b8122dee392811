import { Injectable } from '@nestjs/common';
import type { OnCallContact, OnCallListId, OperatorId } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';

export interface OnCallList {
  readonly madeAt: Date;
  readonly contacts: readonly OnCallContact[];
}

/** Whom alerts go to: each list as it was made, the latest counts. */
@Injectable()
export class OnCallLists {
  constructor(private readonly system: SystemDb) {}

  async add(id: OnCallListId, by: OperatorId, at: Date, contacts: readonly OnCallContact[]): Promise<void> {
    await this.system.query(
      'insert into on_call_list (id, made_at, made_by, contacts) values ($1, $2, $3, $4)',
      [id, at, by, JSON.stringify(contacts)],
    );
  }

  /** Null: there never was one. */
  async latest(): Promise<OnCallList | null> {
    const [row] = await this.system.query<OnCallList>(
      'select made_at as "madeAt", contacts from on_call_list order by made_at desc, id desc limit 1',
    );
    return row ?? null;
  }
}
