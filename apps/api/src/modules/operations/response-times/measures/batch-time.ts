import { Injectable } from '@nestjs/common';
import { type Figure, type FigureName, TIMED_WORK, type TimedWork } from '@rinjo/contract';
import { isUnder, judged, offTarget, when } from '../../../../platform/measures/judged.js';
import { sinceNewest } from './since-newest.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { Clock } from '../../../../platform/time/clock.js';
import { WorkLedger } from '../ledger/work-ledger.js';

const DAY_MS = 24 * 3_600_000;
const WINDOW_MS = 30 * DAY_MS;
/** Fewer runs of a kind say nothing. */
const LEAST = 20;
/** Hundredths of a percent. */
const SHARE = 9_900;

const NAMES: Readonly<Record<TimedWork, FigureName>> = {
  recording: 'recordings_in_time',
  export: 'exports_in_time',
  backup: 'backups_in_time',
};

/** Row 21: how much of the work with a promised end keeps it. What failed was late. */
@Injectable()
export class BatchTime implements RowMeasure {
  readonly row = 21;

  constructor(
    private readonly ledger: WorkLedger,
    private readonly clock: Clock,
  ) {}

  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const from = new Date(to.getTime() - WINDOW_MS);
    const counts = await this.ledger.counts(from, to);
    const newest = Math.max(0, ...counts.map(({ last }) => last.getTime()));
    const figures = counts.map(({ kind, runs, inTime }): Figure => ({
      ...{ name: NAMES[kind], unit: 'basis_points', amount: shareOf(inTime, runs), samples: runs },
      target: SHARE,
    }));
    return {
      figures,
      from: counts.length === 0 ? null : from,
      to: counts.length === 0 ? null : new Date(newest),
      ...judged([
        ...TIMED_WORK.flatMap((kind) => {
          const samples = counts.find((one) => one.kind === kind)?.runs ?? 0;
          return when(samples < LEAST, {
            ...{ status: 'not_measured', code: 'few_samples', figure: NAMES[kind], samples, least: LEAST },
          });
        }),
        ...offTarget(
          figures.filter(({ samples }) => samples >= LEAST),
          isUnder,
        ),
        ...sinceNewest(newest, this.clock.now()),
      ]),
      evidence: [],
    };
  }
}

const shareOf = (inTime: number, runs: number): number => Math.floor((inTime * 10_000) / runs);
