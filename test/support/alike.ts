/** How two kinds of requests are compared in time. */
export interface Comparison {
  /** Requests of each kind in a round. */
  readonly samples: number;
  /** How far the medians may be apart, as a share of one. */
  readonly within: number;
  /** A busy machine spoils some rounds; what takes longer by itself does so in every one of them. */
  readonly rounds?: number;
}

/**
 * Whether two kinds of requests take equally long: the ratio of their medians that comes nearest to 1 in up to 5 rounds. Of each
 * pair chance says which comes first, so that what one request leaves to be done does not always meet the same kind.
 */
export async function ratioOfMedians(
  [one, other]: readonly [() => Promise<unknown>, () => Promise<unknown>],
  { samples, within, rounds = 5 }: Comparison,
): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && Math.abs(Math.log(best)) > Math.log(1 + within); round += 1) {
    const times: readonly [number[], number[]] = [[], []];
    for (let sample = 0; sample < samples; sample += 1) {
      const pair = [
        { ask: one, into: times[0] },
        { ask: other, into: times[1] },
      ];
      if (Math.random() < 0.5) pair.reverse();
      for (const { ask, into } of pair) into.push(await timed(ask));
    }
    const ratio = median(times[0]) / median(times[1]);
    if (Math.abs(Math.log(ratio)) < Math.abs(Math.log(best))) best = ratio;
  }
  return best;
}

export function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
