import { Injectable } from '@nestjs/common';
import { Notifications } from '../../platform/database/notifications.js';
import type { Tx } from '../../platform/database/tx.js';
import { Revocations, type Revoked } from '../../platform/events/revocations.port.js';

const CHANNEL = 'rinjo_revoked';

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
}
