import type { AttackSuiteView, MissingStatus, RowReason } from '@rinjo/contract';
import { when } from '../../../../platform/measures/judged.js';

/** What came of the attack suite on the very sources that run; null: it did not run on them. @param succeeded what the row is after an attack that did */
export function attackReasons(
  attack: Pick<AttackSuiteView, 'failed'> | null,
  succeeded: MissingStatus,
): readonly RowReason[] {
  if (attack === null) return [{ status: 'unverified', code: 'attacks_unrecorded' }];
  return when(attack.failed > 0, { status: succeeded, code: 'attacks_succeeded', attacks: attack.failed });
}
