import { type DeviceState, summaryOf } from './summary';
import type { NetworkState } from './network-store';

const done = (mode: 'full' | 'none', advice: 'none' | 'askIt'): NetworkState => ({
  phase: 'done',
  check: {
    done: true,
    reach: { udp: { kind: 'blocked' }, tcp: { kind: 'blocked' }, relay: { kind: 'notConfigured' } },
    route: null,
    figures: {
      rttMs: { kind: 'unknown' },
      jitterMs: { kind: 'unknown' },
      lossPercent: { kind: 'unknown' },
      downKbps: { kind: 'unknown' },
      upKbps: { kind: 'unknown' },
    },
    targets: [],
    relays: [],
  },
  verdict: { mode, cause: null, advice: [advice] },
});

const table: readonly (readonly [DeviceState, NetworkState, string, string])[] = [
  ['untouched', { phase: 'running', check: null }, 'checking', 'checking'],
  ['working', { phase: 'refused' }, 'warning', 'refused'],
  ['working', done('full', 'none'), 'good', 'full'],
  ['untouched', done('none', 'askIt'), 'bad', 'none'],
  ['problem', done('full', 'none'), 'bad', 'devices'],
  ['problem', { phase: 'running', check: null }, 'bad', 'devices'],
];
for (const [devices, network, sign, word] of table)
  it(`sums up ${devices} devices and a network check that is ${network.phase} as ${word}`, () => {
    expect(summaryOf(devices, network)).toMatchObject({ sign, word });
  });
