/** Of entries, the newest first, those that were not there the last time, the oldest first; and what is there now. */
export function newOf<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  seen: ReadonlySet<string>,
): { readonly fresh: readonly Entry[]; readonly seen: ReadonlySet<string> } {
  return {
    fresh: entries.filter(({ id }) => !seen.has(id)).toReversed(),
    seen: new Set(entries.map(({ id }) => id)),
  };
}
