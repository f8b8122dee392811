import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { DefaultAzureCredential } from '@azure/identity';
import { BlobServiceClient, type BlockBlobClient, RestError } from '@azure/storage-blob';
import type { Environment } from '../../config/environment.js';
import { release } from '../crypto/spent-memory.js';
import type { ByteRange } from '../crypto/streaming-aead.js';
import {
  assertObjectName,
  type ListObjects,
  ObjectMissing,
  type ObjectPage,
  ObjectStore,
  type OpenedObject,
} from './object-store.port.js';

/** A blob has at most 50,000 blocks: of this size they hold more than any object. */
const BLOCK = 4_194_304;
/** Blocks on their way at a time. */
const AT_ONCE = 4;
const PAGE = 1_000;
/** Fails where there is a blob of this name already. */
const NEW = { conditions: { ifNoneMatch: '*' } } as const;

const NO_BYTES = Buffer.alloc(0);

const isStatus = (cause: unknown, status: number): boolean =>
  cause instanceof RestError && cause.statusCode === status;

/**
 * Objects as block blobs of one Azure storage account, a container per tenant. Blocks become a blob with the list that is
 * committed last; what is never committed nobody sees, and Azure forgets it after a week.
 */
export class AzureObjectStore extends ObjectStore {
  private readonly service: BlobServiceClient;
  private readonly made = new Map<string, Promise<unknown>>();

  constructor({
    AZURE_STORAGE_CONNECTION,
    AZURE_STORAGE_URL,
  }: Pick<Environment, 'AZURE_STORAGE_CONNECTION' | 'AZURE_STORAGE_URL'>) {
    super();
    if (AZURE_STORAGE_CONNECTION === '' && AZURE_STORAGE_URL === '')
      throw new Error('OBJECT_STORE is azure: set AZURE_STORAGE_CONNECTION or AZURE_STORAGE_URL');
    this.service =
      AZURE_STORAGE_CONNECTION === ''
        ? new BlobServiceClient(AZURE_STORAGE_URL, new DefaultAzureCredential())
        : BlobServiceClient.fromConnectionString(AZURE_STORAGE_CONNECTION);
  }

  override async verify(): Promise<void> {
    await this.service.listContainers().byPage({ maxPageSize: 1 }).next();
  }

  override async put(container: string, name: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    const blob = this.blob(container, name);
    await this.ensure(container);
    const blocks = blocksOf(source);
    const first = await blocks.next();
    const second = first.done ? first : await blocks.next();
    if (first.done) await blob.upload('', 0, NEW);
    else if (second.done) await blob.upload(first.value, first.value.length, NEW);
    else await putBlocks(blob, [first.value, second.value], blocks);
  }

  override async read(
    container: string,
    name: string,
    { first, last }: ByteRange = { first: 0, last: Infinity },
    begin = 0,
  ): Promise<OpenedObject> {
    const blob = this.blob(container, name);
    try {
      // One request for who reads from there on, otherwise two at once: somebody waits.
      if (first === begin) return await splitAt(begin, await download(blob, 0, last));
      const [head, object] = await Promise.all([
        download(blob, 0, begin - 1).then(({ body }) => whole(body)),
        download(blob, first, last),
      ]);
      return { ...object, begin: head };
    } catch (cause) {
      throw isStatus(cause, 404) ? new ObjectMissing(container, name) : cause;
    }
  }

  override async head(container: string, name: string): Promise<number | null> {
    try {
      const { contentLength } = await this.blob(container, name).getProperties();
      return contentLength ?? null;
    } catch (cause) {
      if (isStatus(cause, 404)) return null;
      throw cause;
    }
  }

  override async delete(container: string, name: string): Promise<void> {
    await this.blob(container, name).deleteIfExists({ deleteSnapshots: 'include' });
  }

  override async list(
    container: string,
    { prefix = '', after, limit = PAGE }: ListObjects = {},
  ): Promise<ObjectPage> {
    assertObjectName(container);
    const pages = this.service
      .getContainerClient(container)
      .listBlobsFlat({ prefix })
      .byPage({ maxPageSize: limit, ...(after !== undefined && { continuationToken: after }) });
    try {
      for await (const { segment, continuationToken } of pages) {
        const objects = segment.blobItems.map(({ name, properties }) => ({
          name,
          bytes: properties.contentLength ?? 0,
        }));
        return { objects, next: continuationToken || null };
      }
    } catch (cause) {
      if (!isStatus(cause, 404)) throw cause; // a tenant that has kept nothing has no container
    }
    return { objects: [], next: null };
  }

