import type { Topology } from '@rinjo/contract';

/** What an hourly look has seen. */
export interface TopologySample {
  readonly at: Date;
  /** Machines with a process of the service. */
  readonly hosts: number;
  /** A synchronous standby of the database, on another address. */
  readonly standby: boolean;
  /** A store of originals that all nodes reach, and that no single machine holds. */
  readonly sharedStore: boolean;
  /** A prober on another machine has probed. */
  readonly outsideProber: boolean;
}

const DAY_MS = 86_400_000;
/** Two looks may be so far apart: what was in between is taken from the first of them. */
const GAP_MS = 2 * 3_600_000;

export const topologyOf = ({ hosts, standby, sharedStore, outsideProber }: TopologySample): Topology =>
  hosts >= 2 && standby && sharedStore && outsideProber ? 'multi' : 'single';

/**
 * The lowest topology that was in force for more than a day (check sheet, section 2), by samples in their order. Nobody can claim more
 * than was seen for a day: without samples of a whole day it is one node, and so is a time without samples.
 */
export function topologyInForce(samples: readonly TopologySample[], now: Date): Topology {
  const [first] = samples;
  if (!first || now.getTime() - first.at.getTime() < DAY_MS) return 'single';
  let singleSince: number | null = null;
  for (const [i, sample] of samples.entries()) {
    const at = sample.at.getTime();
    const next = samples[i + 1]?.at.getTime() ?? now.getTime();
    const isSingle = topologyOf(sample) === 'single';
    if (isSingle) singleSince ??= at;
    else singleSince = next - at > GAP_MS ? at : null;
    if (singleSince !== null && next - singleSince > DAY_MS) return 'single';
  }
  return 'multi';
}
