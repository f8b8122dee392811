import { Injectable } from '@nestjs/common';
import { SLOT_MS, type TimedKind } from '@rinjo/contract';
import { Logger } from '../../../../platform/logging/logger.js';
import { AnswerTimes } from '../../../../platform/metrics/answer-times.js';
import { added, type TimeBins } from '../../../../platform/metrics/time-bins.js';
import { NodeRegistry } from '../../../../platform/nodes/node-registry.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { judgedMinute, type KindBins, type ProbedMinute } from '../formulas/minutes.js';
import { ProbedTimes } from '../ledger/probed-times.js';
import { type KindRow, type MinuteRow, TimeLedger } from '../ledger/time-ledger.js';

const [MINUTE_MS, HOUR_MS, DAY_MS] = [60_000, 3_600_000, 24 * 3_600_000];
const EVERY_MS = 20_000;
/** After the end of an hour: all nodes have written its minutes, and probers have told. */
const SETTLED_MS = 5 * MINUTE_MS;
const HOURS_A_ROUND = 48;
/** Days for which minutes are kept as they are. */
const KEPT_DAYS = 35;
const NOT_PROBED: ProbedMinute = { answerMs: null, pictureMs: null };

/** Writes down what this process has timed, and judges each hour that is over. */
@Injectable()
export class TimeRounds extends RecurringWork {
  constructor(
    private readonly times: AnswerTimes,
    private readonly ledger: TimeLedger,
    private readonly probed: ProbedTimes,
    private readonly nodes: NodeRegistry,
    private readonly clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'response times', everyMs: EVERY_MS });
  }

  /** The minute under way is written as it is: this process times no more of it. */
  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.write(true);
  }

  protected async round(): Promise<void> {
    await this.write(false);
    await this.judge();
  }

  private async write(all: boolean): Promise<void> {
    const minutes = this.times.finished(all);
    await this.ledger.addMinutes(this.nodes.id, minutes);
    this.times.forget(minutes);
  }

  private async judge(): Promise<void> {
    const now = this.clock.now().getTime();
    const end = new Date(Math.floor((now - SETTLED_MS) / HOUR_MS) * HOUR_MS);
    const hours = await this.ledger.unjudged(end, HOURS_A_ROUND);
    for (const hour of hours) await this.judgeHour(hour);
    if (hours.length > 0) await this.ledger.forgetMinutes(new Date(now - KEPT_DAYS * DAY_MS));
  }

  private async judgeHour(hour: Date): Promise<void> {
    const to = new Date(hour.getTime() + HOUR_MS);
    const rows = await this.ledger.minutes(hour, to);
    const probed = new Map(
      (await this.probed.rows(hour, to)).map((row) => [Math.floor((row.slot * SLOT_MS) / MINUTE_MS), row]),
    );
    const first = hour.getTime() / MINUTE_MS;
    const minutes = Array.from({ length: 60 }, (_, i) =>
      judgedMinute(binsOf(rows, first + i), probed.get(first + i) ?? NOT_PROBED),
    );
    await this.ledger.addHour({ hour, minutes: minutes.join('') }, sumsOf(rows));
  }
}

/** Of one minute, all nodes together. */
const binsOf = (rows: readonly MinuteRow[], minute: number): KindBins =>
  new Map(
    sumsOf(rows.filter((row) => row.minute.getTime() / MINUTE_MS === minute)).map(({ kind, bins }) => [
      kind,
      bins,
    ]),
  );

function sumsOf(rows: readonly KindRow[]): KindRow[] {
  const kinds = new Map<TimedKind, TimeBins[]>();
  for (const { kind, bins } of rows) kinds.set(kind, [...(kinds.get(kind) ?? []), bins]);
  return [...kinds].map(([kind, bins]) => ({ kind, bins: added(bins) }));
}
