import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import {
  ObjectMissing,
  ObjectStore,
  type OpenedObject,
} from '../../../../platform/object-store/object-store.port.js';
import { BackupStore } from './backup-store.js';

/** Objects in memory, until it is full. */
class SmallStore extends ObjectStore {
  readonly objects = new Map<string, Buffer>();

  constructor(private readonly room: number) {
    super();
  }

  override async put(container: string, name: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    const bytes = await buffer(source);
    if (bytes.length > this.room) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    this.objects.set(`${container}/${name}`, bytes);
  }

  override read(
    container: string,
    name: string,
    range = { first: 0, last: Infinity },
    begin = 0,
  ): Promise<OpenedObject> {
    const found = this.objects.get(`${container}/${name}`);
    if (!found) return Promise.reject(new ObjectMissing(container, name));
    const body = async function* (): AsyncGenerator<Buffer, void, undefined> {
      yield await Promise.resolve(Buffer.from(found.subarray(range.first)));
    };
    return Promise.resolve({
      ...{ bytes: found.length, begin: found.subarray(0, begin), body: body() },
      discard: () => Promise.resolve(),
    });
  }

  override head(container: string, name: string): Promise<number | null> {
    return Promise.resolve(this.objects.get(`${container}/${name}`)?.length ?? null);
  }

  override verify = (): Promise<void> => Promise.resolve();
  override delete = (): Promise<void> => Promise.resolve();
  override removeContainer = (): Promise<void> => Promise.resolve();
  override containers = (): Promise<readonly string[]> => Promise.resolve([]);
  override list = (): Promise<{ objects: []; next: null }> => Promise.resolve({ objects: [], next: null });
}

const WAL = 'backup-wal';

describe('the store of backups', () => {
  it('gives back what it was given, and keeps neither its bytes nor their length', async () => {
    const objects = new SmallStore(Infinity);
    const store = new BackupStore(objects, randomBytes(32));
    for (const length of [0, 1, 65_000, 65_536, 3_000_000]) {
      const given = Buffer.alloc(length, 'rinjo ');
      const { bytes } = await store.write(WAL, `n${String(length)}`, [given]);
      expect(given.equals(await store.readWhole(WAL, `n${String(length)}`))).toBe(true);
      expect(objects.objects.get(`${WAL}/n${String(length)}`)?.length).toBe(bytes);
    }
    const kept = objects.objects.get(`${WAL}/n3000000`);
    expect(kept?.length).toBeLessThan(10_000);
    expect(kept?.includes('rinjo rinjo')).toBe(false);
  });

  it('opens nothing with another key, under another name, cut, lengthened or altered', async () => {
    const objects = new SmallStore(Infinity);
    const store = new BackupStore(objects, randomBytes(32));
    await store.write(WAL, 'a', [randomBytes(200_000)]);
    const whole = objects.objects.get(`${WAL}/a`) ?? Buffer.of();
    const sealed = { code: 'BACKUP_SEALED' };
    await expect(new BackupStore(objects, randomBytes(32)).readWhole(WAL, 'a')).rejects.toMatchObject(sealed);
    const put = (bytes: Buffer, name = 'a') => objects.objects.set(`${WAL}/${name}`, bytes);
    put(whole, 'b');
    await expect(store.readWhole(WAL, 'b')).rejects.toMatchObject(sealed);
    for (const altered of [
      whole.subarray(0, -1),
      whole.subarray(0, 65_536), // as whole segments
      whole.subarray(0, 10),
      Buffer.concat([whole, Buffer.of(0)]),
      Buffer.concat([whole.subarray(0, 70_000), Buffer.of((whole[70_000] ?? 0) ^ 1), whole.subarray(70_001)]),
    ]) {
      put(altered);
      await expect(store.readWhole(WAL, 'a')).rejects.toMatchObject(sealed);
    }
    await expect(store.readWhole(WAL, 'c')).rejects.toMatchObject({ code: 'BACKUP_MISSING' });
  });

  it('says that it is full, and has nothing of what did not fit', async () => {
    const objects = new SmallStore(1000);
    const store = new BackupStore(objects, randomBytes(32));
    await expect(store.write(WAL, 'a', [randomBytes(5000)])).rejects.toMatchObject({
      ...{ code: 'BACKUP_STORE', message: expect.stringContaining('full') },
    });
    expect(objects.objects.size).toBe(0);
  });

  it('has nothing of what could not be read to its end', async () => {
    const objects = new SmallStore(Infinity);
    const store = new BackupStore(objects, randomBytes(32));
    const broken = async function* (): AsyncGenerator<Buffer, void, undefined> {
      yield await Promise.resolve(randomBytes(100_000));
      throw new Error('the disk does not answer');
    };
    await expect(store.write(WAL, 'a', broken())).rejects.toThrow('the disk does not answer');
    expect(objects.objects.size).toBe(0);
  });
});
