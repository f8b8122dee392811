import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Figure } from '@rinjo/contract';
import { isUnder, judged, offTarget } from '../../../../platform/measures/judged.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures, type TenantsRowMeasure } from '../../../../platform/measures/row-measures.js';
import { type TenantQuestion, timeOf } from '../../../../platform/measures/tenant-question.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { newestDrill } from '../../drills/measures/newest-drill.js';
import { exportTimes, type MeasuredExport } from './export-times.js';

interface Row extends MeasuredExport {
  readonly id: string;
}

interface Stored extends Omit<Row, 'requestedAt' | 'finishedAt'> {
  readonly requestedAt: string;
  readonly finishedAt: string | null;
}

/** Row 36: how fast tenants get what they keep, and whether it can be taken elsewhere. */
@Injectable()
export class ExportMeasure implements TenantsRowMeasure<readonly Row[]>, OnModuleInit {
  readonly row = 36;

  constructor(
    private readonly measures: RowMeasures,
    private readonly ledger: ProofLedger,
  ) {}

  onModuleInit(): void {
    this.measures.addOfTenants(this);
  }

  question({ from, to }: MeasuringWindow): TenantQuestion<readonly Row[]> {
    return {
      ...{ text: EXPORTS, values: [from, to] },
      read: (rows: readonly Stored[]) =>
        rows.map((row) => ({
          ...{ ...row, requestedAt: new Date(row.requestedAt), finishedAt: timeOf(row.finishedAt) },
        })),
    };
  }

  async measure({ to }: MeasuringWindow, found: readonly (readonly Row[])[]): Promise<RowFinding> {
    const rows = found.flat();
    rows.sort((a, b) => a.requestedAt.getTime() - b.requestedAt.getTime());
    const { judged: judgedExports, inTimeBasisPoints } = exportTimes(rows, to);
    const [newest] = await this.ledger.drills(['kit'], 1);
    const drill = newestDrill('kit', newest ?? null, to, judgedExports === 0 ? 'not_measured' : 'unverified');
    const first = rows[0]?.requestedAt ?? newest?.startedAt ?? null;
    const figures: readonly Figure[] =
      inTimeBasisPoints === null
        ? []
        : [
            {
              ...{ name: 'exports_in_time', unit: 'basis_points', amount: inTimeBasisPoints },
              ...{ samples: judgedExports, target: 9_900 },
            },
          ];
    return {
      figures,
      from: first,
      to: first && to,
      // Without a drill: exports that nobody has imported and compared prove half of it.
      ...judged([...drill.reasons, ...offTarget(figures, isUnder)]),
      evidence: [
        ...drill.evidence,
        ...rows
          .slice(-10)
          .map(({ id, requestedAt }) => ({ ledger: 'tenant_export', id, at: requestedAt.toISOString() })),
      ],
    };
  }
}

const EXPORTS = `
  select id, requested_at as "requestedAt", finished_at as "finishedAt", bytes,
    coalesce(end_reason in ('failed', 'disk_full') and finished_at is null, false) as failed
  from tenant_export where tenant_id = $1 and requested_at >= $2 and requested_at < $3
    and (end_reason is distinct from 'cancelled' or finished_at is not null)`;
