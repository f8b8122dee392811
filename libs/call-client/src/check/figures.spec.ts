import { describe, expect, it } from '@jest/globals';
import type { NetworkCheckRoute } from '@rinjo/contract';
import { answerTo, fingerprintIn } from './answer-sdp.js';
import { echoFigures, type Pong } from './echo-figures.js';
import { kbpsOf } from './rate.js';

describe('pings', () => {
  /** 100 pings, of which these get lost on the way up and down. */
  function pongs(up: readonly number[], down: readonly number[], rtt: (n: number) => number): Pong[] {
    let arrived = 0;
    return Array.from({ length: 100 }, (_, number) => number).flatMap((number) => {
      if (up.includes(number)) return [];
      arrived += 1;
      return down.includes(number) ? [] : [{ number, rttMs: rtt(number), arrived }];
    });
  }

  it('tell delay and its changes', () => {
    const figures = echoFigures(
      100,
      pongs([], [], (n) => (n % 2 === 0 ? 20 : 24)),
    );
    expect(figures).toEqual({ rttMs: 24, jitterMs: 4, lossPercent: 0 });
  });

  it('tell the loss of the worse direction, not of both together', () => {
    const ten = [3, 13, 23, 33, 43, 53, 63, 73, 83, 93];
    expect(
      echoFigures(
        100,
        pongs(ten, [], () => 9),
      ).lossPercent,
    ).toBe(10);
    expect(
      echoFigures(
        100,
        pongs([], ten, () => 9),
      ).lossPercent,
    ).toBe(10);
    const both = echoFigures(
      100,
      pongs(
        ten,
        ten.map((n) => n + 1),
        () => 9,
      ),
    ).lossPercent;
    expect(both).toBeGreaterThan(9);
    expect(both).toBeLessThan(13);
  });

  it('do not mind the order in which they come back', () => {
    const shuffled = pongs([5], [], () => 9).toReversed();
    expect(echoFigures(100, shuffled).lossPercent).toBe(1);
  });

  it('none of which comes back mean that all is lost', () => {
    expect(echoFigures(100, [])).toEqual({ rttMs: null, jitterMs: null, lossPercent: 100 });
  });
});

describe('a rate', () => {
  it('leaves out the time in which the line feels its way up', () => {
    const arrivals = [
      ...[0, 100, 200, 300].map((at) => ({ at, bytes: at * 10 })),
      ...[400, 500, 600, 700, 800, 900].map((at) => ({ at, bytes: 3_000 + (at - 300) * 250 })),
    ];
    expect(kbpsOf(arrivals)).toBe(2_000);
  });

  it('is unknown when next to nothing came', () => {
    expect(kbpsOf([])).toBeNull();
    expect(kbpsOf([{ at: 5, bytes: 1_000 }])).toBeNull();
  });

  it('of a burst is not endless', () => {
    expect(
      kbpsOf([
        { at: 5, bytes: 0 },
        { at: 5, bytes: 100_000 },
      ]),
    ).toBe(40_000);
  });
});

describe("the server's answer", () => {
  const route: NetworkCheckRoute = {
    route: 'tcp',
    iceParameters: { usernameFragment: 'ufrag', password: 'secret', iceLite: true },
    iceCandidates: [
      {
        ...{ foundation: 'tcpcandidate', priority: 76, address: '192.0.2.7' },
        ...{ protocol: 'tcp', port: 40_000, type: 'host', tcpType: 'passive' },
      },
    ],
    dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: 'AA:BB' }] },
    sctpPort: 5_000,
  };

  it('names candidate, fingerprint and port, and the section of the offer', () => {
    const sdp = answerTo('v=0\r\na=mid:data\r\n', route, 1_000);
    expect(sdp).toContain('a=mid:data\r\n');
    expect(sdp).toContain('a=candidate:tcpcandidate 1 tcp 76 192.0.2.7 40000 typ host tcptype passive\r\n');
    expect(sdp).toContain('a=fingerprint:sha-256 AA:BB\r\na=setup:passive\r\na=sctp-port:5000\r\n');
  });

  it('needs a fingerprint in the offer', () => {
    expect(fingerprintIn('a=fingerprint:sha-256 01:AB\r\n')).toBe('01:AB');
    expect(() => fingerprintIn('v=0\r\n')).toThrow('without a fingerprint');
  });
});
