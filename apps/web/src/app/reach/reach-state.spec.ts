import type { CallId, IncomingRing, RingId, RingView, UserId } from '@rinjo/contract';
import { after, NOBODY } from './reach-state';

const RING: IncomingRing = {
  id: 'r1' as RingId,
  callId: 'c1' as CallId,
  callTitle: 'Pump',
  siteName: null,
  from: { id: 'u1' as UserId, displayName: 'Mori Aoi' },
  state: 'ringing',
  startedAt: '2026-11-26T01:00:00Z',
  expiresAt: '2026-11-26T01:00:45Z',
};
const incoming = after(NOBODY, { name: 'ring.incoming', payload: { ring: RING } });

describe('what events make of the state', () => {
  it('shows a ring once, also when it is told twice', () => {
    expect(incoming.incoming).toEqual([RING]);
    expect(after(incoming, { name: 'ring.incoming', payload: { ring: RING } }).incoming).toHaveLength(1);
  });

  it('takes a ring away when it is over elsewhere, and remembers how', () => {
    const payload = { ringId: RING.id, callId: RING.callId, state: 'answered' } as const;
    const state = after(incoming, { name: 'ring.over', payload });
    expect(state.incoming).toEqual([]);
    expect(state.ended).toEqual({ ring: RING, state: 'answered' });
  });

  it('has nothing to say about a ring that it never showed', () => {
    const payload = { ringId: 'other' as RingId, callId: RING.callId, state: 'missed' } as const;
    expect(after(incoming, { name: 'ring.over', payload })).toBe(incoming);
  });

  it('follows presence, the own choice, the rings of calls and the missed ones', () => {
    const userId = 'u2' as UserId;
    const ring: RingView = {
      ...{ id: 'r2' as RingId, callId: RING.callId, from: RING.from, because: null, note: null },
      ...{
        to: { id: userId, displayName: 'Ito Ren' },
        state: 'busy',
        startedAt: RING.startedAt,
        endedAt: null,
      },
    };
    let state = after(NOBODY, { name: 'presence.changed', payload: { userId, presence: 'in_call' } });
    state = after(state, { name: 'presence.chosen', payload: { doNotDisturb: true } });
    state = after(state, { name: 'ring.changed', payload: { ring } });
    state = after(state, { name: 'ring.changed', payload: { ring: { ...ring, state: 'answered' } } });
    state = after(state, { name: 'missed.counted', payload: { unseen: 3 } });
    expect(state.presences.get(userId)).toBe('in_call');
    expect(state.doNotDisturb).toBe(true);
    expect([...state.rings.values()].map((known) => known.state)).toEqual(['answered']);
    expect(state.unseenMissed).toBe(3);
  });
});
