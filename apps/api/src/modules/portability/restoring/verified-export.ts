import { createHash, createPublicKey, verify } from 'node:crypto';
import { EXPORT_FORMAT, EXPORTED_TABLES } from '../declared/exported-tables.js';
import { keyIdOf } from '../exports.repository.js';
import {
  FORMAT_NAME,
  LIST,
  type ListedFile,
  type Manifest,
  MANIFEST,
  PUBLIC_KEY,
  SIGNATURE,
} from '../manifest.js';
import type { ExportSource } from './export-source.js';
import { ImportRefused } from './import-refused.js';
import { linesOf } from './lines.js';
import { isListedFile, isManifest } from './manifest-shape.js';
import { isSafePath } from './safe-path.js';

const LARGEST_MANIFEST = 64_000_000;
const LARGEST_KEY = 1_000;
const LONGEST_LIST_LINE = 4_000;
export const LONGEST_ROW = 32_000_000;

/** Told of the bytes that were read. */
export type Told = (bytes: number, what: string) => void;

const DATA = /^data\/([a-z_]+)\.jsonl$/;

/**
 * An export of which every byte is known to be what was signed, under a key that whoever imports has named. Reading it
 * once for that comes before anything is changed.
 */
export class VerifiedExport {
  private constructor(
    private readonly source: ExportSource,
    readonly manifest: Manifest,
    readonly manifestSha256: string,
    /** The files that are rows, by their tables. */
    private readonly rows: ReadonlyMap<string, ListedFile>,
    /** Bytes of everything that is kept in a store. */
    readonly objectBytes: number,
  ) {}

  /**
   * `keyId` is what the page of the export shows, or the one who made it says. Throws ImportRefused.
   */
  static async verify(source: ExportSource, keyId: string | null, told: Told): Promise<VerifiedExport> {
    const text = await small(source, MANIFEST, LARGEST_MANIFEST);
    await verifySignature(source, text, keyId);
    const manifest = parsed(text);
    const listed = await hashOf(source, LIST, manifest.list.bytes, told);
    if (listed !== manifest.list.sha256) throw new ImportRefused('LIST_ALTERED');
    const { rows, objectBytes } = await verifyFiles(source, manifest, told);
    for (const table of rows.keys()) await verifyRows(source, table);
    const manifestSha256 = createHash('sha256').update(text).digest('hex');
    return new VerifiedExport(source, manifest, manifestSha256, rows, objectBytes);
  }

  /** The files that have an object, in their order. */
  async *objects(): AsyncGenerator<ListedFile & { readonly objectId: string }, void, undefined> {
    for await (const file of listOf(this.source))
      if (file.objectId !== undefined) yield { ...file, objectId: file.objectId };
  }

  content(file: ListedFile): AsyncIterable<Buffer> {
    return this.source.read(file.path);
  }

  /** The rows of a table, as lines of JSON. Throws FILE_ALTERED at the end when they are not those that were verified. */
  async *lines(table: string): AsyncGenerator<string, void, undefined> {
    const file = this.rows.get(table);
    if (!file) return;
    const hash = createHash('sha256');
    const seen = async function* (content: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
      for await (const chunk of content) {
        hash.update(chunk);
        yield chunk;
      }
    };
    yield* linesOf(seen(this.source.read(file.path)), LONGEST_ROW);
    if (hash.digest('hex') !== file.sha256) throw new ImportRefused('FILE_ALTERED', { path: file.path });
  }
}

async function verifySignature(source: ExportSource, text: Buffer, keyId: string | null): Promise<void> {
  const pem = await small(source, PUBLIC_KEY, LARGEST_KEY);
  const signature = await small(source, SIGNATURE, LARGEST_KEY);
  const key = keyOf(pem);
  if (!key || signature.length !== 64 || !verify(null, text, key, signature))
    throw new ImportRefused('SIGNATURE_WRONG');
  const found = keyIdOf(key.export({ format: 'der', type: 'spki' }));
  if (keyId === null) throw new ImportRefused('KEY_NOT_CONFIRMED', { keyId: found });
  if (keyId !== found) throw new ImportRefused('KEY_DIFFERS', { keyId: found });
}

