import { describe, expect, it } from '@jest/globals';
import { diffMetadata, NO_METADATA } from './metadata-diff.js';

const FACTS = { ssoUrl: 'https://a.test/sso', sloUrl: 'https://a.test/slo', certificates: ['aa', 'bb'] };

describe('the difference between two metadata', () => {
  it('is nothing for the same, also in another order', () => {
    expect(diffMetadata(FACTS, { ...FACTS, certificates: ['bb', 'aa'] })).toEqual([]);
  });

  it('is everything for a new connection', () => {
    expect(diffMetadata(NO_METADATA, FACTS)).toEqual([
      { field: 'ssoUrl', before: null, after: FACTS.ssoUrl },
      { field: 'sloUrl', before: null, after: FACTS.sloUrl },
      { field: 'certificate', before: null, after: 'aa' },
      { field: 'certificate', before: null, after: 'bb' },
    ]);
  });

  it('names what comes and what goes', () => {
    const after = { ssoUrl: 'https://b.test/sso', sloUrl: null, certificates: ['bb', 'cc'] };
    expect(diffMetadata(FACTS, after)).toEqual([
      { field: 'ssoUrl', before: FACTS.ssoUrl, after: after.ssoUrl },
      { field: 'sloUrl', before: FACTS.sloUrl, after: null },
      { field: 'certificate', before: null, after: 'cc' },
      { field: 'certificate', before: 'aa', after: null },
    ]);
  });
});
