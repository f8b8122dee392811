import type { MissingStatus, RowReason, SheetDrill } from '@rinjo/contract';
import { when } from '../measures/judged.js';
import type { DrillRow } from './proof-ledger.js';

const DAY_MS = 86_400_000;

/** Why a row that rests on a drill is not yes. @param never what it is without any */
export function reasonsOfDrill(
  drill: SheetDrill,
  row: Pick<DrillRow, 'startedAt' | 'passed'> | null,
  {
    now,
    ageDays: days,
    never,
  }: { readonly now: Date; readonly ageDays: number; readonly never: MissingStatus },
): readonly RowReason[] {
  if (row === null) return [{ status: never, code: 'drill_never', drill }];
  const at = row.startedAt.toISOString();
  return [
    ...when(!row.passed, { status: 'unmet', code: 'drill_failed', drill, at }),
    ...when(now.getTime() - row.startedAt.getTime() > days * DAY_MS, {
      ...{ status: 'expired', code: 'drill_old', drill, at, days },
    }),
  ];
}
