import { segmentNumber } from './wal-names.js';

/** What a generation needs of the write-ahead log to be whole: both included. */
export interface WalSpan {
  readonly startWal: string;
  readonly endWal: string;
}

/** What of the log is needed: everything since a segment, and single spans before it. */
export interface WalNeed {
  /** Null: nothing. */
  readonly since: number | null;
  readonly spans: readonly (readonly [first: number, last: number])[];
}

const spanOf = ({ startWal, endWal }: WalSpan): readonly [number, number] => [
  segmentNumber(startWal),
  segmentNumber(endWal),
];

/** `running`: generations from which every later point is reached; `still`: those that only have to open as they are. */
export function neededWal(running: readonly WalSpan[], still: readonly WalSpan[]): WalNeed {
  const firsts = running.map((span) => segmentNumber(span.startWal));
  // The least, not the oldest: after a restore to an earlier point the numbers begin there again, on another timeline.
  return { since: firsts.length === 0 ? null : Math.min(...firsts), spans: still.map(spanOf) };
}

export function isNeeded({ since, spans }: WalNeed, segment: string): boolean {
  const number = segmentNumber(segment);
  return (since !== null && number >= since) || spans.some(([a, b]) => number >= a && number <= b);
}

/** Numbers of segments that are missing between the first that is needed and the newest one that is there. */
export function gapsIn(segments: readonly string[], first: string): readonly number[] {
  const there = new Set(segments.map(segmentNumber));
  const from = segmentNumber(first);
  const newest = Math.max(from, ...there);
  const missing: number[] = [];
  for (let number = from; number <= newest; number += 1) if (!there.has(number)) missing.push(number);
  return missing;
}
