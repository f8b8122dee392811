import type { RowEvidence } from '@rinjo/contract';
import type { CanaryRow } from './proof-ledger.js';

/** Where a reader of the check sheet finds a run; nothing where none was. */
export const canaryEvidence = (run: Pick<CanaryRow, 'id' | 'at'> | null): readonly RowEvidence[] =>
  run ? [{ ledger: 'canary_run', id: run.id, at: run.at.toISOString() }] : [];
