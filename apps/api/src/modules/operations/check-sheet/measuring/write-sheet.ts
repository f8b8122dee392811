import type { AttestationView, CheckSheet, CheckSheetRow, SheetText, Topology } from '@rinjo/contract';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { FORM } from '../form/form.js';
import type { FormRow } from '../form/form-row.js';
import { dayInJapan } from '../../../../platform/time/japan.js';
import { reasonsOf, statusOf } from './row-status.js';

/** What a sheet is written from. */
export interface SheetFacts {
  readonly madeAt: Date;
  readonly operator: string;
  readonly installation: string;
  readonly release: string;
  readonly topology: Topology;
  readonly window: MeasuringWindow;
  /** By the number of their row. */
  readonly findings: ReadonlyMap<number, RowFinding>;
  readonly attestations: ReadonlyMap<number, AttestationView>;
  readonly earlier: CheckSheet | null;
}

/** The sheet: all rows of the form in its order, whatever is known. The same facts give the same sheet. */
export function writeSheet(facts: SheetFacts): CheckSheet {
  return {
    format: 1,
    edition: null,
    madeAt: facts.madeAt.toISOString(),
    operator: facts.operator,
    installation: facts.installation,
    release: facts.release,
    topology: facts.topology,
    window: { from: facts.window.from.toISOString(), to: facts.window.to.toISOString() },
    rows: FORM.flatMap(({ area, rows }) => rows.map((row) => writeRow(area, row, facts))),
  };
}

function writeRow(area: SheetText, row: FormRow, facts: SheetFacts): CheckSheetRow {
  const finding = facts.findings.get(row.no) ?? null;
  const attestation = facts.attestations.get(row.no) ?? null;
  const today = dayInJapan(facts.madeAt);
  const known = { class: row.class, statementToo: row.statementToo ?? false, finding, attestation };
  const before = facts.earlier?.rows.find(({ no }) => no === row.no);
  const number = facts.earlier?.edition ?? null;
  return {
    ...{ no: row.no, area, item: row.item, unit: row.unit, class: row.class },
    status: statusOf(known, today),
    reasons: reasonsOf(known, today),
    commitment: committed(row, facts.topology),
    figures: finding?.figures ?? [],
    ...(finding?.remark && { remark: finding.remark }),
    from: finding?.from?.toISOString() ?? null,
    to: finding?.to?.toISOString() ?? null,
    evidence: finding?.evidence ?? [],
    attestation,
    earlier:
      before && number !== null ? { edition: number, status: before.status, figures: before.figures } : null,
  };
}

function committed({ commitment, on }: FormRow, topology: Topology): SheetText {
  const more = on?.[topology];
  return more ? { ja: commitment.ja + more.ja, en: `${commitment.en} ${more.en}` } : commitment;
}
