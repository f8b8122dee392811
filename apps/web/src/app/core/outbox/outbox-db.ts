import type { CallId, UploadPass } from '@rinjo/contract';
import type { OutboxItem } from './outbox-item';

const NAME = 'rinjo-outbox';
const KEY = 'content';

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly content: ArrayBuffer;
}
type StoredItem = OutboxItem & Sealed;

/**
 * What waits on this device, in IndexedDB. Contents are encrypted under a key that pages can use and nobody can read out: a copy of
 * the browser's files without this browser opens nothing.
 */
export class OutboxDb {
  private constructor(
    private readonly db: IDBDatabase,
    private readonly key: CryptoKey,
  ) {}

  /** Rejects where the browser has no IndexedDB or no WebCrypto. */
  static async open(): Promise<OutboxDb> {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('items', { keyPath: 'id', autoIncrement: true });
      opening.result.createObjectStore('passes', { keyPath: 'callId' });
      opening.result.createObjectStore('keys');
    };
    const db = await answerOf(opening);
    // Another tab may take a newer version.
    db.onversionchange = () => {
      db.close();
    };
    return new OutboxDb(db, await keyOf(db));
  }

  /** Resolves when the photo is on the disk of the device. Rejects, e.g. with QuotaExceededError, and keeps nothing then. */
  async add(item: Omit<OutboxItem, 'id'>, content: ArrayBuffer): Promise<OutboxItem> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, content);
    const id = await this.write('items', (store) => store.add({ ...item, iv, content: sealed }));
    return { ...item, id: Number(id) };
  }

  async items(): Promise<readonly OutboxItem[]> {
    const found = await answerOf(this.store('items').getAll() as IDBRequest<StoredItem[]>);
    return found.map(itemOf);
  }

  /** Null when it is gone. */
  async content(id: number): Promise<ArrayBuffer | null> {
    const found = await answerOf(this.store('items').get(id) as IDBRequest<StoredItem | undefined>);
    return found ? crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, this.key, found.content) : null;
  }

  async setUrl(id: number, url: string | null): Promise<void> {
    // In one transaction: what was removed meanwhile must not come back.
    await this.write('items', (store) => {
      const found = store.get(id) as IDBRequest<StoredItem | undefined>;
      found.onsuccess = () => {
        if (found.result) store.put({ ...found.result, url });
      };
      return found;
    });
  }

  async remove(id: number): Promise<void> {
    await this.write('items', (store) => store.delete(id));
  }

  async setPass(callId: CallId, pass: UploadPass): Promise<void> {
    await this.write('passes', (store) =>
      store.put({ callId, token: pass.token, expiresAt: pass.expiresAt }),
    );
  }

  /** The token for late uploads to a call; null without one. */
  async pass(callId: CallId): Promise<string | null> {
    const found = await answerOf(
      this.store('passes').get(callId) as IDBRequest<{ token: string } | undefined>,
    );
    return found?.token ?? null;
  }

  private store(name: string): IDBObjectStore {
    return this.db.transaction(name).objectStore(name);
  }

  /** Resolves with the commit: a request that succeeds can still be rolled back. */
  private write(name: string, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const transaction = this.db.transaction(name, 'readwrite', { durability: 'strict' });
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('Not written'));
      };
    });
  }
}

const itemOf = ({ id, callId, name, type, bytes, url, ...capture }: StoredItem): OutboxItem => {
  const { sha256, takenAt, clockOffsetMs, position } = capture;
  return { id, callId, name, type, bytes, url, sha256, takenAt, clockOffsetMs, position };
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
