import type { Locale } from '@rinjo/contract';
import { ACCENT, Flow, MUTED } from '../../../../platform/pdf/flow.js';
import { WORDS } from '../../check-sheet/printing/sheet-words.js';
import type { MonthlyFacts } from '../monthly-facts.js';
import { type KeyNumber, keyNumbers } from './monthly-charts.js';
import { MONTHLY_WORDS, monthName } from './monthly-words.js';
import { availabilitySection, incidentsSection, maintenanceSection } from './service-sections.js';
import { editionsSection, noticesSection, proofsSection, timesSection } from './told-sections.js';
import { callsSection, signInsSection, storageSection } from './use-sections.js';
import { Written } from './written.js';

/**
 * A report on A4. The same facts give the same bytes: nothing in it is of the time at which it is printed.
 * @param hash of what was written down, hex
 */
export async function* monthlyPdf(
  facts: MonthlyFacts,
  hash: string,
  locale: Locale,
): AsyncGenerator<Buffer, void, undefined> {
  const words = MONTHLY_WORDS[locale];
  const written = new Written(locale);
  const title = words.title(monthName(facts.month, locale));
  const operator = facts.operator || words.head.nobody;
  const flow = new Flow({
    ...{ title: `${title}: ${facts.tenant}`, language: locale, author: operator },
    ...{ subject: facts.installation, createdAt: new Date(facts.madeAt) },
  });
  flow.tagged('H1', () => flow.set(title, { size: 20, weight: 'bold', colour: ACCENT }));
  flow.paragraph(facts.tenant, { size: 12, weight: 'bold' });
  flow.gap(8);
  keyNumbers(flow, glanceOf(facts, written));
  flow.gap(4);
  flow.facts([
    [words.head.operator, operator],
    [words.head.installation, facts.installation],
    [words.head.release, facts.release],
    [words.head.window, written.span(facts.window)],
    [words.head.madeAt, written.moment(facts.madeAt)],
  ]);
  flow.gap(4);
  flow.paragraph(words.honesty, { size: 9, colour: MUTED });
  for (const section of SECTIONS) {
    section(flow, written, facts);
    yield* flow.written();
  }
  yield* flow.finished({
    ...{ logo: null, left: facts.tenant, right: title, foot: `SHA-256 ${hash}`, page: WORDS[locale].page },
  });
}

const SECTIONS = [
  availabilitySection,
  incidentsSection,
  maintenanceSection,
  timesSection,
  noticesSection,
  callsSection,
  storageSection,
  signInsSection,
  proofsSection,
  editionsSection,
] as const;

function glanceOf({ availability, calls, storage }: MonthlyFacts, written: Written): KeyNumber[] {
  const { glance, notMeasured, availability: words } = written.words;
  const shown = availability?.basisPoints ?? null;
  return [
    {
      label: glance.availability,
      value: shown === null ? notMeasured : written.amount.basis_points(shown),
      small: availability ? words.target(written.amount.basis_points(availability.target)) : '',
    },
    {
      label: glance.incidents,
      value: availability === null ? notMeasured : written.count(availability.failures),
      small: `${words.downtime} ${availability === null ? notMeasured : written.amount.seconds(availability.downS)}`,
    },
    {
      label: glance.calls,
      value: written.count(calls.calls),
      small: written.words.calls.inMinutes(written.count(calls.minutes)),
    },
    {
      label: glance.storage,
      value: written.size(storage.usedBytes),
      small: `/ ${written.size(storage.limitBytes)}`,
    },
  ];
}
