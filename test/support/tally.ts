/** Counts what came of many attempts, and says so on standard error: the runner's standard output is not shown. */
export class Tally {
  private readonly counts = new Map<string, number>();

  constructor(private readonly title: string) {}

  add(outcome: string): void {
    this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + 1);
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  of(outcome: string): number {
    return this.counts.get(outcome) ?? 0;
  }

  print(): void {
    const parts = [...this.counts]
      .sort(([, a], [, b]) => b - a)
      .map(([outcome, count]) => `${count} ${outcome}`);
    process.stderr.write(`${this.title}: ${this.total} combinations tried: ${parts.join(', ')}\n`);
  }
}
