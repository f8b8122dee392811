import { Findings } from '../../apps/api/src/modules/operations/check-sheet/measuring/findings.js';
import type { MeasuringWindow, RowFinding } from '../../apps/api/src/platform/measures/row-finding.js';
import type { TestApp } from './app.js';

/** What a row of the check sheet is answered with. */
export async function rowFinding(app: TestApp, row: number, window: MeasuringWindow): Promise<RowFinding> {
  const found = (await app.get(Findings).of(window, [row])).get(row);
  if (!found) throw new Error(`Nobody answers row ${String(row)}`);
  return found;
}
