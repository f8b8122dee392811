import { describe, expect, it } from '@jest/globals';
import type { EmergencyContact } from '@rinjo/contract';
import { cardFor } from './contact-card.js';

const contact = (name: string, forGuests: boolean): EmergencyContact => ({
  ...{ name, phone: '03-1234-5678', other: '', hours: '9:00-17:00', forGuests },
});
const names = (card: ReturnType<typeof cardFor>): string[] => card.contacts.map(({ name }) => name);

describe('cardFor', () => {
  const own = [contact('Head office', false), contact('Site office', true)];
  const installation = [contact('Operator', true)];

  it('shows members everything that their tenant has, in its order', () => {
    expect(names(cardFor('member', own, installation))).toEqual(['Head office', 'Site office']);
  });

  it('shows guests what is meant for them, and nothing of who may see what', () => {
    const card = cardFor('guest', own, installation);
    expect(card.contacts).toEqual([
      { name: 'Site office', phone: '03-1234-5678', other: '', hours: '9:00-17:00' },
    ]);
  });

  it('falls back to the installation where the tenant has nothing for this person', () => {
    expect(names(cardFor('member', [], installation))).toEqual(['Operator']);
    expect(names(cardFor('guest', [contact('Head office', false)], installation))).toEqual(['Operator']);
    expect(cardFor('guest', [], [contact('Night desk', false)])).toEqual({ contacts: [] });
  });
});
