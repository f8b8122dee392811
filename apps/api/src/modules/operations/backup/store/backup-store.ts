import { createHash, hkdfSync } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import {
  headerLength,
  IntegrityError,
  openStream,
  sealStream,
  spanOf,
  STREAM,
} from '../../../../platform/crypto/streaming-aead.js';
import { ObjectMissing, type ObjectStore } from '../../../../platform/object-store/object-store.port.js';
import { objectsOf } from '../../../../platform/object-store/objects-of.js';
import { BackupFault } from '../backup-fault.js';

export type BackupContainer = 'backup-generations' | 'backup-wal' | 'backup-keys' | 'backup-beats';

const SEALED_VERSION = 'rinjo-backup1';
const TAG_BYTES = 16;
const CHUNK = 1_048_576;
const LEVEL = 3;

/** What was written. */
export interface Kept {
  /** Of the object as it lies there. */
  readonly bytes: number;
  /** Of the plaintext, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Backups: compressed, then sealed under the backup key, then sent (check sheet 9.6). An object that was altered, cut or put under
 * another name does not open, and nothing of it is told before that was found out.
 */
export class BackupStore {
  private readonly key: Buffer;

  constructor(
    readonly objects: ObjectStore,
    private readonly backupKey: Buffer,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', backupKey, '', 'rinjo backup', 32));
  }

  /** A passphrase of the backup key for another program that seals: nobody learns from it what this store seals with. */
  passphrase(purpose: string): string {
    return Buffer.from(hkdfSync('sha256', this.backupKey, '', purpose, 32)).toString('base64url');
  }

  /** Writes an object as a whole; it is there when this resolves. Throws BACKUP_STORE. */
  async write(
    container: BackupContainer,
    name: string,
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<Kept> {
    const hash = createHash('sha256');
    const zip = createZstdCompress({
      chunkSize: CHUNK,
      params: { [constants.ZSTD_c_compressionLevel]: LEVEL },
    });
    const seen = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    };
    let failed: unknown = null;
    const zipped = pipeline(Readable.from(seen(), { objectMode: true }), zip, (cause) => {
      failed ??= cause ?? null;
    });
    try {
      const sealed = sealStream(this.key, additionalOf(container, name), zipped as AsyncIterable<Buffer>);
      await this.objects.put(container, name, sealed);
    } catch (cause) {
      throw failed instanceof BackupFault ? failed : storeFault(cause);
    }
    const bytes = await this.objects.head(container, name).catch((cause: unknown) => {
      throw storeFault(cause);
    });
    if (bytes === null) throw new BackupFault('BACKUP_STORE', `${name} is not there after it was written`);
    return { bytes, sha256: hash.digest('hex') };
  }

  /** The plaintext. Throws BACKUP_SEALED, BACKUP_MISSING, BACKUP_STORE. */
  async *read(container: BackupContainer, name: string): AsyncGenerator<Buffer, void, undefined> {
    const unzip = createZstdDecompress({ chunkSize: CHUNK });
    const opened = this.opened(container, name);
    const plain = pipeline(Readable.from(opened), unzip, () => undefined);
    try {
      yield* plain as AsyncIterable<Buffer>;
    } catch (cause) {
      throw readFault(name, cause);
    } finally {
      unzip.destroy();
    }
  }

  async readWhole(container: BackupContainer, name: string): Promise<Buffer> {
    return buffer(this.read(container, name));
  }

  /** Every object of a container whose name begins so. Throws BACKUP_STORE. */
  async list(
    container: BackupContainer,
    prefix = '',
  ): Promise<readonly { readonly name: string; readonly bytes: number }[]> {
    const found: { name: string; bytes: number }[] = [];
    try {
      for await (const object of objectsOf(this.objects, container, prefix)) found.push(object);
    } catch (cause) {
      throw storeFault(cause);
    }
    return found;
  }

  /** Throws BACKUP_STORE. */
  async has(container: BackupContainer, name: string): Promise<boolean> {
    const bytes = await this.objects.head(container, name).catch((cause: unknown) => {
      throw storeFault(cause);
    });
    return bytes !== null;
  }

  async delete(container: BackupContainer, name: string): Promise<void> {
    await this.objects.delete(container, name).catch((cause: unknown) => {
      throw storeFault(cause);
    });
  }

  private async *opened(container: BackupContainer, name: string): AsyncGenerator<Buffer, void, undefined> {
    const range = { first: headerLength(), last: Infinity };
    const { bytes, begin: header, body } = await this.objects.read(container, name, range, headerLength());
    const length = plainLength(bytes);
    if (length < 1) throw new IntegrityError('too short to be sealed');
    const span = spanOf(length, { first: 0, last: length - 1 });
    const additional = additionalOf(container, name);
    yield* openStream({ dek: this.key, additional, header, length, span }, body);
  }
}

/** Bytes that were sealed, of the length of what came out: a stream that was cut has another last segment, which does not open. */
const plainLength = (sealed: number): number =>
  sealed - headerLength() - TAG_BYTES * Math.max(1, Math.ceil(sealed / STREAM.segmentBytes));

const additionalOf = (container: string, name: string): string => [SEALED_VERSION, container, name].join('|');

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Says in a sentence what the store answered. */
export function storeFault(cause: unknown): BackupFault {
  if (cause instanceof BackupFault) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  const text =
    code !== undefined && FULL.has(code)
      ? 'The store of backups is full: make room there. Nothing was lost; it is tried again'
      : `The store of backups does not take or give anything: ${message}`;
  return new BackupFault('BACKUP_STORE', text, { cause });
}

function readFault(name: string, cause: unknown): BackupFault {
  if (cause instanceof BackupFault) return cause;
  if (cause instanceof ObjectMissing)
    return new BackupFault('BACKUP_MISSING', `${name} is not in the store of backups`, { cause });
  const { code } = cause as NodeJS.ErrnoException;
  if (cause instanceof IntegrityError || code?.startsWith('ZSTD_') === true)
    return new BackupFault(
      'BACKUP_SEALED',
      `${name} does not open: BACKUP_KEY_FILE holds another key, or the bytes were altered`,
      { cause },
    );
  return storeFault(cause);
}
