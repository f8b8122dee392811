import type { TestSignInCheck } from '@rinjo/contract';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/u;

/**
 * By how many whole seconds a time that came misses the one that was wanted; null where the check is not about time.
 * Positive: theirs is later than ours.
 */
export function clockDifference({
  seen,
  expected,
}: Pick<TestSignInCheck, 'seen' | 'expected'>): number | null {
  const [theirs, ours] = [seen, expected].map((text) => {
    const instant = text === null ? null : INSTANT.exec(text);
    return instant ? Date.parse(instant[0]) : Number.NaN;
  });
  if (theirs === undefined || ours === undefined) return null;
  const seconds = Math.round((theirs - ours) / 1000);
  return Number.isNaN(seconds) ? null : seconds;
}
