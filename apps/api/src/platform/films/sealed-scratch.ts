import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SpoolReader } from '../../recorder/spool/spool-reader.js';
import { SpoolWriter } from '../../recorder/spool/spool-writer.js';

/** Room on the disk for what does not fit into memory, sealed under a key that this process alone has and forgets. */
export class SealedScratch {
  private written = 0;
  private ending: Promise<void> | null = null;

  private constructor(
    private readonly path: string,
    private readonly key: Buffer,
    private readonly place: ConstructorParameters<typeof SpoolReader>[2],
    private readonly writer: SpoolWriter,
  ) {}

  static async open(folder: string): Promise<SealedScratch> {
    const id = randomUUID();
    const place = { tenantId: id, recordingId: id, trackId: id, segment: 1 };
    const path = join(scratchFolder(folder), id);
    const key = randomBytes(32);
    const begin = { offsetMs: 0, codec: 'video/mp4', container: 'lines' } as const;
    return new SealedScratch(path, key, place, await SpoolWriter.create(path, key, place, begin));
  }

  get bytes(): number {
    return this.written;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.written += bytes.length;
    this.writer.media(bytes, 0, 0);
    await this.writer.handed();
  }

  /** Nothing more is written. */
  end(): Promise<void> {
    this.ending ??= this.writer.end({ durationMs: 0, frames: 0, lostPackets: 0 });
    return this.ending;
  }

  /** Everything that was written, once it has ended. */
  read(): AsyncIterable<Buffer> {
    return new SpoolReader(this.path, this.key, this.place).media();
  }

  async discard(): Promise<void> {
    await this.end().catch(() => undefined); // what could not be written is gone either way
    await rm(this.path, { force: true });
  }
}

/** Where it is. */
export const scratchFolder = (folder: string): string => join(folder, 'scratch');
