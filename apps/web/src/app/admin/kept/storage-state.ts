import type { StorageView } from '@rinjo/contract';

/** Percentages of the plan at which administrators are told. */
export const MARKS = [80, 95] as const;

export type StorageState = 'ok' | 80 | 95 | 'full';

/** How full the storage is; what is set aside counts, because it cannot be used for anything else. */
export function storageState({ used, reserved, max }: StorageView): StorageState {
  if (used + reserved >= max) return 'full';
  const percent = (used * 100) / max;
  return [...MARKS].reverse().find((mark) => percent >= mark) ?? 'ok';
}

/** Percent of the plan, at most 100, for a bar. */
export const percentOf = (bytes: number, max: number): number =>
  max <= 0 ? 100 : Math.min(100, (bytes * 100) / max);
