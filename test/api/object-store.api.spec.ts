import { mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../apps/api/src/config/environment.js';
import { chooseObjectStore } from '../../apps/api/src/platform/object-store/choose-object-store.js';
import { DirectoryObjectStore } from '../../apps/api/src/platform/object-store/directory-object-store.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { Azurite } from '../support/azurite.js';
import { itIsAnObjectStore, newContainer, pieces, wholeOf } from '../support/object-store-contract.js';

const directoryStore = (folder: string): DirectoryObjectStore => {
  const databases = { DATABASE_APP_URL: 'postgresql://-', DATABASE_SYSTEM_URL: 'postgresql://-' };
  const environment = readEnvironment({ ...databases, OBJECT_STORE_DIR: folder });
  return new DirectoryObjectStore(environment, new SystemClock());
};

describe('Azure Blob Storage as object store', () => {
  itIsAnObjectStore(async () => {
    const azurite = await Azurite.start();
    const databases = { DATABASE_APP_URL: 'postgresql://-', DATABASE_SYSTEM_URL: 'postgresql://-' };
    const environment = readEnvironment({
      ...{ ...databases, OBJECT_STORE: 'azure', AZURE_STORAGE_CONNECTION: azurite.connection },
    });
    return { store: await chooseObjectStore(environment, new SystemClock()), close: azurite.stop };
  });
});

describe('a folder as object store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-objects-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  itIsAnObjectStore(() => Promise.resolve({ store: directoryStore(folder), close: () => Promise.resolve() }));

  it('is open to nobody but its owner', async () => {
    const container = newContainer();
    await directoryStore(folder).put(container, 'a.1', pieces(Buffer.from('x')));
    const [shard = ''] = readdirSync(join(folder, container));
    const modes = [[container], [container, shard], [container, shard, 'a.1'], ['.partial']].map(
      (path) => statSync(join(folder, ...path)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600, 0o700]);
    expect(readdirSync(join(folder, '.partial'))).toEqual([]);
  });

  it('clears away what a process left that died a day ago', async () => {
    const [old, recent] = ['old', 'recent'].map((name) => join(folder, '.partial', name));
    for (const file of [old, recent]) writeFileSync(file ?? '', 'x');
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(old ?? '', longAgo, longAgo);
    await directoryStore(folder).verify();
    expect(readdirSync(join(folder, '.partial'))).toEqual(['recent']);
  });

  it('leaves no file open, whether read to the end, left, discarded, or of the wrong length', async () => {
    const store = directoryStore(folder);
    const container = newContainer();
    await store.put(container, 'a.1', pieces(Buffer.alloc(3_000_000)));
    const file = readdirSync(join(folder, container), { recursive: true })
      .map((name) => join(folder, container, String(name)))
      .find((name) => name.endsWith('a.1'));
    const opened = (): number =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`) === file;
        } catch {
          return false; // the one that the list itself was read by
        }
      }).length;
    const { body } = await store.read(container, 'a.1', { first: 40, last: 2_000_000 }, 40);
    expect(opened()).toBe(1);
    await wholeOf(body);
    for await (const chunk of (await store.read(container, 'a.1')).body) if (chunk.length > 0) break;
    await (await store.read(container, 'a.1', { first: 40, last: 99 }, 40)).discard();
    expect(opened()).toBe(0);
  });

  it('is not used where no folder is set', async () => {
    await expect(directoryStore('').verify()).rejects.toThrow('OBJECT_STORE_DIR is not set');
  });
});
