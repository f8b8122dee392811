import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE, CONTENT_TYPES } from './content-types.js';

export type Encoding = 'br' | 'gzip' | 'identity';

const compressors: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** A name with a hash of its content in it: it never changes. */
const HASHED = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

/** One file of the built web app, in memory; compressed once, when it is first asked for. */
export class WebAsset {
  readonly contentType: string;
  readonly etag: string;
  readonly immutable: boolean;
  private readonly compressible: boolean;
  private readonly compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(
    path: string,
    readonly bytes: Buffer,
  ) {
    const extension = extname(path);
    this.contentType = CONTENT_TYPES[extension] ?? 'application/octet-stream';
    this.compressible = COMPRESSIBLE.has(extension) && bytes.length > 1024;
    this.immutable = HASHED.test(path);
    this.etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  }

  /** The best encoding that the client takes. */
  encodingFor(accepts: (encodings: string[]) => string | false): Encoding {
    if (!this.compressible) return 'identity';
    const chosen = accepts(['br', 'gzip']);
    return chosen === 'br' || chosen === 'gzip' ? chosen : 'identity';
  }

  encoded(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return Promise.resolve(this.bytes);
    const known = this.compressed.get(encoding) ?? compressors[encoding](this.bytes);
    this.compressed.set(encoding, known);
    return known;
  }
}

/** All files below a directory by their URL path. A request can reach nothing else: it is a look-up, not a path. */
export function loadWebAssets(root: string): ReadonlyMap<string, WebAsset> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(root, file).split(sep).join('/')}`;
      return [path, new WebAsset(path, readFileSync(file))];
    }),
  );
}
