/** A row of some log on its way into a timeline. */
export interface Dated<Source extends string> {
  readonly source: Source;
  readonly at: Date;
  /** Orders rows of one moment within their log. */
  readonly key: string;
}

/**
 * Rows of several logs, the newest first, each once; of one moment in the order of `sources`, and within a log as it was found:
 * every log comes newest first already.
 */
export function merged<Source extends string, Row extends Dated<Source>>(
  sources: readonly Source[],
  rows: readonly Row[],
): readonly Row[] {
  const seen = new Set<string>();
  const once = rows.filter(({ source, at, key }) => {
    const name = `${source} ${String(at.getTime())} ${key}`;
    return !seen.has(name) && seen.add(name);
  });
  return once.toSorted(
    (a, b) =>
      b.at.getTime() - a.at.getTime() ||
      sources.indexOf(a.source) - sources.indexOf(b.source) ||
      later(a.key, b.key),
  );
}

/** Numbers by their value, ids as text. */
function later(a: string, b: string): number {
  if (a.length !== b.length) return b.length - a.length;
  return a === b ? 0 : a < b ? 1 : -1;
}
