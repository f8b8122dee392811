import { open, type FileHandle } from 'node:fs/promises';
import { CONTAINERS, type Gap, type SegmentBegin, type SegmentEnd } from './segment-facts.js';
import {
  fileKey,
  HEADER_BYTES,
  KINDS,
  LENGTH_BYTES,
  openRecord,
  RECORD_BYTES,
  saltOf,
  type SpoolPlace,
  TAG_BYTES,
} from './spool-format.js';
import { mediaOf } from './spool-writer.js';

/** What a file of the spool turned out to hold. */
export interface ReadSegment extends SegmentBegin {
  readonly durationMs: number;
  readonly gaps: readonly Gap[];
  /** Cut off: the recorder was killed, or the disk was full. */
  readonly truncated: boolean;
}

/** Reads a segment back: its media as it goes, and what it was once everything is read. */
export class SpoolReader {
  private facts: ReadSegment | null = null;

  constructor(
    private readonly path: string,
    private readonly trackKey: Buffer,
    private readonly place: SpoolPlace,
  ) {}

  /** After `media` has ended. Null when not even the beginning is whole: then there was no media either. */
  get segment(): ReadSegment | null {
    return this.facts;
  }

  /** The plaintext of every whole record. Stops at the first one that is not whole, or not of this file. */
  async *media(): AsyncGenerator<Buffer> {
    const file = await open(this.path, 'r');
    try {
      yield* this.read(file);
    } finally {
      await file.close();
    }
  }

  private async *read(file: FileHandle): AsyncGenerator<Buffer> {
    const salt = saltOf(await readExactly(file, HEADER_BYTES, 0));
    if (!salt) return;
    const key = fileKey(this.trackKey, salt, this.place);
    const gaps: Gap[] = [];
    let begin: SegmentBegin | null = null;
    let durationMs = 0;
    let at = HEADER_BYTES;
    for (let index = 0; ; index += 1) {
      const record = await readRecord(file, at);
      const opened = record && openRecord(key, index, record);
      if (!opened) break;
      at += LENGTH_BYTES + record.length;
      if (opened.kind === KINDS.media) {
        const { untilMs, bytes } = mediaOf(opened.body);
        durationMs = untilMs;
        yield bytes;
      } else if (opened.kind === KINDS.begin) {
        begin = parse<SegmentBegin>(opened.body);
        if (!CONTAINERS.includes(begin.container)) return;
      } else if (opened.kind === KINDS.gap) {
        gaps.push(parse<Gap>(opened.body));
      } else {
        const end = parse<SegmentEnd>(opened.body);
        if (begin) this.facts = { ...begin, durationMs: end.durationMs, gaps, truncated: false };
        return;
      }
    }
    if (begin) this.facts = { ...begin, durationMs, gaps, truncated: true };
  }
}

/** Sealed by this product under a key of its own: nobody else has written it. */
const parse = <T>(body: Buffer): T => JSON.parse(body.toString('utf8')) as T;

async function readRecord(file: FileHandle, at: number): Promise<Buffer | null> {
  const prefix = await readExactly(file, LENGTH_BYTES, at);
  if (prefix.length < LENGTH_BYTES) return null;
  const length = prefix.readUInt32BE(0);
  if (length < 1 || length > RECORD_BYTES) return null;
  const record = await readExactly(file, length + TAG_BYTES, at + LENGTH_BYTES);
  return record.length === length + TAG_BYTES ? record : null;
}

async function readExactly(file: FileHandle, length: number, at: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  return bytes.subarray(0, bytesRead);
}
