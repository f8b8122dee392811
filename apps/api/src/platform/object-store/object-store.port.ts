import type { TenantId } from '@rinjo/contract';
import type { ByteRange } from '../crypto/streaming-aead.js';

/** An object that is being read. */
export interface OpenedObject {
  /** Of the whole object, whatever range of it was asked for. */
  readonly bytes: number;
  /** To be read to its end or left early; it holds a file or a connection until then. */
  readonly body: AsyncIterable<Buffer>;
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
 * Keeps opaque objects, one container per tenant. It knows nothing of keys: what it is given is sealed already (see
 * `SealedStore`). Names are made from ids alone, never from what people type.
 */
export abstract class ObjectStore {
  /** Proves that objects can be written, and throws otherwise. */
  abstract verify(): Promise<void>;

  /** Writes an object as a whole: until then, and when `source` fails, there is none. Throws when the name is taken. */
  abstract put(container: string, name: string, source: AsyncIterable<Uint8Array>): Promise<void>;

  /** Opens an object, or the bytes `range` of it, which is cut at the object's end. Throws ObjectMissing. */
  abstract read(container: string, name: string, range?: ByteRange): Promise<OpenedObject>;

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

/** The one container of a tenant. */
export const containerOf = (tenantId: TenantId): string => `${tenantId}-objects`;

const CONTAINER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-objects$/;
const NAME = /^[0-9a-z][0-9a-z-]{0,79}(?:\.[0-9a-z]{1,20})?$/;

/** They become paths and addresses: anything but what the product makes from ids is refused. */
export function assertObjectName(container: string, name?: string): void {
  if (!CONTAINER.test(container)) throw new Error('Not the name of a container');
  if (name !== undefined && !NAME.test(name)) throw new Error('Not the name of an object');
}
