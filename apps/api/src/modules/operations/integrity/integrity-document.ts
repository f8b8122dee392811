import type { TenantId } from '@rinjo/contract';
import type { IntegrityRunRow } from './integrity.repository.js';
import type { Month } from './month-before.js';

export interface DocumentFacts {
  readonly tenantId: TenantId;
  readonly installation: string;
  readonly release: string;
  readonly madeAt: Date;
  readonly month: Month;
  /** Of the month, the oldest first; at least one. */
  readonly runs: readonly IntegrityRunRow[];
}

/** What a report says, as the JSON that is signed. Differences are the most that any day had: what was mended is not hidden by it. */
export function integrityDocument({
  tenantId,
  installation,
  release,
  madeAt,
  month,
  runs,
}: DocumentFacts): string {
  const last = runs.at(-1);
  const document = {
    format: 'rinjo-integrity-1',
    ...{ tenant: tenantId, installation, release, madeAt: madeAt.toISOString() },
    window: { from: month.from.toISOString(), to: month.to.toISOString() },
    days: runs.length,
    objects: last?.objects ?? 0,
    checks: runs.reduce((sum, { checked }) => sum + checked, 0),
    neverChecked: last?.neverChecked ?? 0,
    oldestCheckAt: last?.oldestAt?.toISOString() ?? null,
    differences: {
      most: Math.max(0, ...runs.map(({ differences }) => differences)),
      atTheEnd: last?.differences ?? 0,
    },
    log: {
      entries: last?.logSize ?? null,
      daysVerified: runs.filter(({ logSound }) => logSound === true).length,
      daysUnsound: runs.filter(({ logSound }) => logSound === false).length,
    },
  };
  return JSON.stringify(document);
}
