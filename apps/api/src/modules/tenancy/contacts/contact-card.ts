import type { ContactCard, EmergencyContact } from '@rinjo/contract';

/**
 * What the device of somebody in a call keeps: the tenant's own contacts, or those of the installation where the tenant has
 * none for this person.
 */
export function cardFor(
  person: 'member' | 'guest',
  own: readonly EmergencyContact[],
  installation: readonly EmergencyContact[],
): ContactCard {
  const meant = (list: readonly EmergencyContact[]): EmergencyContact[] =>
    list.filter(({ forGuests }) => person === 'member' || forGuests);
  const shown = meant(own).length > 0 ? meant(own) : meant(installation);
  return { contacts: shown.map(({ name, phone, other, hours }) => ({ name, phone, other, hours })) };
}
