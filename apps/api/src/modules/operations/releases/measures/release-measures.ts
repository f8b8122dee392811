import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { ReleaseFactsReader } from './release-facts.js';
import { assessment, upgradePolicy } from './release-rows.js';

const ROWS = { 9: upgradePolicy, 40: assessment } as const;

/** Answers the rows of the check sheet about the release that runs. */
@Injectable()
export class ReleaseMeasures implements OnModuleInit {
  constructor(
    private readonly measures: RowMeasures,
    private readonly facts: ReleaseFactsReader,
  ) {}

  onModuleInit(): void {
    for (const [row, answer] of Object.entries(ROWS))
      this.measures.add({ row: Number(row), measure: async () => answer(await this.facts.read()) });
  }
}
