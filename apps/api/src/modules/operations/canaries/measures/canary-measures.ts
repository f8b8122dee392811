import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { RouteTable } from '../../../../platform/access/route-table.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { type CanaryFact, CanaryFacts } from '../../../../platform/proofs/canary-facts.js';
import { usualLateMs } from '../../../../platform/proofs/canary-state.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { CommandTable } from '../../../../platform/realtime/command-table.js';
import { signaturesOf } from '../../../../platform/scanning/clamd-answers.js';
import { ContentScanner } from '../../../../platform/scanning/scanner.port.js';
import { CROSS_TENANT } from '../proofs/cross-tenant.js';
import { INPUT } from '../proofs/input.js';
import { ISOLATION_CATALOG } from '../proofs/isolation-catalog.js';
import { KEY_REVOKE } from '../proofs/key-revoke.js';
import { OPERATOR_ACCESS } from '../proofs/operators-access.js';
import { PLAINTEXT } from '../proofs/plaintext.js';
import { SCANNER_SAMPLE } from '../proofs/scanner-sample.js';
import { TAMPER } from '../proofs/tamper.js';
import { ReleaseFiles } from '../../releases/record/release-files.js';
import {
  allReads,
  allScans,
  allSearches,
  operatorReads,
  type ScanCount,
  scans,
  type SearchCount,
  searches,
} from './asked-of-tenants.js';
import { coverageOf } from './input-coverage.js';
import {
  inputChecks,
  operatorsAccess,
  PROMISES,
  scanning,
  separation,
  storedEncryption,
  tenantKeys,
  traceability,
} from './rules.js';
import { searchTimes } from './search-times.js';
import { TenantRecords } from './tenant-records.js';

const MIN_MS = 60_000;
const DAY_MS = 86_400_000;
const DAILY = usualLateMs(DAY_MS);
const BACKUP_SEALED = 'backup-sealed';
const WORKER_LOSS = 'worker-loss';
/** Of files that are scanned again each day, and of searches that are timed. */
const RECENT_MS = 30 * DAY_MS;

/** Answers the rows of the check sheet that rest on canaries. */
@Injectable()
export class CanaryMeasures implements OnModuleInit {
  constructor(
    private readonly measures: RowMeasures,
    private readonly facts: CanaryFacts,
    private readonly records: TenantRecords,
    private readonly ledger: ProofLedger,
    private readonly scanner: ContentScanner,
    private readonly routes: RouteTable,
    private readonly commands: CommandTable,
    private readonly files: ReleaseFiles,
  ) {}

  onModuleInit(): void {
    const rows: Readonly<Record<number, (window: MeasuringWindow) => Promise<RowFinding>>> = {
      33: () => this.encryption(),
      34: (window) => this.keys(window),
      38: () => this.input(),
      44: () => this.separation(),
    };
    for (const [row, measure] of Object.entries(rows)) this.measures.add({ row: Number(row), measure });
    this.measures.addOfTenants({
      row: 45,
      question: ({ from, to }) => operatorReads(from, to),
      measure: async (_window, found) =>
        operatorsAccess(await this.facts.of(OPERATOR_ACCESS, DAILY), allReads(found)),
    });
    this.measures.addOfTenants({
      row: 46,
      question: ({ to }) => searches(recentBefore(to), to),
      measure: ({ tenantId }, found) => this.traces(tenantId, allSearches(found)),
    });
    this.measures.addOfTenants({
      row: 47,
      question: ({ from, to }) => scans(from, to, recentBefore(to)),
      measure: (_window, found) => this.scans(allScans(found)),
    });
  }

  private async encryption(): Promise<RowFinding> {
    return storedEncryption(await this.facts.of(PLAINTEXT, DAILY), await this.facts.of(BACKUP_SEALED, DAILY));
  }

  private async keys({ tenantId }: MeasuringWindow): Promise<RowFinding> {
    const revoke = await this.facts.of(KEY_REVOKE, usualLateMs(30 * DAY_MS));
    return tenantKeys(revoke, await this.crossing(), await this.records.keyAges(tenantId), this.facts.now);
  }

  private async input(): Promise<RowFinding> {
    const places = [
      ...this.routes
        .all()
        .flatMap(({ name, body, query }) =>
          [body, query].flatMap((type) => (type === null ? [] : [{ name, type }])),
        ),
      ...this.commands.rules().map(({ name, dto: type }) => ({ name, type })),
    ];
    return inputChecks(await this.facts.of(INPUT, DAILY), coverageOf(places), this.files.attackSuite());
  }

  private async separation(): Promise<RowFinding> {
    const [drill] = await this.ledger.drills([WORKER_LOSS], 1);
    const catalog = await this.facts.of(ISOLATION_CATALOG, DAILY);
    return separation(await this.crossing(), catalog, drill ?? null, this.facts.now);
  }

  private async traces(tenantId: TenantId | null, counts: readonly SearchCount[]): Promise<RowFinding> {
    const { now } = this.facts;
    const signed = await this.records.signed(tenantId, new Date(now.getTime() - PROMISES.checkpointAgeMs));
    const log = { ...searchTimes(counts, PROMISES.searchMs), ...signed };
    return traceability(await this.facts.of(TAMPER, DAILY), log, now);
  }

  private async scans({ recent, ...scans }: ScanCount): Promise<RowFinding> {
    const state = await this.scanner.state();
    const version = state.ready ? state.scanner : null;
    return scanning(
      await this.facts.of(SCANNER_SAMPLE, DAILY),
      {
        ...scans,
        connected: state.ready ? state.scanner !== null : state.fault !== 'none',
        definitionsAt: version === null ? null : signaturesOf(version),
        hasRecent: recent > 0,
      },
      this.facts.now,
    );
  }

  /** Every five minutes, and late after ten. */
  private crossing(): Promise<CanaryFact> {
    return this.facts.of(CROSS_TENANT, usualLateMs(5 * MIN_MS));
  }
}

const recentBefore = (to: Date): Date => new Date(to.getTime() - RECENT_MS);
