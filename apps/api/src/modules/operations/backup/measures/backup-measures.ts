import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { BackupFactsReader } from './backup-facts.js';
import { BACKUP_ROWS } from './backup-rows.js';

/** Answers the rows of the check sheet about backups. */
@Injectable()
export class BackupMeasures implements OnModuleInit {
  constructor(
    private readonly measures: RowMeasures,
    private readonly facts: BackupFactsReader,
  ) {}

  onModuleInit(): void {
    for (const [row, answer] of Object.entries(BACKUP_ROWS))
      this.measures.add({
        row: Number(row),
        measure: async (window) => answer(await this.facts.read(window)),
      });
  }
}
