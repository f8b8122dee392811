import type { CanaryView } from './canaries.js';

/** What an installation carried in a load test. Times in ISO 8601. */
export interface LoadTestView {
  readonly id: string;
  readonly at: string;
  readonly release: string;
  /** In the words of whoever made it. */
  readonly hardware: string;
  readonly nodes: number;
  /** At the same time, on all nodes together. */
  readonly calls: number;
  readonly peoplePerCall: number;
  readonly minutes: number;
  /** Packets of pictures that were lost, in hundredths of a percent, rounded up. */
  readonly lossBasisPoints: number;
  /** Few enough of them: only then does it count. */
  readonly carried: boolean;
}

/** GET /operator/capacity: check sheet, rows 24 and 25. */
export interface CapacityView {
  readonly calls: {
    /** The newest load test that was carried, by its id; null: none was. */
    readonly testId: string | null;
    /** What plans of all organizations allow at the same time. */
    readonly sold: number;
    /** That test is older than a year, or of another major version. */
    readonly expired: boolean;
  };
  readonly storage: {
    /** Organizations whose use was counted. */
    readonly organizations: number;
    /** Bytes of all of them, with what is promised to something that is being written. */
    readonly usedBytes: number;
    readonly maxBytes: number;
    /** How often one came to 80 or 95 percent in the last 30 days. */
    readonly crossings: number;
    /** Of these, how often an administrator was written to within an hour, and how often nobody was. */
    readonly told: number;
    readonly missed: number;
  };
  readonly test: CanaryView;
  /** The newest first. */
  readonly loadTests: readonly LoadTestView[];
}
