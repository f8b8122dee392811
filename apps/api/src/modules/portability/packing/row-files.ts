import { createHash, type Hash } from 'node:crypto';
import type { SealedScratch } from '../../../platform/films/sealed-scratch.js';

/** A file of an export. */
export interface PlannedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Null: rows, which are in the scratch. */
  readonly objectId: string | null;
  readonly evidenceId: string | null;
  readonly modifiedAt: Date;
}

const CHUNK = 65_536;

/** Writes files of text one after the other into a scratch file, and knows their lengths and hashes. */
export class RowFiles {
  readonly files: PlannedFile[] = [];
  private path: string | null = null;
  private hash: Hash = createHash('sha256');
  private bytes = 0;
  private waiting = '';

  constructor(
    private readonly scratch: SealedScratch,
    private readonly now: Date,
  ) {}

  /** What is written from now on belongs to this file. */
  async begin(path: string): Promise<void> {
    await this.close();
    this.path = path;
    this.hash = createHash('sha256');
    this.bytes = 0;
  }

  async write(text: string): Promise<void> {
    this.waiting += text;
    if (this.waiting.length >= CHUNK) await this.flush();
  }

  /** Ends the file, if there is one. */
  async close(): Promise<void> {
    if (this.path === null) return;
    await this.flush();
    const { path, bytes } = this;
    const rows = { objectId: null, evidenceId: null, modifiedAt: this.now };
    this.files.push({ path, bytes, sha256: this.hash.digest('hex'), ...rows });
    this.path = null;
  }

  private async flush(): Promise<void> {
    if (this.waiting === '') return;
    const bytes = Buffer.from(this.waiting.toWellFormed(), 'utf8');
    this.waiting = '';
    this.hash.update(bytes);
    this.bytes += bytes.length;
    await this.scratch.write(bytes);
  }
}
