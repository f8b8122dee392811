/** A row or an object of one of two sides. */
export interface Hashed {
  readonly side: 'exported' | 'restored';
  /** Name of its table, or its id. */
  readonly what: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Differences that are named; the others are many. */
const NAMED = 10;

/** What is on one side alone, or more often there than on the other. */
export function differences(found: readonly Hashed[]): readonly string[] {
  const more = new Map<string, number>();
  for (const { side, what, sha256 } of found) {
    const key = `${what} ${sha256}`;
    more.set(key, (more.get(key) ?? 0) + (side === 'exported' ? 1 : -1));
  }
  const named = [...more].flatMap(([key, surplus]) => {
    if (surplus === 0) return [];
    const what = key.slice(0, key.lastIndexOf(' '));
    return [surplus > 0 ? `${what}: missing after the import` : `${what}: not in the export`];
  });
  return named.slice(0, NAMED);
}
