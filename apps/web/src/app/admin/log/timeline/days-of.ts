/** What happened on one day. */
export interface Day<Entry> {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Entries by the day that each is of, in their order. */
export function daysOf<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): readonly Day<Entry>[] {
  const days: { readonly name: string; readonly entries: Entry[] }[] = [];
  for (const entry of entries) {
    const name = nameOf(entry);
    const last = days.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else days.push({ name, entries: [entry] });
  }
  return days;
}
