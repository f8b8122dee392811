import { Injectable } from '@nestjs/common';
import type { OperatorGrantId } from '@rinjo/contract';
import { Notifications } from '../../../platform/database/notifications.js';
import type { Tx } from '../../../platform/database/tx.js';

const CHANNEL = 'rinjo_operator_grant';

/** Tells every node that a grant is over, with the commit that ends it. */
@Injectable()
export class GrantEnds {
  constructor(private readonly notifications: Notifications) {}

  publish(tx: Tx, id: OperatorGrantId): Promise<void> {
    return this.notifications.send(tx, CHANNEL, id);
  }

  subscribe(listener: (id: OperatorGrantId) => void): () => void {
    return this.notifications.listen(CHANNEL, (payload) => listener(payload as OperatorGrantId));
  }
}
