import { type TenantId, UUID_SHAPE } from '@rinjo/contract';
import type { ByteRange } from '../crypto/streaming-aead.js';

/** An object that is being read. */
export interface OpenedObject {
  /** Of the whole object, whatever range of it was asked for. */
  readonly bytes: number;
  /** As many of its first bytes as were asked for besides; fewer when it has no more. */
  readonly begin: Buffer;
  /** To be read to its end or left early; it holds a file or a connection until then. */
  readonly body: AsyncIterable<Buffer>;
  /** For whoever does not begin to read the body. */
  readonly discard: () => Promise<void>;
}

export interface ListedObject {
  readonly name: string;
  readonly bytes: number;
}

export interface ObjectPage {
  readonly objects: readonly ListedObject[];
  /** Null on the last page. */
  readonly next: string | null;
}

export interface ListObjects {
  readonly prefix?: string;
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

/** An object that is not in the store. */
export class ObjectMissing extends Error {
  constructor(container: string, name: string) {
    super(`${container}/${name} is not in the object store`);
    this.name = 'ObjectMissing';
  }
}

/**
 * Keeps opaque objects, in containers of one tenant each. It knows nothing of keys: what it is given is sealed already (see
 * `SealedStore`). Names are made from ids alone, never from what people type.
 */
export abstract class ObjectStore {
  /** Proves that objects can be written, and throws otherwise. */
  abstract verify(): Promise<void>;

  /**
   * Writes an object as a whole: until then, and when `source` fails, there is none. What `source` has handed over it
   * releases. Throws when the name is taken.
   */
  abstract put(container: string, name: string, source: AsyncIterable<Uint8Array>): Promise<void>;

  /**
   * Opens an object, or the bytes `range` of it, which is cut at the object's end; with its first `begin` bytes besides, at
   * most as many as a header has. Chunks of the body may be released. Throws ObjectMissing.
   */
  abstract read(container: string, name: string, range?: ByteRange, begin?: number): Promise<OpenedObject>;

  /** The size in bytes, null when there is no such object. */
  abstract head(container: string, name: string): Promise<number | null>;

  /** Does nothing when there is no such object. */
  abstract delete(container: string, name: string): Promise<void>;

  /** A page of a container's objects, in an order of the store's own. */
  abstract list(container: string, options?: ListObjects): Promise<ObjectPage>;

  abstract containers(): Promise<readonly string[]>;

  /** Removes a container with everything in it; does nothing when there is none. */
  abstract removeContainer(container: string): Promise<void>;
}

/** Where everything that a tenant keeps lies. */
export const containerOf = (tenantId: TenantId): string => `${tenantId}-objects`;

/** Where the signed checkpoints of a tenant's log lie, which are nobody's secret: whoever runs the store may forbid any change to it. */
export const logContainerOf = (tenantId: TenantId): string => `${tenantId}-log`;

const CONTAINER = new RegExp(`^${UUID_SHAPE}-(?:objects|log)$`);
/** Of a store of backups: database, write-ahead log, keys, and until when originals are there; nothing of the kind is in the store that the product works with. */
const BACKUP_CONTAINER = /^backup-(?:generations|wal|keys|beats)$/;
const NAME = /^[0-9a-z][0-9a-z-]{0,79}(?:\.[0-9a-z]{1,20})?$/;

export const isLogContainer = (name: string): boolean => isContainerName(name) && name.endsWith('-log');

export const isContainerName = (name: string): boolean => CONTAINER.test(name);

/** They become paths and addresses: anything but what the product makes from ids is refused. */
export function assertObjectName(container: string, name?: string): void {
  if (!isContainerName(container) && !BACKUP_CONTAINER.test(container))
    throw new Error('Not the name of a container');
  if (name !== undefined && !NAME.test(name)) throw new Error('Not the name of an object');
}
