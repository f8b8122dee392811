import type { EmergencyContact } from '@rinjo/contract';

/** Contacts with their known fields alone, as they are stored. */
export const tidy = (contacts: readonly EmergencyContact[]): EmergencyContact[] =>
  contacts.map(({ name, phone, other, hours, forGuests }) => ({ name, phone, other, hours, forGuests }));
