/** The value below which `part` (0 to 1) of the values lie; the nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new Error('No values');
  return value;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Product and baseline alternate, so that a slow moment of the machine hits both; who begins alternates as well. */
export async function alternate(
  rounds: number,
  product: (round: number) => Promise<void>,
  baseline: (round: number) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? [baseline, product] : [product, baseline];
    for (const run of order) await run(round);
  }
}

/** One line of the report: a measure of the product beside the same measure without it. */
export interface Comparison {
  readonly name: string;
  readonly unit: string;
  readonly product: number;
  readonly baseline: number;
  /** Product to baseline; above 1 the product costs more. */
  readonly ratio: number;
  /** The ratio that is aimed at; null where none is set. */
  readonly goal: number | null;
}

export function compare(
  name: string,
  unit: string,
  product: number,
  baseline: number,
  goal: number | null = null,
): Comparison {
  return { name, unit, product, baseline, ratio: product / baseline, goal };
}
