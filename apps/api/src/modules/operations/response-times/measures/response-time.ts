import { Injectable } from '@nestjs/common';
import { type Figure, type FigureName, type RowReason, type Wait, WAIT_LIMITS, WAITS } from '@rinjo/contract';
import { judged, offTarget } from '../../../../platform/measures/judged.js';
import { sinceNewest } from './since-newest.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { boundOf, timesIn } from '../../../../platform/metrics/time-bins.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type KindBins, waitBins } from '../formulas/minutes.js';
import { ProbedTimes, type ProbedPercentiles } from '../ledger/probed-times.js';
import { TimeLedger } from '../ledger/time-ledger.js';

const DAY_MS = 24 * 3_600_000;
const WINDOW_MS = 30 * DAY_MS;
/** Fewer times of a kind say nothing. */
const LEAST = 100;

const NAMES: Readonly<Record<Wait, FigureName>> = {
  answer: 'answer_p95',
  page: 'page_p75',
  picture: 'picture_p95',
};

interface Judged {
  readonly figures: readonly Figure[];
  readonly reasons: readonly RowReason[];
}

/** Row 19: how long people wait for answers, pages and first pictures; a prober's calls stand in where people are few. */
@Injectable()
export class ResponseTime implements RowMeasure {
  readonly row = 19;

  constructor(
    private readonly ledger: TimeLedger,
    private readonly probed: ProbedTimes,
    private readonly clock: Clock,
  ) {}

  /** Of any time; empty where nothing was timed in it. */
  async figures(from: Date, to: Date): Promise<readonly Figure[]> {
    const { waits } = await this.waits(from, to);
    return waits.flatMap(({ figures }) => figures);
  }

  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const from = new Date(to.getTime() - WINDOW_MS);
    const { waits, probed } = await this.waits(from, to);
    const hours = await this.ledger.hours(from, to);
    const newest = Math.max(hours.at(-1)?.hour.getTime() ?? 0, probed.last?.getTime() ?? 0);
    const isAny = waits.some(({ figures }) => figures.length > 0);
    return {
      figures: waits.flatMap(({ figures }) => figures),
      from: isAny ? from : null,
      to: isAny ? new Date(newest) : null,
      ...judged([...waits.flatMap(({ reasons }) => reasons), ...sinceNewest(newest, this.clock.now())]),
      evidence: [],
    };
  }

  private async waits(
    from: Date,
    to: Date,
  ): Promise<{ readonly waits: readonly Judged[]; readonly probed: ProbedPercentiles }> {
    const bins: KindBins = new Map((await this.ledger.sums(from, to)).map((row) => [row.kind, row.bins]));
    const probed = await this.probed.percentiles(from, to);
    return { waits: WAITS.map((wait) => judgedWait(wait, bins, probed)), probed };
  }
}

function judgedWait(wait: Wait, bins: KindBins, probed: ProbedPercentiles): Judged {
  const { part, limitMs } = WAIT_LIMITS[wait];
  const own = waitBins(bins, wait);
  const real = { name: NAMES[wait], amount: boundOf(own, part), samples: timesIn(own) };
  const others = probedOf(wait, probed);
  const counted = [real, ...others].find(({ samples }) => samples >= LEAST);
  const figures = [real, ...others].flatMap((one): Figure[] =>
    one.amount === null ? [] : [{ ...one, amount: one.amount, unit: 'milliseconds', target: limitMs }],
  );
  return {
    figures,
    reasons: counted
      ? offTarget(figures.filter(({ name }) => name === counted.name))
      : [
          {
            ...{ status: 'not_measured', code: 'few_samples', figure: real.name },
            ...{ samples: real.samples, least: LEAST },
          },
        ],
  };
}

/** Counted apart, under names of their own. */
function probedOf(
  wait: Wait,
  { answers, answerP95, pictures, pictureP95 }: ProbedPercentiles,
): { readonly name: FigureName; readonly amount: number | null; readonly samples: number }[] {
  switch (wait) {
    case 'answer':
      return [{ name: 'probed_answer_p95', amount: answerP95, samples: answers }];
    case 'picture':
      return [{ name: 'probed_picture_p95', amount: pictureP95, samples: pictures }];
    case 'page':
      return [];
  }
}
