import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeasuringWindow, RowFinding } from '../../../platform/measures/row-finding.js';
import { type RowMeasure, RowMeasures } from '../../../platform/measures/row-measures.js';
import { ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { BackupFactsReader } from '../backup/measures/backup-facts.js';
import { TopologySamples } from '../check-sheet/topology/topology-samples.js';
import { disasterRow } from './disaster-row.js';

/** Row 6: disaster recovery, by what the installation is made of and by the drills of that. */
@Injectable()
export class DisasterMeasure implements RowMeasure, OnModuleInit {
  readonly row = 6;

  constructor(
    private readonly measures: RowMeasures,
    private readonly backups: BackupFactsReader,
    private readonly topology: TopologySamples,
    private readonly proofs: ProofLedger,
  ) {}

  onModuleInit(): void {
    this.measures.add(this);
  }

  async measure(window: MeasuringWindow): Promise<RowFinding> {
    const [node] = await this.proofs.drills(['node-loss'], 1);
    return disasterRow({
      backups: await this.backups.read(),
      topology: await this.topology.inForce(window),
      node: node ?? null,
    });
  }
}
