import type { Figure } from '@rinjo/contract';
import { nearestRank } from '../formulas/percentile.js';

type Of = 'notification' | 'test_notification' | 'customer_notification';

const RANKS = [
  ['p50', 0.5],
  ['p95', 0.95],
  ['max', 1],
] as const;

/** Median, 95th percentile and longest of some times in milliseconds. @param target of the 95th percentile; null for none */
export const timeFigures = (name: Of, times: readonly number[], target: number | null): Figure[] =>
  RANKS.flatMap(([suffix, part]) => {
    const amount = nearestRank(times, part);
    return amount === null
      ? []
      : [
          {
            ...{
              name: `${name}_${suffix}` as const,
              unit: 'milliseconds' as const,
              amount,
              samples: times.length,
            },
            target: suffix === 'p95' ? target : null,
          },
        ];
  });
