import { describe, expect, it } from '@jest/globals';
import type { DeskState, ErrorCode, PresenceView, UserId } from '@rinjo/contract';
import { CallError } from '../call-session.js';
import type { Link, LinkListener, OpenLink } from '../link.js';
import { ManualClock, settled } from '../testing/manual-clock.js';
import { DeskClient, retryAfterMs } from './desk-client.js';

const STATE: DeskState = { rings: [], unseenMissed: 2, doNotDisturb: false };

/** A server in the hands of the test: how it answers the next handshakes, and the lines that it has. */
class FakeServer {
  readonly lines: LinkListener[] = [];
  readonly asked: [string, unknown][] = [];
  refusals: ErrorCode[] = [];

  readonly open: OpenLink = (_url, proof, listener) => {
    expect(proof).toEqual({ desk: true });
    const code = this.refusals.shift();
    if (code) return Promise.reject(new CallError(code, {}));
    this.lines.push(listener);
    const link: Link = {
      send: (name: string, input: unknown) => {
        this.asked.push([name, input]);
        return Promise.resolve(name === 'desk.state' ? STATE : { people: [] });
      },
      prove: () => undefined,
      close: () => undefined,
    };
    return Promise.resolve(link);
  };
}

function given() {
  const clock = new ManualClock();
  const server = new FakeServer();
  const heard: string[] = [];
  let change = (): void => undefined;
  const listener = {
    state: (state: DeskState) => void heard.push(`state ${state.unseenMissed}`),
    presences: (people: readonly PresenceView[]) => void heard.push(`presences ${people.length}`),
    event: () => void heard.push('event'),
    connected: (up: boolean) => void heard.push(up ? 'up' : 'down'),
    over: (code: ErrorCode) => void heard.push(`over ${code}`),
  };
  const parts = {
    open: server.open,
    clock,
    watchNetwork: (changed: () => void) => {
      change = changed;
      return () => undefined;
    },
  };
  const desk = new DeskClient('http://test', listener, parts);
  return { clock, server, heard, desk, networkChanged: () => change() };
}

describe('DeskClient', () => {
  it('asks for everything when it is connected, and watches whom it was told to', async () => {
    const { server, heard, desk } = given();
    const somebody = 'a' as UserId;
    desk.start();
    await settled();
    desk.watch([somebody]);
    await settled();
    expect(heard).toEqual(['state 2', 'up', 'presences 0', 'presences 0']);
    expect(server.asked.at(-1)).toEqual(['presence.watch', { userIds: [somebody] }]);
  });

  it('comes back after a drop, and asks for everything again', async () => {
    const { clock, server, heard, desk } = given();
    desk.start();
    await settled();
    server.lines[0]?.down();
    expect(heard.at(-1)).toBe('down');
    await clock.advance(500);
    await settled();
    expect(server.lines).toHaveLength(2);
    expect(heard.slice(-3)).toEqual(['state 2', 'up', 'presences 0']);
  });

  it('waits longer after each failure, and not at all when the network comes back', async () => {
    const { clock, server, desk, networkChanged } = given();
    server.refusals = ['BUSY', 'UNREACHABLE', 'RATE_LIMITED', 'UNREACHABLE'];
    desk.start();
    await settled();
    await clock.advance(500);
    await settled();
    await clock.advance(500);
    await settled();
    expect(server.refusals).toHaveLength(2);
    networkChanged();
    await settled();
    networkChanged();
    await settled();
    networkChanged();
    await settled();
    expect(server.lines).toHaveLength(1);
  });

  it.each(['UNAUTHENTICATED', 'PROTOCOL_TOO_OLD'] as const)('is over with %s', async (code) => {
    const { clock, server, heard, desk } = given();
    server.refusals = [code];
    desk.start();
    await settled();
    await clock.advance(60_000);
    await settled();
    expect(heard).toEqual([`over ${code}`]);
    expect(server.lines).toHaveLength(0);
  });

  it('stays away once it is stopped', async () => {
    const { clock, server, desk } = given();
    desk.start();
    await settled();
    desk.stop();
    server.lines[0]?.down();
    await clock.advance(60_000);
    await settled();
    expect(server.lines).toHaveLength(1);
  });
});

describe('the wait before a retry', () => {
  it('doubles up to 15 s, and half of it is chance', () => {
    expect([0, 1, 2, 3, 4, 5, 9].map((attempt) => retryAfterMs(attempt, 1))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
    ]);
    expect(retryAfterMs(5, 0)).toBe(7_500);
  });
});
