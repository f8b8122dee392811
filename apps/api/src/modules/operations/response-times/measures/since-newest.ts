import type { RowReason } from '@rinjo/contract';
import { when } from '../../../../platform/measures/judged.js';

const HOURS = 24;

/** What was timed a day ago says nothing of now. @param newestMs since 1970; 0: nothing was timed */
export const sinceNewest = (newestMs: number, now: Date): readonly RowReason[] =>
  when(now.getTime() - newestMs > HOURS * 3_600_000, {
    ...{ status: 'expired', code: 'data_old', hours: HOURS },
    at: newestMs === 0 ? null : new Date(newestMs).toISOString(),
  });
