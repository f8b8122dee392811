import type { Clock } from '../platform/time/clock.js';

/** What the service takes of late. */
const KEPT_MS = 31 * 24 * 3_600_000;

/** Reports that wait until the service has taken them; those that are too old for it are dropped. */
export class UnsentReports<Report extends { readonly at: string }> {
  constructor(
    private reports: readonly Report[],
    private readonly clock: Clock,
  ) {}

  get all(): readonly Report[] {
    return this.reports;
  }

  add(...reports: readonly Report[]): void {
    this.reports = [...this.reports, ...reports];
  }

  /** The oldest, `most` of them. */
  first(most: number): readonly Report[] {
    const since = this.clock.now().getTime() - KEPT_MS;
    this.reports = this.reports.filter(({ at }) => Date.parse(at) > since);
    return this.reports.slice(0, most);
  }

  /** The first so many of `first`. */
  took(count: number): void {
    this.reports = this.reports.slice(count);
  }
}
