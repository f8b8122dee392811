import { describe, expect, it } from '@jest/globals';
import { type HeldMetadata, planRefresh } from './refresh-plan.js';

const HELD: HeldMetadata = {
  ssoUrl: 'https://idp.test/sso',
  sloUrl: null,
  certificates: ['aa', 'bb'],
  retiring: [],
};
const found = (certificates: readonly string[], ssoUrl = HELD.ssoUrl) => ({
  ssoUrl,
  sloUrl: null,
  certificates,
});

describe('metadata that were fetched by themselves', () => {
  it('change nothing when they say what is known', () => {
    expect(planRefresh(HELD, found(['bb', 'aa']), false)).toEqual({ kind: 'unchanged' });
    expect(planRefresh({ ...HELD, retiring: ['bb'] }, found(['aa']), false)).toEqual({ kind: 'unchanged' });
  });

  it('bring a new key only when a trusted one has signed them', () => {
    const changes = [{ field: 'certificate', before: null, after: 'cc' }];
    expect(planRefresh(HELD, found(['aa', 'bb', 'cc']), false)).toEqual({ kind: 'ask', changes });
    expect(planRefresh(HELD, found(['aa', 'bb', 'cc']), true)).toEqual({ kind: 'apply', changes });
  });

  it('send people to another address only when a trusted key has signed them', () => {
    const elsewhere = found(['aa', 'bb'], 'https://evil.test/sso');
    expect(planRefresh(HELD, elsewhere, false).kind).toBe('ask');
    expect(planRefresh(HELD, elsewhere, true).kind).toBe('apply');
  });

  it('let a key go, and come back while it is still trusted', () => {
    expect(planRefresh(HELD, found(['aa']), false)).toEqual({
      kind: 'apply',
      changes: [{ field: 'certificate', before: 'bb', after: null }],
    });
    expect(planRefresh({ ...HELD, retiring: ['bb'] }, found(['aa', 'bb']), false)).toEqual({
      kind: 'apply',
      changes: [{ field: 'certificate', before: null, after: 'bb' }],
    });
  });

  it('do not trade all keys for others while nobody looks', () => {
    expect(planRefresh(HELD, found(['cc']), false).kind).toBe('ask');
  });
});
