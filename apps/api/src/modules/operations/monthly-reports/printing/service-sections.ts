import { type Flow, MUTED } from '../../../../platform/pdf/flow.js';
import { COMPONENT_NAMES } from '../../availability/index.js';
import type {
  AvailabilityFacts,
  ComponentFacts,
  IncidentFacts,
  MaintenanceFacts,
  MonthlyFacts,
} from '../monthly-facts.js';
import { type BarRow, dayBars } from './monthly-charts.js';
import type { Written } from './written.js';

const NOTE = { size: 8.5, colour: MUTED };

export function availabilitySection(flow: Flow, written: Written, { availability }: MonthlyFacts): void {
  const { words } = written;
  flow.section(words.sections.availability, 220);
  if (!availability) {
    flow.paragraph(words.notMeasured);
    return;
  }
  flow.paragraph(
    [written.span(availability), words.availability.slots(written.count(availability.slots))].join(' · '),
    NOTE,
  );
  if (!availability.outside) flow.paragraph(words.availability.inside, NOTE);
  flow.gap(4);
  flow.facts(factsOf(written, availability));
  flow.subheading(words.availability.bars);
  flow.gap(4);
  dayBars(
    flow,
    availability.components.map((component) => barOf(written, component)),
    words.availability.legend,
  );
}

function factsOf(
  { words, amount }: Written,
  { basisPoints, target, downS, failures, blips, mttrS, plannedS }: AvailabilityFacts,
): [string, string][] {
  const of = words.availability;
  const share =
    basisPoints === null
      ? words.notMeasured
      : `${amount.basis_points(basisPoints)} (${of.target(amount.basis_points(target))})`;
  return [
    [of.share, share],
    [of.downtime, amount.seconds(downS)],
    [of.failures, amount.count(failures)],
    [of.blips, amount.count(blips)],
    ...(mttrS === null ? [] : [[of.mttr, amount.seconds(mttrS)] satisfies [string, string]]),
    [of.planned, amount.seconds(plannedS)],
  ];
}

function barOf(written: Written, { component, basisPoints, days }: ComponentFacts): BarRow {
  const { availability, notMeasured } = written.words;
  const name = written.text(COMPONENT_NAMES[component]);
  const share = basisPoints === null ? notMeasured : written.amount.basis_points(basisPoints);
  const bad = days.filter(({ downS }) => downS !== null && downS > 0).length;
  return { name, share, days, alt: availability.barsAlt(name, share, bad) };
}

export function incidentsSection(
  flow: Flow,
  written: Written,
  { incidents, availability }: MonthlyFacts,
): void {
  const { words } = written;
  flow.section(words.sections.incidents);
  if (incidents.length === 0) {
    flow.paragraph(availability ? words.none : words.notMeasured);
    return;
  }
  const { when, component, duration, cause } = words.incidents;
  flow.table(
    [
      { heading: when, share: 20 },
      { heading: component, share: 22 },
      { heading: duration, share: 18 },
      { heading: cause, share: 40 },
    ],
    incidents.map((incident) => incidentCells(written, incident)),
  );
}

function incidentCells(
  written: Written,
  { openedAt, closedAt, component, source, cause }: IncidentFacts,
): string[] {
  const words = written.words.incidents;
  return [
    written.moment(openedAt),
    `${written.text(COMPONENT_NAMES[component])}\n${words.sources[source]}`,
    closedAt === null ? words.lasting : written.lasted(openedAt, closedAt),
    cause ? written.text(cause) : words.noCause,
  ];
}

export function maintenanceSection(flow: Flow, written: Written, { maintenance }: MonthlyFacts): void {
  const { words } = written;
  flow.section(words.sections.maintenance);
  if (maintenance.length === 0) {
    flow.paragraph(words.none);
    return;
  }
  const { planned, actual, told, what } = words.maintenance;
  flow.table(
    [
      { heading: planned, share: 22 },
      { heading: actual, share: 22 },
      { heading: told, share: 20 },
      { heading: what, share: 36 },
    ],
    maintenance.map((work) => maintenanceCells(written, work)),
  );
}

function maintenanceCells(written: Written, work: MaintenanceFacts): string[] {
  const words = written.words.maintenance;
  const period = (from: string, to: string | null): string =>
    `${written.moment(from)}\n– ${to === null ? '' : written.moment(to)}`;
  // What never began takes no time away.
  const judged = work.actualStart === null ? '' : `\n${work.inTime ? words.inTime : words.late}`;
  return [
    `${period(work.plannedStart, work.plannedEnd)}\n${words.kinds[work.kind]}`,
    `${work.actualStart === null ? words.notBegun : period(work.actualStart, work.actualEnd)}\n${words.states[work.state]}`,
    `${work.toldAt === null ? words.notTold : written.moment(work.toldAt)}${judged}`,
    written.text(work.text),
  ];
}
