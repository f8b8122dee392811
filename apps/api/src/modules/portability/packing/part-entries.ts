import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import type { SealedScratch } from '../../../platform/films/sealed-scratch.js';
import { type ExportFile, ExportFilesRepository } from '../export-files.repository.js';
import type { ExportRow } from '../exports.repository.js';
import type { ZipEntry } from './zip-entry.js';

const PAGE = 200;

/** A file whose object is missing, or is not what was written. */
export class FileLost extends Error {
  constructor(
    readonly file: ExportFile,
    cause: unknown,
  ) {
    super(`${file.path} cannot be read`, { cause });
    this.name = 'FileLost';
  }
}

/** Told of what is being read; throws to stop. */
export type Watch = (file: ExportFile, bytes: number) => void;

/** Reads the files of one part, in their order. */
@Injectable()
export class PartEntries {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly files: ExportFilesRepository,
    private readonly sealed: SealedStore,
  ) {}

  /** `rows` has the files that are rows: they are in the first part alone. Throws FileLost while a file is read. */
  async *entries(
    principal: Principal,
    { id }: ExportRow,
    part: number,
    rows: SealedScratch | null,
    watch: Watch,
  ): AsyncGenerator<ZipEntry, void, undefined> {
    const slices = rows && new Slices(rows.read());
    try {
      for (let after = 0; ;) {
        const page = await this.tenantDb.run(principal, (tx) => this.files.page(tx, id, part, after, PAGE));
        for (const file of page) yield this.entryOf(principal, file, slices, watch);
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        after = last.n;
      }
    } finally {
      await slices?.close();
    }
  }

  private entryOf(principal: Principal, file: ExportFile, slices: Slices | null, watch: Watch): ZipEntry {
    const content = file.objectId === null ? slices?.next(file.bytes) : this.original(principal, file);
    if (!content) throw new Error('The rows of this export are not on this node');
    const { path: name, bytes: size, modifiedAt } = file;
    return { name, size, modifiedAt, input: checked(file, content, watch) };
  }

  private async *original(principal: Principal, file: ExportFile): AsyncGenerator<Buffer, void, undefined> {
    const { objectId } = file;
    const sealed = objectId && (await this.tenantDb.run(principal, (tx) => this.files.sealed(tx, objectId)));
    if (!sealed) throw new FileLost(file, null);
    try {
      yield* this.sealed.read(principal.tenantId, sealed);
    } catch (cause) {
      if (cause instanceof DomainError && cause.code === 'INTEGRITY_FAILED') throw new FileLost(file, cause);
      throw cause;
    }
  }
}

async function* checked(
  file: ExportFile,
  content: AsyncIterable<Buffer>,
  watch: Watch,
): AsyncGenerator<Buffer, void, undefined> {
  const hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    watch(file, chunk.length);
    yield chunk;
  }
  if (hash.digest('hex') === file.sha256) return;
  if (file.objectId === null) throw new Error('The rows are not what was written');
  throw new FileLost(file, null);
}

/** Cuts one stream into files of known lengths, one after the other. */
class Slices {
  private readonly source: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }

  async *next(bytes: number): AsyncGenerator<Buffer, void, undefined> {
    for (let left = bytes; left > 0;) {
      if (this.rest.length === 0) {
        const more = await this.source.next();
        if (more.done) throw new Error('The scratch file ends too early');
        this.rest = more.value;
      }
      const part = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(part.length);
      left -= part.length;
      if (part.length > 0) yield part;
    }
  }
}
