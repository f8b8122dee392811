import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import type { MeasuringWindow, RowFinding } from '../../../platform/measures/row-finding.js';
import { type RowMeasure, RowMeasures } from '../../../platform/measures/row-measures.js';
import { CanaryFacts } from '../../../platform/proofs/canary-facts.js';
import { ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../platform/time/clock.js';
import { cardFor, ContactCards, InstallationContacts } from '../../tenancy/index.js';
import { TopologySamples } from '../check-sheet/topology/topology-samples.js';
import { FALLBACK, FallbackCanary, WORKER_LOSS } from './fallback-canary.js';
import { FALLBACK_LATE_MS, fallbackRow } from './fallback-row.js';

/** Answers row 7: for a tenant by the contacts that its members get, for the installation by those that hold for everybody. */
@Injectable()
export class FallbackMeasure implements RowMeasure, OnModuleInit {
  readonly row = 7;

  constructor(
    private readonly measures: RowMeasures,
    private readonly facts: CanaryFacts,
    private readonly cards: ContactCards,
    private readonly installation: InstallationContacts,
    private readonly fallback: FallbackCanary,
    private readonly topology: TopologySamples,
    private readonly proofs: ProofLedger,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.measures.add(this);
  }

  async measure(window: MeasuringWindow): Promise<RowFinding> {
    const { tenantId } = window;
    const [node = null] = await this.proofs.drills(['node-loss'], 1);
    const [worker = null] = await this.proofs.drills([WORKER_LOSS], 1);
    return fallbackRow({
      ...{ node, worker, topology: await this.topology.inForce(window), now: this.clock.now() },
      contacts: tenantId ? await this.ofTenant(tenantId) : (await this.installation.read()).contacts.length,
      ways: await this.fallback.ways(),
      canary: await this.facts.of(FALLBACK, FALLBACK_LATE_MS),
    });
  }

  private async ofTenant(tenantId: TenantId): Promise<number> {
    const { own, installation } = await this.cards.of(tenantId);
    return cardFor('member', own, installation).contacts.length;
  }
}
