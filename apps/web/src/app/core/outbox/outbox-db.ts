import type { CallId, UploadPass } from '@rinjo/contract';
import { OUTBOX_DB } from './outbox-flag';
import type { OutboxItem } from './outbox-item';

const KEY = 'content';

type StoreName = 'items' | 'passes' | 'pieces';
/** What is to be kept, before it is. */
type NewItem = Omit<OutboxItem, 'id' | 'pieces' | 'open'>;

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly content: ArrayBuffer;
}
type StoredItem = OutboxItem & Partial<Sealed>;
/** What was written by an earlier version lacks what there was not. */
type StoredBefore = Omit<StoredItem, 'siteId' | 'pieces' | 'open'> & Partial<StoredItem>;

/**
 * What waits on this device, in IndexedDB. Contents are encrypted, piece by piece, under a key that pages can use and nobody can read out: a copy of
 * the browser's files without this browser opens nothing.
 */
export class OutboxDb {
  private constructor(
    private readonly db: IDBDatabase,
    private readonly key: CryptoKey,
  ) {}

  /** Rejects where the browser has no IndexedDB or no WebCrypto. */
  static async open(): Promise<OutboxDb> {
    const opening = indexedDB.open(OUTBOX_DB, 2);
    opening.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        opening.result.createObjectStore('items', { keyPath: 'id', autoIncrement: true });
        opening.result.createObjectStore('passes', { keyPath: 'callId' });
        opening.result.createObjectStore('keys');
      }
      opening.result.createObjectStore('pieces', { keyPath: ['itemId', 'n'] });
    };
    const db = await answerOf(opening);
    // Another tab may take a newer version.
    db.onversionchange = () => {
      db.close();
    };
    return new OutboxDb(db, await keyOf(db));
  }

  /** Resolves when the photo is on the disk of the device. Rejects, e.g. with QuotaExceededError, and keeps nothing then. */
  async add(item: NewItem, content: ArrayBuffer): Promise<OutboxItem> {
    const whole = { ...item, pieces: null, open: false };
    const sealed = await this.seal(content);
    const id = await this.write(['items'], (store) => store('items').add({ ...whole, ...sealed }));
    return { ...whole, id: Number(id) };
  }

  /** Begins something that comes in pieces. */
  async begin(item: NewItem): Promise<OutboxItem> {
    const begun = { ...item, pieces: [], open: true };
    const id = await this.write(['items'], (store) => store('items').add(begun));
    return { ...begun, id: Number(id) };
  }

  /** Resolves when the piece is on the disk of the device: false when the rest of it is gone. Rejects as `add` does. */
  async append(id: number, piece: ArrayBuffer): Promise<boolean> {
    const sealed = await this.seal(piece);
    let isThere = false;
    await this.write(['items', 'pieces'], (store) =>
      this.change(store('items'), id, (found) => {
        isThere = true;
        const pieces = [...(found.pieces ?? []), piece.byteLength];
        store('pieces').add({ itemId: id, n: pieces.length - 1, ...sealed });
        return { ...found, pieces, bytes: found.bytes + piece.byteLength };
      }),
    );
    return isThere;
  }

  /** Nothing follows any more. */
  async finish(id: number, sha256: string): Promise<void> {
    await this.write(['items'], (store) =>
      this.change(store('items'), id, (found) => ({ ...found, sha256, open: false })),
    );
  }

  async items(): Promise<readonly OutboxItem[]> {
    const found = await answerOf(this.store('items').getAll() as IDBRequest<StoredBefore[]>);
    return found.map(itemOf);
  }

  async item(id: number): Promise<OutboxItem | null> {
    const found = await answerOf(this.store('items').get(id) as IDBRequest<StoredBefore | undefined>);
    return found ? itemOf(found) : null;
  }

  /** Null when it is gone. */
  async content(id: number): Promise<ArrayBuffer | null> {
    return this.unseal(
      await answerOf(this.store('items').get(id) as IDBRequest<Partial<Sealed> | undefined>),
    );
  }

  /** Null when it is gone. */
  async piece(id: number, n: number): Promise<ArrayBuffer | null> {
    return this.unseal(await answerOf(this.store('pieces').get([id, n]) as IDBRequest<Sealed | undefined>));
  }

  async setUrl(id: number, url: string | null): Promise<void> {
    await this.write(['items'], (store) => this.change(store('items'), id, (found) => ({ ...found, url })));
  }

  async remove(id: number): Promise<void> {
    await this.write(['items', 'pieces'], (store) => {
      store('pieces').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
      return store('items').delete(id);
    });
  }

  async setPass(callId: CallId, pass: UploadPass): Promise<void> {
    await this.write(['passes'], (store) =>
      store('passes').put({ callId, token: pass.token, expiresAt: pass.expiresAt }),
    );
  }

  /** The token for late uploads to a call; null without one. */
  async pass(callId: CallId): Promise<string | null> {
    const found = await answerOf(
      this.store('passes').get(callId) as IDBRequest<{ token: string } | undefined>,
    );
    return found?.token ?? null;
  }

  private store(name: StoreName): IDBObjectStore {
    return this.db.transaction(name).objectStore(name);
  }

  private async seal(content: ArrayBuffer): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, content: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, content) };
  }

  private async unseal(found: Partial<Sealed> | undefined): Promise<ArrayBuffer | null> {
    if (!found?.iv || !found.content) return null;
    return crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, this.key, found.content);
  }

  /** In the transaction of `items`: what was removed meanwhile does not come back. */
  private change(
    items: IDBObjectStore,
    id: number,
    changed: (found: StoredItem) => StoredItem,
  ): IDBRequest<StoredItem | undefined> {
    const found = items.get(id) as IDBRequest<StoredItem | undefined>;
    found.onsuccess = () => {
      if (found.result) items.put(changed(found.result));
    };
    return found;
  }

  /** Resolves with the commit: a request that succeeds can still be rolled back. */
  private write(
    names: readonly StoreName[],
    work: (store: (name: StoreName) => IDBObjectStore) => IDBRequest,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const transaction = this.db.transaction(names, 'readwrite', { durability: 'strict' });
      const request = work((name) => transaction.objectStore(name));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('Not written'));
      };
    });
  }
}

const itemOf = ({ id, callId, name, type, bytes, url, ...more }: StoredBefore): OutboxItem => {
  const { siteId = null, previousId, chat, sha256, takenAt, clockOffsetMs, position } = more;
  const { pieces = null, open = false } = more;
  return {
    ...{ id, callId, siteId, name, type, bytes, url, sha256, takenAt, clockOffsetMs, position, pieces, open },
    ...(previousId && { previousId }),
    ...(chat && { chat }),
  };
};

async function keyOf(db: IDBDatabase): Promise<CryptoKey> {
  const stored = (): IDBRequest<CryptoKey | undefined> =>
    db.transaction('keys').objectStore('keys').get(KEY) as IDBRequest<CryptoKey | undefined>;
  const known = await answerOf(stored());
  if (known) return known;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const transaction = db.transaction('keys', 'readwrite');
  // Another tab may have been first: its key counts.
  await answerOf(transaction.objectStore('keys').add(fresh, KEY)).catch(() => undefined);
  return (await answerOf(stored())) ?? fresh;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB'));
    };
  });
}
