import { randomUUID } from 'node:crypto';
import { DefaultAzureCredential } from '@azure/identity';
import { BlobServiceClient, type BlockBlobClient, RestError } from '@azure/storage-blob';
import type { Environment } from '../../config/environment.js';
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

const isStatus = (cause: unknown, status: number): boolean =>
  cause instanceof RestError && cause.statusCode === status;

/**
 * Objects as block blobs of one Azure storage account, a container per tenant. Blocks become a blob with the list that is
 * committed last; what is never committed nobody sees, and Azure forgets it after a week.
 */
export class AzureObjectStore extends ObjectStore {
  private readonly service: BlobServiceClient;
  private readonly made = new Map<string, Promise<unknown>>();

  constructor({ AZURE_STORAGE_CONNECTION, AZURE_STORAGE_URL }: Environment) {
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

  override async read(container: string, name: string, range?: ByteRange): Promise<OpenedObject> {
    const blob = this.blob(container, name);
    const { first = 0, last } = range ?? {};
    const count = last === undefined ? undefined : last - first + 1;
    const answer = await blob.download(first, count).catch((cause: unknown) => {
      throw isStatus(cause, 404) ? new ObjectMissing(container, name) : cause;
    });
    const total = /\/(\d+)$/.exec(answer.contentRange ?? '')?.[1] ?? answer.contentLength;
    if (total === undefined || !answer.readableStreamBody) throw new Error('Azure answered without the blob');
    return { bytes: Number(total), body: buffersOf(answer.readableStreamBody) };
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
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

async function* buffersOf(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
