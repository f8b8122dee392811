import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '../../config/environment.js';
import type { ByteRange } from '../crypto/streaming-aead.js';
import { release } from '../crypto/spent-memory.js';
import { systemCode } from '../files/system-code.js';
import { whenMissing } from '../files/when-missing.js';
import type { Clock } from '../time/clock.js';
import { FileRange } from './file-range.js';
import {
  assertObjectName,
  type ListedObject,
  type ListObjects,
  ObjectMissing,
  type ObjectPage,
  ObjectStore,
  type OpenedObject,
} from './object-store.port.js';

/** Files that are being written; nothing in it counts. */
const PARTIAL = '.partial';
/** What a process that died has left there is removed after this. */
const PARTIAL_KEPT_MS = 24 * 3_600_000;
const PAGE = 1_000;
const NOTHING_READ = { bytesRead: 0, buffer: Buffer.alloc(0) };

/**
 * Objects as files: `OBJECT_STORE_DIR/<container>/<two hexadecimal digits of the name's hash>/<name>`. All nodes share the
 * folder. A file appears under its name when all of it is on the disk.
 */
export class DirectoryObjectStore extends ObjectStore {
  constructor(
    private readonly environment: Pick<Environment, 'OBJECT_STORE_DIR'>,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async verify(): Promise<void> {
    await mkdir(this.partial(), { recursive: true, mode: 0o700 });
    const before = this.clock.now().getTime() - PARTIAL_KEPT_MS;
    for (const name of await readdir(this.partial())) {
      const file = join(this.partial(), name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < before) await rm(file, { force: true });
    }
    const probe = join(this.partial(), randomUUID());
    await (await open(probe, 'wx', 0o600)).close();
    await rm(probe);
  }

  override async put(container: string, name: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    const file = this.file(container, name);
    const draft = join(this.partial(), randomUUID());
    await mkdir(this.partial(), { recursive: true, mode: 0o700 });
    try {
      await writeWhole(draft, source);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      // A link refuses a name that is taken; a rename would not.
      await link(draft, file);
      await syncFolder(dirname(file));
    } finally {
      await rm(draft, { force: true });
    }
  }

  override async read(
    container: string,
    name: string,
    { first, last }: ByteRange = { first: 0, last: Infinity },
    begin = 0,
  ): Promise<OpenedObject> {
    const handle = await open(this.file(container, name), 'r').catch((cause: unknown) => {
      throw systemCode(cause) === 'ENOENT' ? new ObjectMissing(container, name) : cause;
    });
    const body = new FileRange(handle, first, last);
    try {
      const [{ size }, { bytesRead, buffer }] = await Promise.all([
        handle.stat(),
        begin === 0 ? NOTHING_READ : handle.read(Buffer.alloc(begin), 0, begin, 0),
      ]);
      return { bytes: size, begin: buffer.subarray(0, bytesRead), body, discard: () => body.close() };
    } catch (cause) {
      await body.close();
      throw cause;
    }
  }

  override async head(container: string, name: string): Promise<number | null> {
    return sizeOf(this.file(container, name));
  }

  override async delete(container: string, name: string): Promise<void> {
    await rm(this.file(container, name), { force: true });
  }

  override async list(
    container: string,
    { prefix = '', after = '', limit = PAGE }: ListObjects = {},
  ): Promise<ObjectPage> {
    assertObjectName(container);
    const objects: ListedObject[] = [];
    let last = '';
    for (const shard of await namesIn(join(this.root(), container))) {
      if (shard < after.slice(0, 2)) continue;
      for (const name of await namesIn(join(this.root(), container, shard))) {
        const position = `${shard}/${name}`;
        if (position <= after || !name.startsWith(prefix)) continue;
        if (objects.length === limit) return { objects, next: last };
        // Where it lies, not where it should: what somebody has put elsewhere is listed too.
        const bytes = await sizeOf(join(this.root(), container, shard, name));
        if (bytes === null) continue; // deleted meanwhile
        objects.push({ name, bytes });
        last = position;
      }
    }
    return { objects, next: null };
  }

  override async containers(): Promise<readonly string[]> {
    return (await namesIn(this.root())).filter((name) => name !== PARTIAL);
  }

  override async removeContainer(container: string): Promise<void> {
    assertObjectName(container);
    await rm(join(this.root(), container), { recursive: true, force: true });
  }

  private root(): string {
    if (this.environment.OBJECT_STORE_DIR === '')
      throw new Error('OBJECT_STORE_DIR is not set: evidence cannot be kept');
    return this.environment.OBJECT_STORE_DIR;
  }

  private partial(): string {
    return join(this.root(), PARTIAL);
  }

  private file(container: string, name: string): string {
    assertObjectName(container, name);
    const shard = createHash('sha256').update(name).digest('hex').slice(0, 2);
    return join(this.root(), container, shard, name);
  }
}

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(whenMissing(null));
  return found?.size ?? null;
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(whenMissing<string[]>([]));
  return names.sort();
}

/** Every byte is on the disk when it resolves. One chunk is written while the next one is made. */
async function writeWhole(file: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const chunk of source) {
      await writing;
      writing = handle.writeFile(chunk).then(() => {
        release(chunk);
      });
      writing.catch(() => undefined); // told when it is waited for
    }
    await writing;
    await handle.sync();
  } finally {
    await writing.catch(() => undefined);
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
