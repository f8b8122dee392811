/** Less than this is no news. */
const NEWS_BYTES = 50_000;

/** Adds up what went over all connections of a call: each begins at zero, and is gone after a recovery. */
export class UsedData {
  private readonly counted = new Map<string, number>();
  private sum = 0;
  private told = 0;

  constructor(private readonly tell: (bytes: number) => void) {}

  /** What each connection has carried so far, in bytes, by a name of its own. */
  add(traffic: ReadonlyMap<string, number>): void {
    for (const [connection, bytes] of traffic) {
      this.sum += Math.max(0, bytes - (this.counted.get(connection) ?? 0));
      this.counted.set(connection, bytes);
    }
    if (this.sum - this.told < NEWS_BYTES) return;
    this.told = this.sum;
    this.tell(this.sum);
  }
}
