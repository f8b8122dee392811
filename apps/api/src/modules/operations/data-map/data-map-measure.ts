import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Figure } from '@rinjo/contract';
import { judged, offTarget } from '../../../platform/measures/judged.js';
import type { RowFinding } from '../../../platform/measures/row-finding.js';
import { RowMeasures } from '../../../platform/measures/row-measures.js';
import { Clock } from '../../../platform/time/clock.js';
import { DataMaps } from './data-maps.js';

const ROW = 41;

/** Row 41: what is defined of all columns. That staff handle them well, the operator states besides. */
@Injectable()
export class DataMapMeasure implements OnModuleInit {
  constructor(
    private readonly measures: RowMeasures,
    private readonly maps: DataMaps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.measures.add({ row: ROW, measure: () => this.finding() });
  }

  /** Read from the database each time: a column that came after the start is seen as well. */
  private async finding(): Promise<RowFinding> {
    const { columns, personalColumns, undefinedColumns, sha256 } = await this.maps.view('installation');
    const now = this.clock.now();
    const figures: readonly Figure[] = [
      { name: 'personal_columns', unit: 'count', amount: personalColumns, samples: columns, target: null },
      {
        ...{ name: 'undefined_columns', unit: 'count', amount: undefinedColumns.length },
        ...{ samples: columns, target: 0 },
      },
    ];
    return {
      ...{ figures, from: now, to: now },
      ...judged(offTarget(figures)),
      evidence: [{ ledger: 'personal_data_map', id: sha256, at: now.toISOString() }],
    };
  }
}
