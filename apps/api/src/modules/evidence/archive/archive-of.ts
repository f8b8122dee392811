import { Readable } from 'node:stream';
import type { EvidenceId, EvidenceView } from '@rinjo/contract';
import { makeZip, predictLength } from 'client-zip';
import { csvTable } from '../../../platform/http/csv-cell.js';
import { entryNames } from './entry-names.js';

const CONTENTS = 'contents.csv';

/** What is told of an item in the archive. */
export type Archived = Pick<
  EvidenceView,
  'id' | 'name' | 'kind' | 'state' | 'takenAt' | 'receivedAt' | 'byName' | 'bytes' | 'sha256' | 'tags'
>;

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly lastModified: Date;
  readonly input: AsyncIterable<Uint8Array>;
}

/** An archive whose size is known before its first byte. */
export interface OpenedArchive {
  readonly bytes: number;
  readonly content: ReadableStream<Uint8Array>;
  /** How many items are in it. */
  readonly items: number;
}

/**
 * Items as one ZIP, made while it is sent: originals, uncompressed, and a table of what they are with their hashes. What is not
 * clean stands in the table alone.
 */
export function archiveOf(
  items: readonly Archived[],
  open: (id: EvidenceId) => Promise<AsyncIterable<Uint8Array>>,
): OpenedArchive {
  const names = entryNames(items);
  const table = contentsOf(items, names);
  const clean = items.flatMap((item, i) => (item.state === 'clean' ? [{ item, name: names[i] ?? '' }] : []));
  const files = clean.map(({ item, name }) => ({ name, size: item.bytes, lastModified: momentOf(item) }));
  const listed = { name: CONTENTS, size: table.length, lastModified: new Date(0) };
  async function* entries(): AsyncGenerator<Entry, void, undefined> {
    yield { ...listed, input: Readable.from([table]) };
    for (const { item, name } of clean)
      yield { name, size: item.bytes, lastModified: momentOf(item), input: await open(item.id) };
  }
  return {
    bytes: Number(predictLength([listed, ...files])),
    content: makeZip(entries()),
    items: clean.length,
  };
}

const momentOf = ({ takenAt, receivedAt }: Archived): Date => new Date(takenAt ?? receivedAt);

function contentsOf(items: readonly Archived[], names: readonly string[]): Uint8Array {
  const head = ['file', 'name', 'kind', 'taken_at', 'received_at', 'by', 'bytes', 'sha256', 'state', 'tags'];
  const rows = items.map((item, i) => [
    ...[
      item.state === 'clean' ? (names[i] ?? '') : '',
      item.name,
      item.kind,
      item.takenAt ?? '',
      item.receivedAt,
    ],
    ...[item.byName, String(item.bytes), item.sha256, item.state, item.tags.join(' ')],
  ]);
  return Buffer.from(csvTable([head, ...rows]), 'utf8');
}
