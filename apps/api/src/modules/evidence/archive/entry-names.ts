import type { EvidenceView } from '@rinjo/contract';

/** Characters that a file may not have in its name on Windows, and those that nobody sees. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;
const MAX_CHARACTERS = 120;

/**
 * A name in the archive for each item, in their order: its number, so that none comes twice, and its own name without what
 * leads out of a folder or what a file system does not take.
 */
export function entryNames(items: readonly Pick<EvidenceView, 'name'>[]): readonly string[] {
  const digits = String(items.length).length;
  return items.map(({ name }, i) => `${String(i + 1).padStart(digits, '0')} ${safeName(name)}`);
}

export function safeName(name: string): string {
  const plain = name.toWellFormed().replace(REFUSED, '_').trim();
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 6 ? plain.slice(dot) : '';
  const stem = plain.slice(0, plain.length - ending.length);
  // Windows takes no dot or space at the end.
  return (
    Array.from(stem)
      .slice(0, MAX_CHARACTERS)
      .join('')
      .replace(/[. ]+$/, '_') + ending.replace(/[. ]+$/, '')
  );
}
