import { Injectable } from '@nestjs/common';
import {
  type IncidentId,
  type IncidentUpdateId,
  SERVICE_COMPONENTS,
  type ServiceComponent,
} from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { GOOD_SLOTS_TO_CLOSE, type Incident, troublesOf } from '../formulas/incidents.js';
import { judge } from '../formulas/judging.js';
import { joined } from '../formulas/runs.js';
import { type Slot, slotOf, startOf } from '../formulas/slot.js';
import { detectedText, recoveredText, vouchedText } from './incident-texts.js';
import { type IncidentRow, Incidents, type UpdateRow } from './incidents.js';
import { ProbeSamples } from './probe-samples.js';
import { VantagePoint } from './vantage-point.js';

/** Before what was told of, so that what went on there is seen whole. */
const BEFORE = 2 * GOOD_SLOTS_TO_CLOSE;

/** Opens and closes incidents by what probers saw, and by nothing else. Asked twice about the same samples it does nothing. */
@Injectable()
export class IncidentKeeper {
  constructor(
    private readonly samples: ProbeSamples,
    private readonly incidents: Incidents,
    private readonly vantage: VantagePoint,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  /** After samples from this slot on were told of. */
  async judgeFrom(slot: Slot): Promise<void> {
    for (const component of SERVICE_COMPONENTS) await this.judge(component, slot - BEFORE);
  }

  private async judge(component: ServiceComponent, wanted: Slot): Promise<void> {
    const vantage = await this.vantage.before(slotOf(this.clock.now()));
    const lasting = await this.incidents.lasting(component);
    const asked = Math.min(wanted, ...lasting.map(({ openedAt }) => slotOf(openedAt)));
    const reach = await this.samples.reach(component, vantage, asked);
    if (!reach) return;
    const { from, to, isFirst } = reach;
    const { failed, missing } = judge(await this.samples.seen(component, vantage, { from, to }), {
      from,
      to,
    });
    const { incidents } = troublesOf(joined([...failed, ...missing]), to);
    // One that the beginning of the window cuts was seen whole before.
    const whole = incidents.filter(({ opened }) => opened > from || isFirst || isKnown(lasting, opened));
    const recent = await this.incidents.since(startOf(from));
    const own = recent.filter((row) => row.component === component && row.source === 'probe');
    for (const incident of whole) await this.keep(component, incident, own);
    for (const row of lasting) if (!whole.some((one) => overlaps(one, row))) await this.closeVouched(row);
  }

  private async keep(
    component: ServiceComponent,
    incident: Incident,
    own: readonly IncidentRow[],
  ): Promise<void> {
    const row = own.find((one) => overlaps(incident, one)) ?? (await this.open(component, incident));
    if (incident.closed === null || row?.closedAt !== null) return;
    await this.close(row, startOf(incident.closed), recoveredText(component));
  }

  private async open(
    component: ServiceComponent,
    { opened, confirmed }: Incident,
  ): Promise<IncidentRow | null> {
    const row: IncidentRow = {
      ...{ id: this.ids.next<IncidentId>(), component, source: 'probe', openedAt: startOf(opened) },
      ...{ detectedAt: await this.detectedAt(component, confirmed), closedAt: null },
    };
    const text = detectedText(component);
    const first = this.update(row, { stage: 'detected', ...text, closedAt: null });
    if (!(await this.incidents.open({ ...row, reportedBy: null }, first))) return null;
    this.logger.warn('An incident was opened', { component, openedAt: row.openedAt.toISOString() });
    return row;
  }

  private async closeVouched(row: IncidentRow): Promise<void> {
    await this.close(row, row.openedAt, vouchedText(row.component));
  }

  private async close(
    row: IncidentRow,
    closedAt: Date,
    text: { readonly ja: string; readonly en: string },
  ): Promise<void> {
    if (await this.incidents.update(this.update(row, { stage: 'recovered', ...text, closedAt })))
      this.logger.info('An incident was closed', { component: row.component, incidentId: row.id });
  }

  private update(
    { id: incidentId }: IncidentRow,
    of: Pick<UpdateRow, 'stage' | 'ja' | 'en' | 'closedAt'>,
  ): UpdateRow {
    const id = this.ids.next<IncidentUpdateId>();
    return { id, incidentId, at: this.clock.now(), forecastAt: null, writtenBy: null, ...of };
  }

  /** When the second bad slot was judged; for one that nobody looked at: now. */
  private async detectedAt(component: ServiceComponent, confirmed: Slot): Promise<Date> {
    const ms = await this.samples.quickest(component, confirmed);
    return ms === null ? this.clock.now() : new Date(startOf(confirmed).getTime() + ms);
  }
}

const isKnown = (rows: readonly IncidentRow[], opened: Slot): boolean =>
  rows.some(({ openedAt }) => slotOf(openedAt) === opened);

/** Of the same failure, although samples that came later may have moved its ends. */
const overlaps = ({ opened, closed }: Incident, { openedAt, closedAt }: IncidentRow): boolean =>
  slotOf(openedAt) < (closed ?? Infinity) && opened < (closedAt === null ? Infinity : slotOf(closedAt));
