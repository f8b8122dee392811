/** The value at or below which `part` (above 0, at most 1) of the values lie, by the nearest rank; null without values. */
export function nearestRank(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(part * sorted.length) - 1] ?? null;
}
