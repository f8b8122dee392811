import { consentWords } from './consent-words';

it('shows the language of the page, and falls back to the other', () => {
  expect(consentWords({ ja: '同意', en: 'Agree' }, 'en')).toEqual({ text: 'Agree', lang: 'en' });
  expect(consentWords({ ja: '同意', en: '' }, 'en')).toEqual({ text: '同意', lang: 'ja' });
  expect(consentWords({ ja: '', en: 'Agree' }, 'ja')).toEqual({ text: 'Agree', lang: 'en' });
  expect(consentWords({ ja: '', en: '' }, 'ja')).toEqual({ text: '', lang: 'ja' });
});