  override async containers(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const { name } of this.service.listContainers()) names.push(name);
    return names;
  }

  override async removeContainer(container: string): Promise<void> {
    assertObjectName(container);
    this.made.delete(container);
    await this.service.getContainerClient(container).deleteIfExists();
  }

  /** Once per process; a failure is tried again. */
  private ensure(container: string): Promise<unknown> {
    const known = this.made.get(container);
    if (known) return known;
    const making = this.service.getContainerClient(container).createIfNotExists();
    this.made.set(container, making);
    making.catch(() => this.made.delete(container));
    return making;
  }

  private blob(container: string, name: string): BlockBlobClient {
    assertObjectName(container, name);
    return this.service.getContainerClient(container).getBlockBlobClient(name);
  }
}

/** Sends the blocks, several at a time, then the list that makes them a blob. */
async function putBlocks(
  blob: BlockBlobClient,
  begun: readonly Buffer[],
  rest: AsyncIterable<Buffer>,
): Promise<void> {
  // Two who write the same name must not use each other's blocks.
  const writer = randomUUID();
  const ids: string[] = [];
  const underway = new Set<Promise<unknown>>();
  const send = async (block: Buffer): Promise<void> => {
    const id = Buffer.from(`${writer}-${String(ids.length).padStart(6, '0')}`).toString('base64');
    ids.push(id);
    const sending = blob.stageBlock(id, block, block.length).finally(() => underway.delete(sending));
    underway.add(sending);
    if (underway.size >= AT_ONCE) await Promise.race(underway);
  };
  try {
    for (const block of begun) await send(block);
    for await (const block of rest) await send(block);
    await Promise.all(underway);
  } catch (cause) {
    await Promise.allSettled(underway);
    throw cause;
  }
  await blob.commitBlockList(ids, NEW);
}

async function* blocksOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < BLOCK) continue;
    yield joined(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield joined(waiting);
}

function joined(chunks: readonly Uint8Array[]): Buffer {
  const block = Buffer.concat(chunks);
  chunks.forEach(release);
  return block;
}

/** The bytes of a blob from `first` to `last`; none when it ends before. */
async function download(blob: BlockBlobClient, first: number, last: number): Promise<OpenedObject> {
  const count = Number.isFinite(last) ? Math.max(0, last - first + 1) : undefined;
  const answer =
    count === 0
      ? null
      : await blob.download(first, count).catch((cause: unknown) => {
          if (isStatus(cause, 416)) return null;
          throw cause;
        });
  if (answer === null) {
    const { contentLength = 0 } = await blob.getProperties();
    const nothing = { begin: NO_BYTES, body: Readable.from([]), discard: () => Promise.resolve() };
    return { bytes: contentLength, ...nothing };
  }
  const total = /\/(\d+)$/.exec(answer.contentRange ?? '')?.[1] ?? answer.contentLength;
  const stream = answer.readableStreamBody;
  if (total === undefined || !(stream instanceof Readable))
    throw new Error('Azure answered without the blob');
  const discard = (): Promise<void> => {
    stream.destroy();
    return Promise.resolve();
  };
  return { bytes: Number(total), begin: NO_BYTES, body: stream, discard };
}

/** The same object with its first bytes apart. */
async function splitAt(begin: number, object: OpenedObject): Promise<OpenedObject> {
  if (begin === 0) return object;
  const chunks = object.body[Symbol.asyncIterator]();
  let head = NO_BYTES;
  while (head.length < begin) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const rest = async function* (): AsyncGenerator<Buffer, void, undefined> {
    try {
      if (head.length > begin) yield head.subarray(begin);
      yield* { [Symbol.asyncIterator]: () => chunks };
    } finally {
      await chunks.return?.();
    }
  };
  return { ...object, begin: head.subarray(0, begin), body: rest() };
}

async function whole(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
