import { type ConsentText, LOCALES, type Locale } from '@rinjo/contract';

/** The tenant's text in the language of the page, else in the other one. */
export function consentWords(
  consent: Pick<ConsentText, Locale>,
  locale: Locale,
): { readonly text: string; readonly lang: Locale } {
  const lang = consent[locale] === '' ? (LOCALES.find((other) => consent[other] !== '') ?? locale) : locale;
  return { text: consent[lang], lang };
}
