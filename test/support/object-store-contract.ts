import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TenantId } from '@rinjo/contract';
import {
  containerOf,
  ObjectMissing,
  type ObjectStore,
} from '../../apps/api/src/platform/object-store/object-store.port.js';

export async function* pieces(...chunks: readonly Buffer[]): AsyncGenerator<Buffer, void, undefined> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

export async function wholeOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const newContainer = (): string => containerOf(randomUUID() as TenantId);

/** What every object store does, whatever it is made of. */
export function itIsAnObjectStore(
  open: () => Promise<{ store: ObjectStore; close: () => Promise<void> }>,
): void {
  let store: ObjectStore;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await open());
  });
  afterAll(() => close());

  it('keeps an object as it came, and says how large it is', async () => {
    await store.verify();
    const container = newContainer();
    for (const bytes of [0, 1, 70_000, 5_000_000]) {
      const content = randomBytes(bytes);
      const name = `${randomUUID()}.1`;
      await store.put(container, name, pieces(content.subarray(0, bytes / 3), content.subarray(bytes / 3)));
      const { bytes: size, body } = await store.read(container, name);
      expect([size, await store.head(container, name)]).toEqual([bytes, bytes]);
      expect((await wholeOf(body)).equals(content)).toBe(true);
    }
  });

  it('reads ranges, cut at the end, and says how large the whole is', async () => {
    const container = newContainer();
    const content = randomBytes(3_000_000);
    await store.put(container, 'a.1', pieces(content));
    for (const [first, last] of [
      [0, 0],
      [0, 39],
      [1_048_575, 2_097_153],
      [2_999_999, 2_999_999],
      [2_999_990, 4_000_000],
    ] as const) {
      const { bytes, body } = await store.read(container, 'a.1', { first, last });
      expect(bytes).toBe(content.length);
      expect((await wholeOf(body)).equals(content.subarray(first, last + 1))).toBe(true);
    }
  });

  it('gives the first bytes besides a range, whatever the range is and however short the object', async () => {
    const container = newContainer();
    const content = randomBytes(3_000_000);
    await store.put(container, 'a.1', pieces(content));
    for (const [first, last] of [
      [40, 2_999_999],
      [40, 40],
      [0, 9],
      [7, 1_000_000],
      [2_097_152, 2_162_687],
      [2_999_999, 5_000_000],
      [4_000_000, 5_000_000],
    ] as const) {
      const { bytes, begin, body } = await store.read(container, 'a.1', { first, last }, 40);
      expect([bytes, begin.equals(content.subarray(0, 40))]).toEqual([content.length, true]);
      expect((await wholeOf(body)).equals(content.subarray(first, last + 1))).toBe(true);
    }
    for (const [n, size] of [0, 1, 39, 40, 41].entries()) {
      const name = `short.${n}`;
      await store.put(container, name, pieces(content.subarray(0, size)));
      const { bytes, begin, body } = await store.read(container, name, { first: 40, last: 99 }, 40);
      expect([bytes, begin.length, (await wholeOf(body)).length]).toEqual([
        ...[size, Math.min(size, 40), Math.max(0, size - 40)],
      ]);
    }
  });

  it('may be opened and not be read', async () => {
    const container = newContainer();
    await store.put(container, 'a.1', pieces(randomBytes(4_000_000)));
    const { bytes, discard } = await store.read(container, 'a.1', { first: 40, last: 3_999_999 }, 40);
    expect(bytes).toBe(4_000_000);
    await discard();
  });

  it('may be left in the middle', async () => {
    const container = newContainer();
    await store.put(container, 'a.1', pieces(randomBytes(4_000_000)));
    const { body } = await store.read(container, 'a.1');
    for await (const chunk of body) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await store.delete(container, 'a.1');
  });

  it('has no object until all of it has come, and none when it does not', async () => {
    const container = newContainer();
    const source = async function* (): AsyncGenerator<Buffer, void, undefined> {
      yield randomBytes(6_000_000);
      expect(await store.head(container, 'a.1')).toBeNull();
      expect((await store.list(container)).objects).toEqual([]);
      throw new Error('The line broke');
    };
    await expect(store.put(container, 'a.1', source())).rejects.toThrow('The line broke');
    expect(await store.head(container, 'a.1')).toBeNull();
    expect((await store.list(container)).objects).toEqual([]);
  });

  it('never writes over an object, not even for two at the same time', async () => {
    const container = newContainer();
    const [one, two] = [randomBytes(100_000), randomBytes(100_000)];
    const settled = await Promise.allSettled([
      store.put(container, 'a.1', pieces(one)),
      store.put(container, 'a.1', pieces(two)),
    ]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { body } = await store.read(container, 'a.1');
    const winner = settled[0].status === 'fulfilled' ? one : two;
    expect((await wholeOf(body)).equals(winner)).toBe(true);
  });

  it('says that an object is missing', async () => {
    const container = newContainer();
    await expect(store.read(container, 'a.1')).rejects.toThrow(ObjectMissing);
    expect(await store.head(container, 'a.1')).toBeNull();
    await store.put(container, 'a.1', pieces(Buffer.from('x')));
    await store.delete(container, 'a.1');
    await store.delete(container, 'a.1');
    await expect(store.read(container, 'a.1', { first: 0, last: 0 })).rejects.toThrow(ObjectMissing);
  });

  it('lists a container page by page, by prefix too, and no other container', async () => {
    const [container, other] = [newContainer(), newContainer()];
    const names = Array.from({ length: 25 }, (_, n) => `${n % 2 === 0 ? 'even' : 'odd'}-${randomUUID()}.1`);
    for (const name of names) await store.put(container, name, pieces(Buffer.from(name)));
    await store.put(other, 'other.1', pieces(Buffer.from('x')));
    const listed = async (prefix?: string): Promise<string[]> => {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const of = { limit: 7, ...(after !== null && { after }), ...(prefix !== undefined && { prefix }) };
        const page = await store.list(container, of);
        expect(page.objects.length).toBeLessThanOrEqual(7);
        for (const { name, bytes } of page.objects) expect(bytes).toBe(name.length);
        found.push(...page.objects.map(({ name }) => name));
        after = page.next;
      } while (after !== null);
      return found.sort();
    };
    expect(await listed()).toEqual([...names].sort());
    expect(await listed('odd')).toEqual(names.filter((name) => name.startsWith('odd')).sort());
    expect(await store.containers()).toEqual(expect.arrayContaining([container, other]));
  });

  it('removes a container with everything in it, and no other', async () => {
    const [container, other] = [newContainer(), newContainer()];
    for (const each of [container, other]) await store.put(each, 'a.1', pieces(Buffer.from('x')));
    await store.removeContainer(container);
    expect(await store.head(container, 'a.1')).toBeNull();
    expect(await store.head(other, 'a.1')).toBe(1);
    await store.removeContainer(newContainer());
  });

  it('takes no name that is not made of ids', async () => {
    const container = newContainer();
    for (const name of ['', '.', '..', '../a', 'a/b', 'a\\b', 'A', 'a.b.c', 'a\0', `${'a'.repeat(81)}.1`]) {
      await expect(store.put(container, name, pieces(Buffer.from('x')))).rejects.toThrow('Not the name');
      await expect(store.read(container, name)).rejects.toThrow('Not the name');
    }
    for (const bad of ['', '..', 'objects', `${container}/..`, container.toUpperCase()])
      await expect(store.put(bad, 'a.1', pieces(Buffer.from('x')))).rejects.toThrow('Not the name');
  });
}
