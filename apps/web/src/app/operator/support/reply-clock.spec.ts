import { enOperatorSupport } from '../../core/messages/en-operator-support';
import { clockState, clockWords } from './reply-clock';

const of = (usedS: number, running = true, firstReplyAt: string | null = null) => ({
  clock: { limitS: 14_400, usedS, running },
  firstReplyAt,
});
const words = (one: Parameters<typeof clockWords>[0]): string => clockWords(one, enOperatorSupport);

describe('the clock of a first reply', () => {
  it('says what is left, and by how much it is late', () => {
    expect(words(of(3_601))).toBe('2 h 59 min left');
    expect(words(of(14_401))).toBe('1 min late');
    expect([clockState(of(14_400)), clockState(of(14_401))]).toEqual(['running', 'late']);
  });

  it('says how long a reply took, and when there is none', () => {
    expect(words(of(60, false, '2026-11-24T00:00:00Z'))).toBe('replied in 1 min');
    expect(words(of(60, false))).toBe('closed without a reply');
    expect(words({ clock: null, firstReplyAt: null })).toBe('no desk');
    expect(clockState(of(20_000, false))).toBe('done');
  });
});
