import { IDENTITY_PROVIDERS } from '@rinjo/contract';
import { enGuides } from './en-guides';
import type { Guide, GuideStep } from './guide';
import { jaGuides } from './ja-guides';
import { PRESETS } from './presets';

const PARTS = ['create', 'metadata', 'attributes', 'people'] as const satisfies readonly (keyof Guide)[];
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** What a step asks for, without the words. */
const shape = (steps: readonly GuideStep[]) =>
  steps.map(({ fields = [] }) => fields.map((field) => ('of' in field ? field.of : field.text)));

describe.each(IDENTITY_PROVIDERS)('the guide for %s', (provider) => {
  it.each(PARTS)('asks for the same in both languages: %s', (part) => {
    expect(jaGuides[provider][part].length).toBeGreaterThan(0);
    expect(shape(enGuides[provider][part])).toEqual(shape(jaGuides[provider][part]));
  });

  it('hands over who we are and where responses go', () => {
    const given = shape(jaGuides[provider].create).flat();
    expect(given).toEqual(expect.arrayContaining(['entityId', 'acsUrl']));
  });

  it('names the attributes that the preset reads', () => {
    const { email, displayName, groups } = PRESETS[provider].attributes;
    const told = JSON.stringify(enGuides[provider].attributes);
    for (const name of [email, displayName, groups].filter((one) => one !== '' && !one.includes(':')))
      expect(told).toContain(name);
  });

  it('is written in each language', () => {
    const texts = (guide: Guide): string[] => [
      guide.before,
      ...PARTS.flatMap((part) => guide[part].map(({ text }) => text)),
      ...Object.values(guide.mend),
    ];
    expect(texts(enGuides[provider]).filter((text) => JAPANESE.test(text))).toEqual([]);
    expect(texts(jaGuides[provider]).filter((text) => !JAPANESE.test(text))).toEqual([]);
  });
});
