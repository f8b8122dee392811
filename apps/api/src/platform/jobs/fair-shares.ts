/** A tenant with due jobs, and how many of its jobs this process works on. */
export interface Waiting<T> {
  readonly tenantId: T;
  readonly running: number;
}

/**
 * How many more jobs each tenant gets of `free` places: whoever has least comes first, nobody gets more than `most` at a
 * time, and nobody waits for a tenant that has much to do. `waiting` is in the order of the oldest due job.
 */
export function fairShares<T>(free: number, most: number, waiting: readonly Waiting<T>[]): Map<T, number> {
  const shares = new Map<T, number>();
  const open = waiting.map((tenant) => ({ ...tenant }));
  for (let left = free; left > 0; left -= 1) {
    const next = open.reduce<(typeof open)[number] | null>(
      (least, tenant) => (least === null || tenant.running < least.running ? tenant : least),
      null,
    );
    if (!next || next.running >= most) break;
    next.running += 1;
    shares.set(next.tenantId, (shares.get(next.tenantId) ?? 0) + 1);
  }
  return shares;
}
