import { Injectable } from '@nestjs/common';
import { Notifications } from '../../platform/database/notifications.js';
import type { Tx } from '../../platform/database/tx.js';
import { Revocations, type Revoked, type RightsChanged } from '../../platform/events/revocations.port.js';

const CHANNEL = 'rinjo_revoked';
const RIGHTS = 'rinjo_rights';
/** A payload has room for 8,000 bytes. */
const PEOPLE_PER_NOTE = 150;

/** Revocations over PostgreSQL NOTIFY, so that every node hears of them with the commit. */
@Injectable()
export class NotifiedRevocations extends Revocations {
  constructor(private readonly notifications: Notifications) {
    super();
  }

  override publish(tx: Tx, revoked: Revoked): Promise<void> {
    return this.notifications.send(tx, CHANNEL, JSON.stringify(revoked));
  }

  override subscribe(listener: (revoked: Revoked) => void): () => void {
    return this.notifications.listen(CHANNEL, (payload) => listener(JSON.parse(payload) as Revoked));
  }

  override async publishRights(tx: Tx, { tenantId, userIds }: RightsChanged): Promise<void> {
    for (let from = 0; from < userIds.length; from += PEOPLE_PER_NOTE) {
      const some: RightsChanged = { tenantId, userIds: userIds.slice(from, from + PEOPLE_PER_NOTE) };
      await this.notifications.send(tx, RIGHTS, JSON.stringify(some));
    }
  }

  override onRights(listener: (changed: RightsChanged) => void): () => void {
    return this.notifications.listen(RIGHTS, (payload) => listener(JSON.parse(payload) as RightsChanged));
  }
}
