import type { Tx } from '../../../platform/database/tx.js';

/** Whether somebody of the tenant gets in when its identity provider fails. `identity` implements it. */
export abstract class EmergencyDoor {
  /** True when the emergency administrator is chosen and could sign in today. */
  abstract isReady(tx: Tx): Promise<boolean>;
}
