import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ExportId } from '@rinjo/contract';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantSigner } from '../../../platform/crypto/tenant-signer.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { ExportFilesRepository } from '../export-files.repository.js';
import { type ExportRow, keyIdOf } from '../exports.repository.js';
import {
  LIST,
  type ListedFile,
  MANIFEST,
  manifestText,
  pemOf,
  PUBLIC_KEY,
  SIGNATURE,
  type Sum,
  sumLine,
  SUMS,
} from '../manifest.js';
import type { ZipEntry } from './zip-entry.js';

/** What was signed. */
export interface Closing {
  readonly manifestSha256: string;
  readonly publicKey: Buffer;
}

const PAGE = 1_000;

/** The files at the end of the last part: the list of all others, and the signed manifest. */
@Injectable()
export class ClosingFiles {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly files: ExportFilesRepository,
    private readonly signer: TenantSigner,
  ) {}

  /** `signed` is called when the manifest is written. */
  async *entries(
    principal: Principal,
    of: ExportRow,
    signed: (closing: Closing) => void,
  ): AsyncGenerator<ZipEntry, void, undefined> {
    const at = of.requestedAt;
    const total = { files: 0, bytes: 0 };
    const counted = (file: ListedFile): string => {
      total.files += 1;
      total.bytes += file.bytes;
      return `${JSON.stringify(file)}\n`;
    };
    const list = new Summed(LIST, this.text(principal, of.id, counted));
    yield { name: LIST, modifiedAt: at, input: list.bytes() };
    const sums = new Summed(SUMS, this.text(principal, of.id, sumLine));
    yield { name: SUMS, modifiedAt: at, input: sums.bytes() };
    const lost = await this.tenantDb.run(principal, (tx) => this.files.lost(tx, of.id));
    const sign = await this.signer.of(principal.tenantId, 'export');
    const { publicKey } = sign('');
    const text = manifestText({
      ...{ exportId: of.id, tenantId: principal.tenantId, slug: of.slug, name: of.tenantName },
      ...{ at: at.toISOString(), keyId: keyIdOf(publicKey), parts: of.parts, ...total },
      ...{ list: list.sum, sums: sums.sum, tables: of.tables, withheld: of.withheld, lost },
    });
    const small = { [MANIFEST]: text, [SIGNATURE]: sign(text).signature, [PUBLIC_KEY]: pemOf(publicKey) };
    for (const [name, content] of Object.entries(small))
      yield { name, modifiedAt: at, input: inOnePiece(Buffer.from(content)) };
    signed({ manifestSha256: createHash('sha256').update(text).digest('hex'), publicKey });
  }

  private async *text(
    principal: Principal,
    id: ExportId,
    lineOf: (file: ListedFile) => string,
  ): AsyncGenerator<Buffer, void, undefined> {
    for (let after = 0; ;) {
      const page = await this.tenantDb.run(principal, (tx) => this.files.page(tx, id, null, after, PAGE));
      const lines = page.map(({ path, bytes, sha256, part, objectId }) =>
        lineOf({ path, bytes, sha256, part, ...(objectId !== null && { objectId }) }),
      );
      if (lines.length > 0) yield Buffer.from(lines.join(''), 'utf8');
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.n;
    }
  }
}

/** Knows what it was when all of it has been read. */
class Summed {
  private readonly hash = createHash('sha256');
  private length = 0;
  private known: Sum | null = null;

  constructor(
    private readonly path: string,
    private readonly source: AsyncIterable<Buffer>,
  ) {}

  get sum(): Sum {
    if (!this.known) throw new Error(`${this.path} was not read to its end`);
    return this.known;
  }

  async *bytes(): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of this.source) {
      this.hash.update(chunk);
      this.length += chunk.length;
      yield chunk;
    }
    this.known = { path: this.path, bytes: this.length, sha256: this.hash.digest('hex') };
  }
}
