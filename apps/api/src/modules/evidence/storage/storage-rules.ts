/** Percentages of the plan at which administrators are told. */
export const NOTICE_PERCENTS = [80, 95] as const;

/** The highest of these percentages that is reached; 0 below all of them. */
export function reachedPercent(used: number, max: number): number {
  return NOTICE_PERCENTS.reduce<number>(
    (reached, percent) => (used * 100 >= max * percent ? percent : reached),
    0,
  );
}

/** What is to be told and remembered when use changes: a crossing upwards is told once, one downwards is forgotten. */
export function noticeOf(
  noticed: number,
  used: number,
  max: number,
): { readonly tell: number | null; readonly noticed: number } {
  const reached = reachedPercent(used, max);
  return { tell: reached > noticed ? reached : null, noticed: reached };
}
