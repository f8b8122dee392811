import type { EmergencyContact } from '../emergency-contacts.js';

/** GET /tenant/emergency-contacts, GET /operator/emergency-contacts: whom people turn to when a call cannot go on. */
export interface EmergencyContacts {
  /** Counts changes, so that two people do not undo each other's. */
  readonly version: number;
  /** In the order in which they are shown. */
  readonly contacts: readonly EmergencyContact[];
  readonly changedAt: string | null;
}

/** PUT of the same. SETTINGS_CHANGED when somebody has changed them since `version`. */
export interface UpdateEmergencyContacts {
  readonly version: number;
  readonly contacts: readonly EmergencyContact[];
}
