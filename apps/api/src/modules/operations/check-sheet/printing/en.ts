import { durationParts, percentText } from './durations.js';
import type { SheetWords } from './sheet-words.js';

const NUMBER = new Intl.NumberFormat('en-GB');
const duration = (seconds: number): string =>
  durationParts(seconds)
    .map(([unit, amount]) => `${NUMBER.format(amount)} ${unit}`)
    .join(' ');

export const en: SheetWords = {
  title: 'Cloud service level check list',
  form: 'The form of the Ministry of Economy, Trade and Industry of Japan (August 2010), answered from measurements',
  columns: {
    no: 'No.',
    area: 'Area',
    item: 'Item',
    unit: 'Unit',
    answer: 'Answer',
    value: 'Value',
    promise: 'Promise',
    window: 'Measured',
    samples: 'Samples',
    known: 'How it is known',
    reasons: 'What is missing',
    earlier: 'Earlier edition',
    evidence: 'Evidence',
  },
  status: {
    no: 'No',
    not_measured: 'Not measured',
    unmet: 'Not met',
    expired: 'Expired',
    unverified: 'Unverified',
    yes: 'Yes',
  },
  notAnswered: 'Not answered',
  class: { measured: 'Measured', enforced: 'Enforced', attested: 'Stated by the operator' },
  topology: { single: 'One node', multi: 'Several nodes' },
  header: {
    operator: 'Operator',
    nobody: 'Not named',
    installation: 'Installation',
    release: 'Release',
    topology: 'Topology',
    window: 'Window',
    madeAt: 'Made',
    edition: 'Edition',
    notAnEdition: 'A copy that is no edition',
    counts: 'Answers',
  },
  editionNumber: (number) => `Edition ${NUMBER.format(number)}`,
  amount: {
    basis_points: percentText,
    milliseconds: (ms) => `${NUMBER.format(ms)} ms`,
    seconds: duration,
    days: (days) => (days === 1 ? '1 day' : `${NUMBER.format(days)} days`),
    bytes: (bytes) => `${NUMBER.format(bytes)} bytes`,
    count: (count) => NUMBER.format(count),
    yes_no: (is) => (is === 1 ? 'yes' : 'no'),
  },
  figure: (name, amount, target) => `${name} ${amount}${target === null ? '' : ` (target ${target})`}`,
  stated: (statement, document, owner, validUntil) =>
    [
      statement,
      document && `document ${document}`,
      `answered for by ${owner}`,
      validUntil && `valid until ${validUntil}`,
    ]
      .filter(Boolean)
      .join('; '),
  period: (from, to) => `${from} to ${to}`,
  measuredDays: (days) => (days === 1 ? 'measured for 1 day' : `measured for ${NUMBER.format(days)} days`),
  earlier: (edition, answer) => `${edition}: ${answer}`,
  honesty:
    'Measured values are computed from the ledgers and nobody can type over them. What has no data says "not measured". Times are rounded up, shares down.',
  page: (page, pages) => `${String(page)} / ${String(pages)}`,
};
