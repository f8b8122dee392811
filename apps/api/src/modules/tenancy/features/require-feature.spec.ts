import { describe, expect, it } from '@jest/globals';
import { ALL_FEATURES, FEATURE_DEFAULTS } from '@rinjo/contract';
import { featureChanges, featuresInUse, leftOutOf, planWithout, requireFeature } from './require-feature.js';

describe('features of an organization', () => {
  it('are refused by one code when they are off', () => {
    expect(() => requireFeature(ALL_FEATURES, 'chatFiles')).not.toThrow();
    const without = { ...ALL_FEATURES, chatFiles: false };
    expect(() => requireFeature(without, 'chatFiles')).toThrow(
      expect.objectContaining({ code: 'FEATURE_OFF' }),
    );
    expect(() => requireFeature(without, 'guestLinks')).not.toThrow();
  });

  it('change when they are named and differ', () => {
    const wanted = { chatFiles: false, guestLinks: true };
    expect(featureChanges(FEATURE_DEFAULTS, wanted)).toEqual({ chatFiles: false });
    expect(featureChanges(FEATURE_DEFAULTS, {})).toEqual({});
  });

  it('are those that the plan has and the organization has not switched off', () => {
    const own = { ...FEATURE_DEFAULTS, chat: false, recordingConsent: 'ask' } as const;
    expect(featuresInUse(own, {})).toEqual({ ...ALL_FEATURES, chat: false });
    expect(featuresInUse(own, { reports: false, chat: true, recording: false })).toEqual({
      ...ALL_FEATURES,
      ...{ chat: false, reports: false, recording: false },
    });
    expect(featuresInUse({ ...own, recordingConsent: 'forbid' }, {}).recording).toBe(false);
  });

  it('of a plan are written as what it leaves out', () => {
    expect(planWithout(['recording', 'chat'])).toEqual({ chat: false, recording: false });
    expect(leftOutOf(planWithout(['recording', 'chat']))).toEqual(['chat', 'recording']);
    expect(leftOutOf({ chat: true })).toEqual([]);
  });
});
