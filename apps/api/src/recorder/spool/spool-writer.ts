import { randomBytes } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Gap, SegmentBegin, SegmentEnd } from './segment-facts.js';
import {
  fileKey,
  KINDS,
  RECORD_BYTES,
  type RecordKind,
  sealRecord,
  type SpoolPlace,
  spoolHeader,
} from './spool-format.js';

/** Media is in the file after this long at the latest, in milliseconds: what a killed recorder loses. */
export const RECORD_MS = 1_000;
/** Milliseconds between two calls of fsync: what a loss of power loses. */
const SYNC_MS = 2_000;
const MEDIA_HEADER_BYTES = 4;

/** Appends one segment to the spool, sealed. Nothing readable ever leaves this process. */
export class SpoolWriter {
  private index = 0;
  private readonly pending: Buffer[] = [];
  private pendingBytes = 0;
  private pendingSince: number | null = null;
  private untilMs = 0;
  private syncedAt = 0;
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: FileHandle,
    private readonly key: Buffer,
  ) {}

  /** Makes the file. Throws when it is there already: a second plaintext under the same nonces must not happen. */
  static async create(
    path: string,
    trackKey: Buffer,
    place: SpoolPlace,
    begin: SegmentBegin,
  ): Promise<SpoolWriter> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const salt = randomBytes(32);
    const file = await open(path, 'wx', 0o600);
    const writer = new SpoolWriter(file, fileKey(trackKey, salt, place));
    writer.write(spoolHeader(salt));
    writer.append(KINDS.begin, [json(begin)]);
    return writer;
  }

  /** Media, in order; `untilMs` is how far the segment goes with it. */
  media(bytes: Uint8Array, untilMs: number, now: number): void {
    this.untilMs = Math.max(this.untilMs, untilMs);
    this.pendingSince ??= now;
    const most = RECORD_BYTES - MEDIA_HEADER_BYTES - 1;
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + most - this.pendingBytes);
      this.pending.push(Buffer.from(part));
      this.pendingBytes += part.length;
      at += part.length;
      if (this.pendingBytes === most) this.flush();
    }
    this.tick(now);
  }

  gap(gap: Gap): void {
    this.flush();
    this.append(KINDS.gap, [json(gap)]);
  }

  /** Writes what has waited long enough. */
  tick(now: number): void {
    if (this.pendingSince !== null && now - this.pendingSince >= RECORD_MS) this.flush();
    if (now - this.syncedAt < SYNC_MS) return;
    this.syncedAt = now;
    this.enqueue(() => this.file.datasync());
  }

  /** Resolves when what was to be written so far has been; rejects when it could not. */
  handed(): Promise<void> {
    return this.writing;
  }

  /** Marks the end. Rejects when anything of the segment could not be written. */
  async end(end: SegmentEnd): Promise<void> {
    this.flush();
    this.append(KINDS.end, [json(end)]);
    this.enqueue(() => this.file.datasync());
    try {
      await this.writing;
    } finally {
      await this.file.close();
    }
  }

  private flush(): void {
    this.pendingSince = null;
    if (this.pendingBytes === 0) return;
    const header = Buffer.alloc(MEDIA_HEADER_BYTES);
    header.writeUInt32BE(Math.round(this.untilMs));
    this.append(KINDS.media, [header, ...this.pending.splice(0)]);
    this.pendingBytes = 0;
  }

  private append(kind: RecordKind, body: readonly Buffer[]): void {
    this.write(sealRecord(this.key, this.index, kind, body));
    this.index += 1;
  }

  private write(bytes: Buffer): void {
    this.enqueue(async () => {
      await this.file.appendFile(bytes);
    });
  }

  private enqueue(step: () => Promise<void>): void {
    this.writing = this.writing.then(step);
    this.writing.catch(() => undefined); // told by `end` and `handed`
  }
}

const json = (value: object): Buffer => Buffer.from(JSON.stringify(value), 'utf8');

/** Milliseconds that a media record says the segment goes to with it, and its bytes. */
export function mediaOf(body: Buffer): { readonly untilMs: number; readonly bytes: Buffer } {
  return { untilMs: body.readUInt32BE(0), bytes: body.subarray(MEDIA_HEADER_BYTES) };
}
