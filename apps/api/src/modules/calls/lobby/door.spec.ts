import { describe, expect, it } from '@jest/globals';
import { doorFor, mayLookIn, type Standing } from './door.js';

const stranger: Standing = { state: null, beenIn: false, skipsLobby: false };

describe('the door of a call', () => {
  it('is open for people with an account, lobby or not', () => {
    expect([doorFor(true, null), doorFor(false, null)]).toEqual(['open', 'open']);
  });

  it('makes guests wait where there is a lobby', () => {
    expect([doorFor(true, stranger), doorFor(false, stranger)]).toEqual(['lobby', 'open']);
  });

  it('lets in at once who came by a link that says so', () => {
    expect(doorFor(true, { ...stranger, skipsLobby: true })).toBe('open');
  });

  it('lets in again who has been in, and who was admitted', () => {
    expect(doorFor(true, { ...stranger, beenIn: true })).toBe('open');
    expect(doorFor(true, { ...stranger, state: 'admitted' })).toBe('admitted');
  });

  it('keeps waiting who was not answered, and who went and asks again', () => {
    expect(doorFor(true, { ...stranger, state: 'waiting' })).toBe('lobby');
    expect(doorFor(true, { ...stranger, state: 'left' })).toBe('lobby');
  });

  it('stays closed for who was denied, whatever else is true', () => {
    const denied: Standing = { state: 'denied', beenIn: true, skipsLobby: true };
    expect([doorFor(true, denied), doorFor(false, denied)]).toEqual(['closed', 'closed']);
  });

  it('shows nothing of the call to who waits or was denied', () => {
    expect((['open', 'admitted', 'lobby', 'closed'] as const).map(mayLookIn)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