function keyOf(pem: Buffer): ReturnType<typeof createPublicKey> | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function parsed(text: Buffer): Manifest {
  const value = json(text.toString('utf8'));
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT_NAME)
    throw new ImportRefused('MANIFEST_BROKEN');
  if (!('version' in value) || value.version !== EXPORT_FORMAT)
    throw new ImportRefused('FORMAT_UNKNOWN', { known: EXPORT_FORMAT });
  if (!isManifest(value)) throw new ImportRefused('MANIFEST_BROKEN');
  return value;
}

/** Reads every file once; answers those that are rows. */
async function verifyFiles(
  source: ExportSource,
  manifest: Manifest,
  told: Told,
): Promise<{ readonly rows: Map<string, ListedFile>; readonly objectBytes: number }> {
  const rows = new Map<string, ListedFile>();
  let [files, bytes, objectBytes] = [0, 0, 0];
  for await (const file of listOf(source)) {
    const { path } = file;
    if ((await source.size(path)) === null) throw new ImportRefused('FILE_MISSING', { path });
    if ((await hashOf(source, path, file.bytes, told)) !== file.sha256)
      throw new ImportRefused('FILE_ALTERED', { path });
    files += 1;
    bytes += file.bytes;
    if (file.objectId !== undefined) objectBytes += file.bytes;
    if (!path.startsWith('data/')) continue;
    const table = DATA.exec(path)?.[1];
    if (table === undefined || !EXPORTED_TABLES.some((known) => known.table === table))
      throw new ImportRefused('TABLE_UNKNOWN', { path });
    rows.set(table, file);
  }
  if (files !== manifest.files || bytes !== manifest.bytes) throw new ImportRefused('LIST_ALTERED');
  return { rows, objectBytes };
}

/** Rows have columns that this product exports, and no other. */
async function verifyRows(source: ExportSource, table: string): Promise<void> {
  const columns = new Set(EXPORTED_TABLES.find((known) => known.table === table)?.columns);
  let line = 0;
  try {
    for await (const text of linesOf(source.read(`data/${table}.jsonl`), LONGEST_ROW)) {
      line += 1;
      const row = json(text);
      if (
        typeof row !== 'object' ||
        row === null ||
        Array.isArray(row) ||
        Object.keys(row).some((name) => !columns.has(name))
      )
        throw new ImportRefused('ROW_REFUSED', { table, line });
    }
  } catch (cause) {
    if (cause instanceof ImportRefused) throw cause;
    throw new ImportRefused('ROW_REFUSED', { table, line: line + 1 }, { cause });
  }
}

async function* listOf(source: ExportSource): AsyncGenerator<ListedFile, void, undefined> {
  for await (const line of linesOf(source.read(LIST), LONGEST_LIST_LINE)) {
    const file = json(line);
    if (!isListedFile(file)) throw new ImportRefused('LIST_ALTERED');
    if (!isSafePath(file.path)) throw new ImportRefused('PATH_REFUSED', { path: file.path });
    yield file;
  }
}

/** The hash of a file of exactly this length; an empty text for one of another, which is not read to its end. */
async function hashOf(source: ExportSource, path: string, bytes: number, told: Told): Promise<string> {
  const size = await source.size(path);
  if (size === null) throw new ImportRefused('FILE_MISSING', { path });
  if (size !== bytes) return '';
  const hash = createHash('sha256');
  for await (const chunk of source.read(path)) {
    hash.update(chunk);
    told(chunk.length, path);
  }
  return hash.digest('hex');
}

async function small(source: ExportSource, path: string, most: number): Promise<Buffer> {
  const size = await source.size(path);
  if (size === null) throw new ImportRefused('NO_EXPORT', { path });
  if (size > most) throw new ImportRefused('MANIFEST_BROKEN', { path });
  const chunks: Buffer[] = [];
  for await (const chunk of source.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Undefined for what is no JSON. */
function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
