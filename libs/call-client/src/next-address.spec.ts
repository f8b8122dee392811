import { describe, expect, it } from '@jest/globals';
import { CallError } from './call-session.js';
import { nextAddress } from './next-address.js';

const [FRONT, A, B, C] = ['https://front', 'https://a', 'https://b', 'https://c'] as const;
const elsewhere = (url: string) => new CallError('CALL_ELSEWHERE', { url });
const silent = new CallError('UNREACHABLE');

describe('where to go next', () => {
  it('is the node that is named as the one that holds the call', () => {
    expect(nextAddress(elsewhere(B), [A], FRONT)).toBe(B);
  });

  it('is the front when a node does not answer, and from there another node', () => {
    expect(nextAddress(silent, [A], FRONT)).toBe(FRONT);
    expect(nextAddress(elsewhere(B), [A, FRONT], FRONT)).toBe(B);
  });

  it('is nowhere that was tried already, and nowhere after three', () => {
    expect(nextAddress(elsewhere(A), [A, FRONT], FRONT)).toBeNull();
    expect(nextAddress(silent, [FRONT], FRONT)).toBeNull();
    expect(nextAddress(elsewhere(C), [A, FRONT, B], FRONT)).toBeNull();
  });

  it('is nowhere for whoever is refused, or is named no address', () => {
    expect(nextAddress(new CallError('TICKET_INVALID', { url: B }), [A], FRONT)).toBeNull();
    expect(nextAddress(new CallError('CALL_ELSEWHERE'), [A], FRONT)).toBeNull();
  });
});
