import type { Locale, ProofName } from '@rinjo/contract';
import { type Flow, MUTED } from '../../../../platform/pdf/flow.js';
import { figureName } from '../../check-sheet/printing/figure-names.js';
import { PROOF_NAMES } from '../../canaries/proof-names.js';
import type { IntegrityFacts, MonthlyFacts } from '../monthly-facts.js';
import type { Written } from './written.js';

const NOTE = { size: 8.5, colour: MUTED };

export function timesSection(flow: Flow, written: Written, { times, window }: MonthlyFacts): void {
  const { words, amount } = written;
  flow.section(words.sections.times);
  if (times.length === 0) {
    flow.paragraph(words.notMeasured);
    return;
  }
  flow.paragraph([written.span(window), words.times.ofAll].join(' · '), NOTE);
  flow.gap(3);
  const { what, measured, target, samples } = words.times;
  flow.table(
    [
      { heading: what, share: 46 },
      { heading: measured, share: 20 },
      { heading: target, share: 18 },
      { heading: samples, share: 16 },
    ],
    times.map((figure) => [
      figureName(figure.name, written.locale),
      amount[figure.unit](figure.amount),
      figure.target === null ? '' : amount[figure.unit](figure.target),
      written.count(figure.samples),
    ]),
  );
}

export function noticesSection(flow: Flow, written: Written, { notices }: MonthlyFacts): void {
  const { words } = written;
  flow.section(words.sections.notices);
  if (notices.length === 0) {
    flow.paragraph(words.none);
    return;
  }
  const { at, what, reached, nobody, kinds, events, by } = words.notices;
  flow.table(
    [
      { heading: at, share: 24 },
      { heading: what, share: 44 },
      { heading: reached, share: 32 },
    ],
    notices.map((notice) => [
      written.moment(notice.madeAt),
      `${kinds[notice.kind]}: ${events[notice.event] ?? notice.event}`,
      notice.reachedAt === null || notice.by === null
        ? nobody
        : `${written.moment(notice.reachedAt)} (${by[notice.by]})`,
    ]),
  );
}

export function proofsSection(
  flow: Flow,
  written: Written,
  { integrity, proofs, window }: MonthlyFacts,
): void {
  const { words } = written;
  flow.section(words.sections.proofs, 150);
  flow.paragraph(written.span(window), NOTE);
  flow.gap(2);
  flow.facts(
    integrity === null ? [[words.proofs.objects, words.notMeasured]] : integrityFacts(written, integrity),
  );
  const { canary, passed, failed, breaches, ofAll } = words.proofs;
  if (proofs.length === 0) {
    flow.facts([[canary, words.notMeasured]]);
    return;
  }
  flow.gap(4);
  flow.paragraph(ofAll, NOTE);
  flow.gap(3);
  flow.table(
    [
      { heading: canary, share: 52 },
      { heading: passed, share: 16 },
      { heading: failed, share: 16 },
      { heading: breaches, share: 16 },
    ],
    proofs.map((proof) => [
      nameOf(proof.canary, written.locale),
      ...[proof.passed, proof.failed, proof.breaches].map((n) => written.count(n)),
    ]),
  );
}

function integrityFacts(written: Written, of: IntegrityFacts): [string, string][] {
  const { proofs, notMeasured } = written.words;
  const [checks, objects, days] = [of.checks, of.objects, of.days].map((n) => written.count(n));
  const looked = of.logDaysSound + of.logDaysUnsound > 0;
  return [
    [proofs.objects, proofs.objectsOf(checks ?? '', objects ?? '', days ?? '')],
    [proofs.differences, written.count(of.differences)],
    [
      proofs.log,
      looked ? proofs.logOf(written.count(of.logDaysSound), written.count(of.logDaysUnsound)) : notMeasured,
    ],
  ];
}

export function editionsSection(flow: Flow, written: Written, { editions }: MonthlyFacts): void {
  const { words } = written;
  flow.section(words.sections.editions);
  if (editions.length === 0) {
    flow.paragraph(words.none);
    return;
  }
  flow.table(
    [
      { heading: words.editions.number, share: 10 },
      { heading: words.editions.madeAt, share: 20 },
      { heading: words.editions.hash, share: 70 },
    ],
    editions.map(({ number, madeAt, sha256 }) => [written.count(number), written.moment(madeAt), sha256]),
  );
}

/** A canary of an earlier release, which has no words here, by its own name. */
const nameOf = (canary: string, locale: Locale): string =>
  canary in PROOF_NAMES ? PROOF_NAMES[canary as ProofName][locale] : canary;
