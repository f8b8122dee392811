import { describe, expect, it } from '@jest/globals';
import { customizing } from './customizing-rule.js';

const LIST = { names: ['organization.accent', 'organization.name'], version: 'v' };
const TESTS = { at: '2026-11-28T00:00:00.000Z', passed: LIST.names, failed: [], ofThisRelease: true };

describe('row 22, what tenants set for themselves', () => {
  it('is yes when every listed setting of the running release has passed', () => {
    expect(customizing(LIST, TESTS)).toMatchObject({
      ...{ absent: false, notMeasured: false, unmet: false, expired: false, unverified: false },
      figures: [
        { name: 'settings_listed', amount: 2 },
        { name: 'settings_proved', amount: 2, target: 2 },
      ],
      evidence: [{ id: 'v', at: TESTS.at }],
    });
  });

  it('is not measured without a record, and when a setting was tested by nobody', () => {
    for (const tests of [null, { ...TESTS, passed: ['organization.name'] }])
      expect(customizing(LIST, tests)).toMatchObject({ notMeasured: true, figures: [] });
  });

  it('is unmet when one has failed', () => {
    const tests = { ...TESTS, passed: ['organization.name'], failed: ['organization.accent'] };
    expect(customizing(LIST, tests)).toMatchObject({
      ...{ notMeasured: false, unmet: true },
      figures: [{}, { name: 'settings_proved', amount: 1, target: 2 }],
    });
  });

  it('is out of date when the record is of another release, whatever it says', () => {
    const other = { ...TESTS, passed: [], failed: ['organization.name'], ofThisRelease: false };
    expect(customizing(LIST, other)).toMatchObject({
      ...{ notMeasured: false, unmet: false, expired: true },
      figures: [{ name: 'settings_listed', amount: 2 }],
    });
  });
});
