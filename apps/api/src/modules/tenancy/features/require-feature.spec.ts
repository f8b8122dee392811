import { describe, expect, it } from '@jest/globals';
import { FEATURE_DEFAULTS } from '@rinjo/contract';
import { featureChanges, requireFeature } from './require-feature.js';

describe('features of an organization', () => {
  it('are refused by one code when they are off', () => {
    expect(() => requireFeature(FEATURE_DEFAULTS, 'chatFiles')).not.toThrow();
    const without = { ...FEATURE_DEFAULTS, chatFiles: false };
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
});
