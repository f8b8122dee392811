import { type Flow, MUTED } from '../../../../platform/pdf/flow.js';
import type { MonthlyFacts } from '../monthly-facts.js';
import { dayColumns, useBar } from './monthly-charts.js';
import type { Written } from './written.js';

const NOTE = { size: 8.5, colour: MUTED };

export function callsSection(flow: Flow, written: Written, { calls, window }: MonthlyFacts): void {
  const { sections, calls: words } = written.words;
  flow.section(sections.calls, 190);
  flow.paragraph(written.span(window), NOTE);
  flow.gap(2);
  flow.facts([
    [words.calls, words.amount(written.count(calls.calls))],
    [words.people, words.persons(written.count(calls.people))],
    [words.guests, words.persons(written.count(calls.guests))],
    [words.minutes, words.inMinutes(written.count(calls.minutes))],
  ]);
  if (calls.calls === 0) return;
  flow.subheading(words.days);
  flow.gap(6);
  dayColumns(flow, calls.days, words.daysAlt(calls.calls, Math.max(...calls.days)));
}

export function storageSection(flow: Flow, written: Written, { storage, window }: MonthlyFacts): void {
  const { sections, storage: words } = written.words;
  const { usedBytes, limitBytes, plan, addedBytes, addedObjects, at } = storage;
  const percent = limitBytes === 0 ? 0 : Math.ceil((usedBytes * 100) / limitBytes);
  flow.section(sections.storage, 130);
  flow.paragraph(`${words.at(written.moment(at))} · ${written.span(window)}`, NOTE);
  flow.gap(2);
  flow.facts([
    [words.used, words.usedOf(written.size(usedBytes), written.size(limitBytes), plan, percent)],
    [words.added, words.addedOf(written.size(addedBytes), written.count(addedObjects))],
  ]);
  useBar(flow, percent, words.alt(percent));
}

export function signInsSection(flow: Flow, written: Written, { signIns, window }: MonthlyFacts): void {
  const { sections, signIns: words, calls } = written.words;
  flow.section(sections.signIns);
  flow.paragraph(written.span(window), NOTE);
  flow.gap(2);
  flow.facts([
    [words.succeeded, words.times(written.count(signIns.succeeded))],
    [words.refused, words.times(written.count(signIns.refused))],
    [words.people, calls.persons(written.count(signIns.people))],
  ]);
}
