import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeasuringWindow, RowFinding } from '../../../platform/measures/row-finding.js';
import { type RowMeasure, RowMeasures } from '../../../platform/measures/row-measures.js';
import { BackupFactsReader } from '../backup/measures/backup-facts.js';
import { disasterRow } from './disaster-row.js';

/** Row 6: disaster recovery, by what the installation is made of and by the drills of that. */
@Injectable()
export class DisasterMeasure implements RowMeasure, OnModuleInit {
  readonly row = 6;

  constructor(
    private readonly measures: RowMeasures,
    private readonly backups: BackupFactsReader,
  ) {}

  onModuleInit(): void {
    this.measures.add(this);
  }

  async measure(window: MeasuringWindow): Promise<RowFinding> {
    return disasterRow(await this.backups.read(window));
  }
}
