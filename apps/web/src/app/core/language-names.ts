import type { Locale } from '@rinjo/contract';

/** Each language is named in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'English' };
