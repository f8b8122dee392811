import { createHash } from 'node:crypto';
import type { ConsentText } from '@rinjo/contract';

type Texts = Pick<ConsentText, 'ja' | 'en'>;

/** SHA-256 over both languages, as JSON of a list: what a version of the text is known by. */
export const consentHash = ({ ja, en }: Texts): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([ja, en]))
    .digest();

/** Whether there is anything to agree to. */
export const asksAnything = ({ ja, en }: Texts): boolean => ja !== '' || en !== '';

/** What is shown of a version; null when it asks nothing. */
export const consentView = (text: ConsentText | null): ConsentText | null =>
  text && asksAnything(text) ? { version: text.version, ja: text.ja, en: text.en } : null;
