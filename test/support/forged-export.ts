import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { uuidv7 } from 'uuidv7';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** An export that somebody has made by hand, and signed: right in every respect but the one that a test is about. */
export class ForgedExport {
  private readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } =
    generateKeyPairSync('ed25519');
  readonly files = new Map<string, Buffer>();
  /** What the list says of a file, where that is not what it is. */
  readonly said = new Map<string, object>();
  manifest: Record<string, unknown> = {};

  constructor() {
    this.rows('tenant', [
      { name: 'F', lobby_by_default: false, conformity: null, recording_consent: 'announce' },
    ]);
  }

  rows(table: string, rows: readonly object[]): this {
    this.files.set(
      `data/${table}.jsonl`,
      Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    );
    return this;
  }

  get keyId(): string {
    return sha256(this.keys.publicKey.export({ format: 'der', type: 'spki' })).slice(0, 16);
  }

  /** What belongs into a folder or a ZIP. */
  content(): Map<string, Buffer> {
    const listed = [...this.files].map(([path, bytes]) => ({
      ...{ path, bytes: bytes.length, sha256: sha256(bytes), part: 1 },
      ...this.said.get(path),
    }));
    const list = Buffer.from(listed.map((file) => `${JSON.stringify(file)}\n`).join(''));
    const sum = { path: 'files.jsonl', bytes: list.length, sha256: sha256(list) };
    const manifest = Buffer.from(
      JSON.stringify({
        ...{
          format: 'rinjo-export',
          version: 1,
          exportId: uuidv7(),
          tenantId: uuidv7(),
          slug: 'f',
          name: 'F',
        },
        ...{ at: '2026-11-26T00:00:00.000Z', keyId: this.keyId, parts: 1, files: listed.length },
        ...{
          bytes: listed.reduce((all, { bytes }) => all + bytes, 0),
          list: sum,
          sums: sum,
          tables: {},
          withheld: 0,
        },
        ...{ lost: [], ...this.manifest },
      }),
    );
    return new Map([
      ...this.files,
      ['files.jsonl', list],
      ['manifest.json', manifest],
      ['manifest.sig', sign(null, manifest, this.keys.privateKey)],
      ['manifest.pub.pem', Buffer.from(this.keys.publicKey.export({ format: 'pem', type: 'spki' }))],
    ]);
  }

  writeTo(folder: string): void {
    for (const [path, bytes] of this.content()) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
}
