import type { EntryFacts } from '@rinjo/transparency-log';
import { foldForSearch } from '../../platform/search/fold.js';

/** Longer ones are cut: what people look for stands at the beginning. */
const MAX_CHARACTERS = 1_000;

/** What an entry is found by, whatever of it is typed: folded, each part apart from the next. */
export function entryText(action: string, { actorName, address, details }: EntryFacts): string {
  const values = Object.values(details).flatMap((value) => value ?? []);
  const parts = [actorName, action, address ?? '', ...values.map(String)];
  return Array.from(foldForSearch(parts.join('|')))
    .slice(0, MAX_CHARACTERS)
    .join('');
}
