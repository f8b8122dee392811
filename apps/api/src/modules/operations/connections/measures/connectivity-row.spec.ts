import { describe, expect, it } from '@jest/globals';
import { INTERFACE_NAMES } from '@rinjo/contract';
import type { CanaryFact } from '../../../../platform/proofs/canary-facts.js';
import { connectivityRow, INTERFACES, openInterfaces } from './connectivity-row.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const fact = (state: CanaryFact['state']): CanaryFact => ({
  ...{ name: 'saml', state, lastAt: state === 'never' ? null : NOW, passedAt: NOW, evidence: [] },
});
const row = (of: Partial<Parameters<typeof connectivityRow>[0]> = {}) =>
  connectivityRow({
    ...{ saml: fact('passed'), integration: fact('passed'), open: INTERFACE_NAMES },
    ...{ documentOf: '1.2.0', release: '1.2.0', ...of },
  });

describe('row 23', () => {
  it('is not measured before a canary has run, and a yes when both have passed', () => {
    const never = { saml: fact('never'), integration: fact('never'), documentOf: null };
    expect(row(never)).toMatchObject({ notMeasured: true, figures: [], expired: false });
    expect(row()).toMatchObject({
      ...{ notMeasured: false, unmet: false, expired: false, unverified: false },
      figures: [{ name: 'interfaces_open', amount: 4, target: 4 }],
    });
  });

  it('is unmet when something is switched off or a canary found a breach', () => {
    expect(row({ open: ['rest', 'scim', 'saml'] }).unmet).toBe(true);
    expect(row({ saml: fact('breach') }).unmet).toBe(true);
    expect(openInterfaces(['/api/v1/keys', INTERFACES.saml])).toEqual(['rest', 'saml']);
  });

  it('is expired with the document of another release, and unverified without a pass of each', () => {
    expect(row({ release: '1.2.1' }).expired).toBe(true);
    expect(row({ integration: fact('late') }).unverified).toBe(true);
    expect(row({ saml: fact('never') })).toMatchObject({ notMeasured: false, unverified: true });
  });
});
