const DAY_MS = 24 * 3_600_000;
/** What failed is tried again sooner, so that it is known when it works again. */
const AGAIN_MS = 30 * 60_000;

/** When a way was tried last, and whether it held. */
export interface LastTrial {
  /** ISO 8601. */
  readonly at: string;
  readonly held: boolean;
}

/** Whether it is time to try a way. @param last null: it never was */
export const isWayDue = (last: LastTrial | null, now: Date): boolean =>
  last === null || now.getTime() - Date.parse(last.at) >= (last.held ? DAY_MS : AGAIN_MS);
