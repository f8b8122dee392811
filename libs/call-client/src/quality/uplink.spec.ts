import { describe, expect, it } from '@jest/globals';
import { between, sampleOf } from './uplink.js';

const report = (...entries: object[]): RTCStatsReport =>
  new Map(entries.map((entry, index) => [String(index), entry]));

describe('what statistics say of a line', () => {
  const first = sampleOf(
    [
      report(
        { type: 'candidate-pair', nominated: false, availableOutgoingBitrate: 9 },
        {
          type: 'candidate-pair',
          nominated: true,
          availableOutgoingBitrate: 800_000,
          currentRoundTripTime: 0.12,
        },
        { type: 'outbound-rtp', bytesSent: 1_000, packetsSent: 100, qualityLimitationReason: 'none' },
        { type: 'outbound-rtp', bytesSent: 500, packetsSent: 50, qualityLimitationReason: 'cpu' },
        { type: 'remote-inbound-rtp', packetsLost: 2 },
      ),
      report({ type: 'inbound-rtp', packetsReceived: 200, packetsLost: 0 }),
    ],
    0,
  );

  it('is read from the pair in use and from all that is sent and received', () => {
    expect(first).toMatchObject({ available: 800_000, rttMs: 120, bytesSent: 1_500, packetsSent: 150 });
    expect(first).toMatchObject({ packetsLost: 2, packetsReceived: 200, limitedByDevice: true });
  });

  it('becomes rates between two moments', () => {
    const later = {
      ...first,
      at: 2_000,
      bytesSent: 251_500,
      packetsSent: 350,
      packetsLost: 22,
      packetsMissed: 10,
    };
    expect(between(first, { ...later, packetsReceived: 290 })).toMatchObject({
      sent: 1_000_000,
      loss: 0.1,
      downLoss: 0.1,
    });
  });

  it('says nothing about loss from a handful of packets, nor about what a browser leaves out', () => {
    expect(between(first, { ...first, at: 1_000, packetsSent: 155, packetsLost: 7 }).loss).toBeNull();
    expect(sampleOf([report({ type: 'candidate-pair', nominated: true })], 0)).toMatchObject({
      available: null,
      rttMs: null,
    });
  });
});
