import { describe, expect, it } from '@jest/globals';
import { asksAnything, consentHash, consentView } from './consent-text.js';

describe('the text that people agree to', () => {
  it('asks nothing while it is empty in both languages', () => {
    expect([asksAnything({ ja: '', en: '' }), asksAnything({ ja: '', en: 'Yes?' })]).toEqual([false, true]);
    expect(consentView({ version: 3, ja: '', en: '' })).toBeNull();
    expect(consentView(null)).toBeNull();
  });

  it('is known by a hash of both languages, which none can pass to the other', () => {
    expect(consentHash({ ja: 'あ', en: '' })).not.toEqual(consentHash({ ja: '', en: 'あ' }));
    expect(consentHash({ ja: 'あ', en: 'a' })).toEqual(consentHash({ ja: 'あ', en: 'a' }));
    expect(consentHash({ ja: 'あ', en: 'a' }).length).toBe(32);
  });
});
