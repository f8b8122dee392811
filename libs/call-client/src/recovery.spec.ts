import { describe, expect, it } from '@jest/globals';
import { type Action, type Recovery, rejoinDelay, step, type Trouble, WELL } from './recovery.js';

function walk(troubles: readonly Trouble[], from: Recovery = WELL): { rungs: unknown[]; actions: Action[] } {
  let now = from;
  const rungs: unknown[] = [];
  const actions: Action[] = [];
  for (const trouble of troubles) {
    const { next, action } = step(now, trouble);
    now = next;
    rungs.push(now.rung);
    actions.push(action);
  }
  return { rungs, actions };
}

describe('the recovery ladder', () => {
  it('climbs from waiting over two ICE restarts and new transports to a rejoin', () => {
    const { rungs, actions } = walk(['media_disconnected', 'timeout', 'timeout', 'timeout', 'timeout']);
    expect(rungs).toEqual([0, 1, 1, 2, 3]);
    expect(actions).toEqual(['nothing', 'restart_ice', 'restart_ice', 'new_transports', 'rejoin']);
  });

  it('waits 2 s, gives ICE 4 s and new transports 6 s', () => {
    expect(step(WELL, 'media_disconnected').timer).toBe(2_000);
    expect(step(WELL, 'media_failed').timer).toBe(4_000);
    expect(step(WELL, 'media_moved').timer).toBe(6_000);
  });

  it('is well again as soon as media flows, on every rung but the last', () => {
    for (const rung of [0, 1, 2] as const)
      expect(step({ rung, tries: 0 }, 'media_connected')).toMatchObject({ next: WELL, timer: null });
    expect(step({ rung: 3, tries: 0 }, 'media_connected').next.rung).toBe(3);
  });

  it('skips to new transports when DTLS broke or the server moved the call', () => {
    expect(walk(['dtls_failed']).actions).toEqual(['new_transports']);
    expect(walk(['media_disconnected', 'media_moved']).actions).toEqual(['nothing', 'new_transports']);
  });

  it('goes for the socket first: nothing else is tried while it is down', () => {
    const { actions, rungs } = walk([
      'socket_down',
      'media_failed',
      'media_moved',
      'network_changed',
      'timeout',
    ]);
    expect(actions).toEqual(['rejoin', 'nothing', 'nothing', 'nothing', 'nothing']);
    expect(rungs.at(-1)).toBe(3);
  });

  it('does not begin a rejoin twice', () => {
    expect(walk(['socket_down', 'socket_down']).actions).toEqual(['rejoin', 'nothing']);
  });

  it('restarts ICE after a resume that kept its transports, and makes new ones after one that did not', () => {
    expect(walk(['socket_down', 'resumed_with_media']).actions.at(-1)).toBe('restart_ice');
    expect(walk(['socket_down', 'resumed_without_media']).actions.at(-1)).toBe('new_transports');
  });

  it('waits without a time limit while the server itself has no media, until it says that it has', () => {
    const lost = step({ rung: null, tries: 0 }, 'media_lost');
    expect(lost).toEqual({ next: { rung: 2, tries: 0 }, action: 'nothing', timer: null });
    for (const trouble of ['network_changed', 'media_failed', 'media_disconnected'] as const)
      expect(step(lost.next, trouble)).toMatchObject({ next: lost.next, action: 'nothing' });
    expect(step(lost.next, 'media_moved').action).toBe('new_transports');
    expect(step(lost.next, 'media_connected').next.rung).toBeNull();
    expect(step(lost.next, 'socket_down').action).toBe('rejoin');
  });

  it('never stays on a rung for ever: every rung below the last has a timer or is well', () => {
    const troubles: Trouble[] = [
      'media_disconnected', 'media_failed', 'media_connected', 'dtls_failed', 'media_moved',
      'network_changed', 'resumed_with_media', 'resumed_without_media', 'timeout',
    ]; // prettier-ignore
    for (const rung of [null, 0, 1, 2] as const) {
      for (const trouble of troubles) {
        const { next, timer } = step({ rung, tries: 0 }, trouble);
        const idle = next.rung === null || next.rung === 3;
        expect({ rung, trouble, timed: idle || timer !== null }).toEqual({ rung, trouble, timed: true });
      }
    }
  });
});

describe('rejoinDelay', () => {
  it('is 0, 0.3, 1.2, 2.7, 4.8, 7 s and then 7 s for ever', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 50].map((tries) => rejoinDelay(tries, 0.5))).toEqual([
      0, 300, 1_200, 2_700, 4_800, 7_000, 7_000, 7_000,
    ]);
  });

  it('spreads clients by a tenth to both sides', () => {
    expect(rejoinDelay(9, 0)).toBeCloseTo(6_300);
    expect(rejoinDelay(9, 1)).toBeCloseTo(7_700);
  });
});
