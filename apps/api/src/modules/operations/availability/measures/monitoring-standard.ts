import { Injectable } from '@nestjs/common';
import { CORE_COMPONENTS, type Figure } from '@rinjo/contract';
import { isUnder, judged, offTarget, when } from '../../../../platform/measures/judged.js';
import { canaryReasons } from '../../../../platform/proofs/canary-facts.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { Clock } from '../../../../platform/time/clock.js';
import { slotOf, startOf } from '../formulas/slot.js';
import { ProbeSamples } from '../ledger/probe-samples.js';
import { VantagePoint } from '../ledger/vantage-point.js';
import { AlertPath } from './alert-path.js';
import { NOTHING } from './availability-findings.js';
import { Year } from './year.js';

/** Slots of two minutes, with the one under way. */
const RECENT = 5;
const DAY_SLOTS = 24 * 120;

/** Row 13: that everything which has to be watched is watched, and that alerts arrive. */
@Injectable()
export class MonitoringStandard implements RowMeasure {
  readonly row = 13;

  constructor(
    private readonly samples: ProbeSamples,
    private readonly vantage: VantagePoint,
    private readonly path: AlertPath,
    private readonly year: Year,
    private readonly clock: Clock,
  ) {}

  async measure(): Promise<RowFinding> {
    const now = this.year.now;
    const probers = await this.samples.lastOfEach();
    const seen = probers.flatMap(({ slot }) => (slot === null ? [] : [slot]));
    if (seen.length === 0) return NOTHING;
    const vantage = await this.vantage.before(now);
    const recent = await this.samples.spans(vantage, { from: now - RECENT, to: now + 2 });
    const watched = CORE_COMPONENTS.filter((component) => recent.has(component)).length;
    const path = await this.path.state();
    const components: Figure = {
      ...{ name: 'components_watched', unit: 'count', amount: watched },
      ...{ samples: CORE_COMPONENTS.length, target: CORE_COMPONENTS.length },
    };
    const silent = seen.filter((slot) => now - slot > DAY_SLOTS).length;
    return {
      ...{ evidence: path.evidence, to: this.clock.now() },
      from: startOf(Math.min(...seen, slotOf(this.clock.now()))),
      figures: [
        components,
        { name: 'probers', unit: 'count', amount: seen.length, samples: seen.length, target: null },
      ],
      ...judged([
        ...offTarget([components], isUnder),
        ...when(silent > 0, { status: 'expired', code: 'probers_silent', probers: silent, hours: 24 }),
        ...canaryReasons(path, 'unverified'),
      ]),
    };
  }
}
