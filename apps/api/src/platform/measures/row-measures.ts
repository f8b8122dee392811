import { Injectable } from '@nestjs/common';
import type { MeasuringWindow, RowFinding } from './row-finding.js';
import type { TenantQuestion } from './tenant-question.js';

/** Answers one row of the check sheet from what was measured. */
export interface RowMeasure {
  /** Its number in METI's form, 1 to 49. */
  readonly row: number;
  measure(window: MeasuringWindow): Promise<RowFinding>;
}

/** Answers one row of the check sheet from what is known of each tenant. */
export interface TenantsRowMeasure<Found> {
  readonly row: number;
  /** Asked of each tenant, together with what other rows ask of it. */
  question(window: MeasuringWindow): TenantQuestion<Found>;
  /** @param found what was read of the answers, in any order */
  measure(window: MeasuringWindow, found: readonly Found[]): Promise<RowFinding>;
}

/** A row that is being answered. */
export interface RowRound {
  /** What has to be asked of each tenant first, and what reads each answer; null: nothing. */
  readonly asked: TenantQuestion<void> | null;
  finish(): Promise<RowFinding>;
}

/** Who answers for which row. Each module enters its own at the start; a row without anybody prints "not measured". */
@Injectable()
export class RowMeasures {
  private readonly rounds = new Map<number, (window: MeasuringWindow) => RowRound>();

  /** Throws for a row that has one. */
  add(measure: RowMeasure): void {
    this.enter(measure.row, (window) => ({ asked: null, finish: () => measure.measure(window) }));
  }

  /** Throws for a row that has one. */
  addOfTenants<Found>(measure: TenantsRowMeasure<Found>): void {
    this.enter(measure.row, (window) => {
      const found: Found[] = [];
      const question = measure.question(window);
      const { text, values } = question;
      return {
        asked: { ...{ text, values }, read: (rows) => void found.push(question.read(rows)) },
        finish: () => measure.measure(window, found),
      };
    });
  }

  /** Null: nobody answers for the row. */
  begin(row: number, window: MeasuringWindow): RowRound | null {
    return this.rounds.get(row)?.(window) ?? null;
  }

  private enter(row: number, begin: (window: MeasuringWindow) => RowRound): void {
    if (this.rounds.has(row)) throw new Error(`Row ${String(row)} is measured twice`);
    this.rounds.set(row, begin);
  }
}
