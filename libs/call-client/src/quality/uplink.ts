/** What the statistics of the own connection said at one moment (W3C WebRTC Statistics). Counters only grow. */
export interface Sample {
  /** Milliseconds of the client's clock. */
  readonly at: number;
  /** bit/s that the browser believes it can send; null: it does not say. */
  readonly available: number | null;
  readonly rttMs: number | null;
  readonly bytesSent: number;
  readonly packetsSent: number;
  /** Of them, as the other side counts. */
  readonly packetsLost: number;
  readonly packetsReceived: number;
  readonly packetsMissed: number;
  /** The encoder gives less because the device cannot do more. */
  readonly limitedByDevice: boolean;
}

/** The line between two samples. */
export interface Uplink {
  readonly available: number | null;
  readonly rttMs: number | null;
  /** bit/s that were sent. */
  readonly sent: number;
  /** Shares, 0 to 1; null when too little was sent to say. */
  readonly loss: number | null;
  readonly downLoss: number | null;
  readonly limitedByDevice: boolean;
}

/** Fewer packets than this say nothing about loss. */
const ENOUGH_PACKETS = 20;

export function between(before: Sample, after: Sample): Uplink {
  const seconds = Math.max(0.001, (after.at - before.at) / 1_000);
  return {
    available: after.available,
    rttMs: after.rttMs,
    sent: Math.max(0, ((after.bytesSent - before.bytesSent) * 8) / seconds),
    loss: share(after.packetsLost - before.packetsLost, after.packetsSent - before.packetsSent),
    downLoss: share(
      after.packetsMissed - before.packetsMissed,
      after.packetsReceived - before.packetsReceived + after.packetsMissed - before.packetsMissed,
    ),
    limitedByDevice: after.limitedByDevice,
  };
}

function share(lost: number, all: number): number | null {
  return all < ENOUGH_PACKETS ? null : Math.min(1, Math.max(0, lost / all));
}

/** Reads one sample from a report. Fields that a browser leaves out count as unknown, never as zero trouble. */
export function sampleOf(reports: readonly RTCStatsReport[], at: number): Sample {
  const sample = {
    ...{ available: null as number | null, rttMs: null as number | null, bytesSent: 0, packetsSent: 0 },
    ...{ packetsLost: 0, packetsReceived: 0, packetsMissed: 0, limitedByDevice: false },
  };
  for (const report of reports)
    for (const entry of report.values() as Iterable<StatsEntry>)
      switch (entry.type) {
        case 'candidate-pair':
          if (!entry.nominated) break;
          if (entry.availableOutgoingBitrate !== undefined)
            sample.available = Math.max(sample.available ?? 0, entry.availableOutgoingBitrate);
          if (entry.currentRoundTripTime !== undefined)
            sample.rttMs = Math.max(sample.rttMs ?? 0, entry.currentRoundTripTime * 1_000);
          break;
        case 'outbound-rtp':
          sample.bytesSent += entry.bytesSent ?? 0;
          sample.packetsSent += entry.packetsSent ?? 0;
          sample.limitedByDevice ||= entry.qualityLimitationReason === 'cpu';
          break;
        case 'remote-inbound-rtp':
          sample.packetsLost += entry.packetsLost ?? 0;
          break;
        case 'inbound-rtp':
          sample.packetsReceived += entry.packetsReceived ?? 0;
          sample.packetsMissed += Math.max(0, entry.packetsLost ?? 0);
          break;
        default:
      }
  return { at, ...sample };
}

interface StatsEntry {
  readonly type: string;
  readonly nominated?: boolean;
  readonly availableOutgoingBitrate?: number;
  readonly currentRoundTripTime?: number;
  readonly bytesSent?: number;
  readonly packetsSent?: number;
  readonly packetsLost?: number;
  readonly packetsReceived?: number;
  readonly qualityLimitationReason?: string;
}
