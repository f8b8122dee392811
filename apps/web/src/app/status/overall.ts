import type { ComponentStatus } from '@rinjo/contract';

export type Overall = 'good' | 'some' | 'out' | 'work' | 'none';

/** The worst of all, in a word. */
export function overallOf(statuses: readonly ComponentStatus[]): Overall {
  if (statuses.length === 0) return 'none';
  if (statuses.includes('major_outage')) return 'out';
  if (statuses.includes('under_maintenance')) return 'work';
  return statuses.every((status) => status === 'operational') ? 'good' : 'some';
}

/** Two decimals of what is truncated already. */
export const percentOf = (basisPoints: number): string => (basisPoints / 100).toFixed(2);
