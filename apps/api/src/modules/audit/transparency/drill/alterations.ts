import type { CheckpointLine, EntryLine, LogHeader, LogLine } from '@rinjo/transparency-log';

/** The end of a log, as it was signed: `entries` are followed by the checkpoint that covers the last of them. */
export interface LogTail {
  readonly header: LogHeader;
  /** At least one; without gaps. */
  readonly entries: readonly EntryLine[];
  readonly checkpoint: CheckpointLine;
}

export type AlterationName = 'flipped' | 'said' | 'deleted' | 'swapped' | 'added' | 'rolled_back' | 'forked';

export interface Alteration {
  readonly name: AlterationName;
  readonly lines: readonly LogLine[];
}

/**
 * What somebody with the database in their hands can do to a log, each done to a copy of it: whoever has the newest checkpoint from
 * elsewhere has to find every one. Swapping needs two entries, altering what one says needs one that still says something.
 */
export function alterationsOf(tail: LogTail): readonly Alteration[] {
  const { header, entries, checkpoint } = tail;
  const middle = Math.floor(entries.length / 2);
  const one = entries[middle];
  const last = entries.at(-1);
  if (!one || !last) throw new RangeError('A tail has an entry');
  const made: Alteration[] = [];
  const make = (name: AlterationName, altered: readonly EntryLine[], end: readonly LogLine[]): void => {
    made.push({ name, lines: [header, ...altered, ...end] });
  };
  const replaced = (entry: EntryLine): readonly EntryLine[] => entries.with(middle, entry);

  make('flipped', replaced({ ...one, c: flipped(one.c) }), [checkpoint]);
  if (one.payload)
    make('said', replaced({ ...one, payload: { ...one.payload, address: 'somewhere else' } }), [checkpoint]);
  make('deleted', entries.toSpliced(middle, 1), [checkpoint]);
  const before = entries[middle - 1];
  if (before)
    make(
      'swapped',
      entries.toSpliced(middle - 1, 2, { ...one, seq: before.seq }, { ...before, seq: one.seq }),
      [checkpoint],
    );
  make('added', entries, [checkpoint, { ...last, seq: last.seq + 1 }]);
  make('rolled_back', entries.slice(0, -1), []);
  make('forked', [...entries.slice(0, -1), { ...last, action: `${last.action}.not` }], []);
  return made;
}

/** The same number in hexadecimal with its first bit the other way round. */
const flipped = (hex: string): string =>
  (Number.parseInt(hex.slice(0, 1), 16) ^ 8).toString(16) + hex.slice(1);
