import { Injectable } from '@nestjs/common';
import type { MeasuringWindow, RowFinding } from './row-finding.js';

/** Answers one row of the check sheet from what was measured. */
export interface RowMeasure {
  /** Its number in METI's form, 1 to 49. */
  readonly row: number;
  measure(window: MeasuringWindow): Promise<RowFinding>;
}

/** Who answers for which row. Each module enters its own at the start; a row without anybody prints "not measured". */
@Injectable()
export class RowMeasures {
  private readonly measures = new Map<number, RowMeasure>();

  /** Throws for a row that has one. */
  add(measure: RowMeasure): void {
    if (this.measures.has(measure.row)) throw new Error(`Row ${String(measure.row)} is measured twice`);
    this.measures.set(measure.row, measure);
  }

  of(row: number): RowMeasure | undefined {
    return this.measures.get(row);
  }
}
