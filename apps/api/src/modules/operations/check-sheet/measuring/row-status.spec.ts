import { describe, expect, it } from '@jest/globals';
import type { AttestationId, AttestationView, MissingStatus } from '@rinjo/contract';
import { judged } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type Known, reasonsOf, statusOf } from './row-status.js';

/** A finding with a reason for each of these statuses. */
const found = (...statuses: readonly MissingStatus[]): RowFinding => ({
  ...{ figures: [], from: null, to: null, evidence: [] },
  ...judged(statuses.map((status) => ({ status, code: 'inside_only' }))),
});
const GOOD = found();
const STATED: AttestationView = {
  ...{ id: 'a' as AttestationId, row: 35, answer: 'yes', statement: { ja: '加入', en: 'Insured' } },
  ...{
    document: 'policy.pdf',
    sha256: '00',
    owner: 'Kano',
    validUntil: '2026-11-27',
    madeAt: '',
    madeBy: '',
  },
};
const known = (of: Partial<Known>): Known => ({
  ...{ class: 'measured', statementToo: false, finding: GOOD, attestation: null },
  ...of,
});
const TODAY = '2026-11-27';

describe('the status of a row', () => {
  it('is yes when no condition holds', () => {
    expect(statusOf(known({}), TODAY)).toBe('yes');
  });

  it('is not measured when nobody answers for it', () => {
    expect(statusOf(known({ finding: null }), TODAY)).toBe('not_measured');
    expect(statusOf(known({ finding: null, attestation: STATED }), TODAY)).toBe('not_measured');
  });

  it.each(['no', 'not_measured', 'unmet', 'expired', 'unverified'] as const)(
    'is %s before what comes after it, and says why',
    (status) => {
      const order = ['no', 'not_measured', 'unmet', 'expired', 'unverified'] as const;
      const later = order.slice(order.indexOf(status));
      const finding = found(...later.toReversed());
      expect(statusOf(known({ finding }), TODAY)).toBe(status);
      expect(reasonsOf(known({ finding }), TODAY).map((reason) => reason.status)).toEqual(later);
    },
  );

  it('of a row that is only stated is what the statement says until its last day', () => {
    const attested = (attestation: AttestationView | null) =>
      statusOf(known({ class: 'attested', finding: null, attestation }), TODAY);
    expect(attested(null)).toBe('not_measured');
    expect(attested(STATED)).toBe('yes');
    expect(attested({ ...STATED, validUntil: '2026-11-26' })).toBe('expired');
    expect(attested({ ...STATED, answer: 'no', validUntil: null })).toBe('no');
  });

  it('of a row that is stated is taken away by what is measured beside it', () => {
    const beside = (attestation: AttestationView | null, ...statuses: readonly MissingStatus[]) =>
      statusOf(known({ class: 'attested', finding: found(...statuses), attestation }), TODAY);
    expect(beside(null)).toBe('not_measured');
    expect(beside(null, 'unmet')).toBe('not_measured');
    expect(beside(STATED)).toBe('yes');
    expect(beside(STATED, 'unverified')).toBe('unverified');
    expect(beside(STATED, 'not_measured')).toBe('yes');
    expect(beside({ ...STATED, validUntil: '2026-11-26' }, 'unmet')).toBe('unmet');
    expect(beside({ ...STATED, validUntil: '2026-11-26' }, 'unverified')).toBe('expired');
    expect(beside({ ...STATED, answer: 'no', validUntil: null }, 'unmet')).toBe('no');
  });

  it('of a measured row that needs a statement is no yes without one', () => {
    const both = (attestation: AttestationView | null) =>
      statusOf(known({ statementToo: true, attestation }), TODAY);
    expect(both(null)).toBe('unverified');
    expect(reasonsOf(known({ statementToo: true }), TODAY)).toEqual([
      { status: 'unverified', code: 'statement_missing' },
    ]);
    expect(both({ ...STATED, answer: 'no', validUntil: null })).toBe('unverified');
    expect(both({ ...STATED, validUntil: '2026-11-26' })).toBe('expired');
    expect(both(STATED)).toBe('yes');
  });

  it('is not made better by a statement where none is asked for', () => {
    expect(statusOf(known({ finding: found('unmet'), attestation: STATED }), TODAY)).toBe('unmet');
  });
});
