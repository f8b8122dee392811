import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type RowMeasure, RowMeasures } from '../../../../platform/measures/row-measures.js';
import { CanaryFacts } from '../../../../platform/proofs/canary-facts.js';
import { usualLateMs } from '../../../../platform/proofs/canary-state.js';
import { TlsScans } from '../ledger/tls-scans.js';
import { ReachedAddresses } from '../scanning/reached-addresses.js';
import { TLS, TlsCanary } from '../tls-canary.js';
import { tlsRow } from './tls-row.js';

/** Row 42: how what goes over the network is encrypted. */
@Injectable()
export class TlsMeasure implements RowMeasure, OnModuleInit {
  readonly row = 42;

  constructor(
    private readonly reached: ReachedAddresses,
    private readonly measures: RowMeasures,
    private readonly facts: CanaryFacts,
    private readonly canary: TlsCanary,
    private readonly scans: TlsScans,
  ) {}

  onModuleInit(): void {
    this.measures.add(this);
  }

  async measure(): Promise<RowFinding> {
    const { now } = this.facts;
    const targets = await this.reached.now();
    return tlsRow({
      ...{ targets, now, canary: await this.facts.of(TLS, usualLateMs(this.canary.everyMs)) },
      newest: await this.scans.newest(
        targets.map(({ address }) => address),
        now,
      ),
    });
  }
}
