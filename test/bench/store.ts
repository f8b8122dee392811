import { execFile } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StoredObjectId, TenantId } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { type Environment, readEnvironment } from '../../apps/api/src/config/environment.js';
import { DirectoryKeyStore } from '../../apps/api/src/platform/crypto/directory-key-store.js';
import { release } from '../../apps/api/src/platform/crypto/spent-memory.js';
import {
  headerLength,
  openStream,
  sealStream,
  spanOf,
} from '../../apps/api/src/platform/crypto/streaming-aead.js';
import { chooseObjectStore } from '../../apps/api/src/platform/object-store/choose-object-store.js';
import { DirectoryObjectStore } from '../../apps/api/src/platform/object-store/directory-object-store.js';
import { containerOf, type ObjectStore } from '../../apps/api/src/platform/object-store/object-store.port.js';
import { type SealedObject, SealedStore } from '../../apps/api/src/platform/sealed-store/sealed-store.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { Azurite } from '../support/azurite.js';
import { alternate, compare, type Comparison, median } from './statistics.js';

const ROUNDS = 7;
const GB = 1_000_000_000;
/** Bytes of one round of sealing or opening; of the object that is sought in. */
const SEALED = 250_000_000;
const LARGE = 2 * GB;
/** Bytes of one round through Azurite. */
const SENT = 100_000_000;
const CHUNK = 1_048_576;
const SEEKS = 300;
const WANTED = 65_536;
/** At least 0.7 of the throughput: at most so much of the time. */
const GOAL = 1 / 0.7;

/** Of one piece of work, or of a gigabyte of it. */
interface Cost {
  /** Seconds that passed. */
  readonly passed: number;
  /** Seconds of processor time, on all cores together. */
  readonly processor: number;
}

/**
 * Sealing, opening, writing and reading beside AES-256-GCM of `openssl speed` on blocks of 64 KiB; the same through Azurite beside
 * its client with nothing sealed; and the first bytes of a seek into a sealed object of 2 GB beside the same seek in a plain file.
 */
export async function sealedStore(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-bench-store-'));
  try {
    return [...(await throughput(folder)), ...(await throughAzurite(folder)), ...(await seeks(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function throughput(folder: string): Promise<readonly Comparison[]> {
  const key = randomBytes(32);
  const stream = await whole(sealStream(key, 'bench', zeroes(SEALED)));
  const header = stream.subarray(0, headerLength());
  const span = spanOf(SEALED, { first: 0, last: SEALED - 1 });
  const { store, tenantId } = storeIn(folder);
  const kept = await store.write(tenantId, newRef(), zeroes(SEALED));
  const measures = {
    seal: () => drained(sealStream(key, 'bench', zeroes(SEALED))),
    open: () =>
      drained(
        openStream(
          { dek: key, additional: 'bench', header, length: SEALED, span },
          inChunks(stream.subarray(headerLength())),
        ),
      ),
    write: async () => {
      const ref = newRef();
      await store.write(tenantId, ref, zeroes(SEALED));
      await store.erase(tenantId, ref);
    },
    read: () => drained(store.read(tenantId, kept)),
  };
  const costs = { seal: [], open: [], write: [], read: [] } as Record<keyof typeof measures, Cost[]>;
  const aes: Cost[] = [];
  const sha: Cost[] = [];
  const plain: Cost[] = [];
  await alternate(
    ROUNDS,
    async () => {
      for (const name of ['seal', 'open', 'write', 'read'] as const)
        costs[name].push(await costOf(measures[name]));
    },
    async () => {
      aes.push(await opensslSpeed('aes-256-gcm'));
      sha.push(await opensslSpeed('sha256'));
      plain.push(await costOf(() => writeHashed(join(folder, 'hashed'))));
    },
  );
  const passed = (of: readonly Cost[]): number => median(of.map((cost) => cost.passed));
  const processor = (of: readonly Cost[]): number => median(of.map((cost) => cost.processor));
  const both = (name: string, of: readonly Cost[], goal: number | null = null): readonly Comparison[] => [
    compare(`${name}: time`, 's', passed(of), passed(aes), goal),
    compare(`${name}: processor time`, 's', processor(of), processor(aes), goal),
  ];
  return [
    ...both('Sealing 1 GB, beside AES-256-GCM of openssl speed', costs.seal, GOAL),
    ...both('Opening 1 GB, beside the same', costs.open, GOAL),
    ...both('Reading 1 GB from the folder, beside the same', costs.read, GOAL),
    ...both('Writing 1 GB: sealed, hashed, on the disk; the same', costs.write),
    compare(
      'The same, beside hashing and writing it in the clear',
      's',
      passed(costs.write),
      passed(plain),
      GOAL,
    ),
    compare('SHA-256 of openssl speed, which writing waits for; the same', 's', passed(sha), passed(aes)),
  ];
}

/** The store of Azure against its emulator: what sealing adds to a blob that is sent and fetched. */
async function throughAzurite(folder: string): Promise<readonly Comparison[]> {
  const azurite = await Azurite.start();
  try {
    const settings = { OBJECT_STORE: 'azure', AZURE_STORAGE_CONNECTION: azurite.connection };
    const { store, objects, tenantId } = await azureStoreIn(folder, settings);
    const bare = { container: containerOf(tenantId), name: 'bare.1' };
    const times = { write: [] as number[], read: [] as number[] };
    const plain = { write: [] as number[], read: [] as number[] };
    await alternate(
      ROUNDS,
      async () => {
        const ref = newRef();
        const kept: SealedObject[] = [];
        const write = async (): Promise<void> => {
          kept.push(await store.write(tenantId, ref, zeroes(SENT)));
        };
        times.write.push((await costOf(write, SENT)).passed);
        for (const object of kept)
          times.read.push((await costOf(() => drained(store.read(tenantId, object), SENT), SENT)).passed);
        await store.erase(tenantId, ref);
      },
      async () => {
        const write = (): Promise<void> => objects.put(bare.container, bare.name, zeroes(SENT));
        plain.write.push((await costOf(write, SENT)).passed);
        const read = async (): Promise<void> =>
          drained((await objects.read(bare.container, bare.name)).body, SENT);
        plain.read.push((await costOf(read, SENT)).passed);
        await objects.delete(bare.container, bare.name);
      },
    );
    return [
      compare(
        'Writing 1 GB through Azurite, beside nothing sealed',
        's',
        median(times.write),
        median(plain.write),
      ),
      compare('Reading 1 GB through Azurite, beside the same', 's', median(times.read), median(plain.read)),
    ];
  } finally {
    await azurite.stop();
  }
}

async function seeks(folder: string): Promise<readonly Comparison[]> {
  const { store, tenantId } = storeIn(folder);
  const kept = await store.write(tenantId, newRef(), zeroes(LARGE));
  const file = join(folder, 'plain');
  await writeFile(file, zeroes(LARGE));
  const [sealed, plain]: [number[], number[]] = [[], []];
  await alternate(
    SEEKS,
    async () => {
      const first = randomInt(LARGE - WANTED);
      const bytes = store.read(tenantId, kept, { first, last: first + WANTED - 1 });
      const begin = performance.now();
      await bytes.next();
      sealed.push((performance.now() - begin) / 1000);
      await bytes.return();
    },
    async () => {
      const first = randomInt(LARGE - WANTED);
      const begin = performance.now();
      const handle = await open(file, 'r');
      await handle.read(Buffer.allocUnsafe(WANTED), 0, WANTED, first);
      plain.push((performance.now() - begin) / 1000);
      await handle.close();
    },
  );
  const ms = (values: readonly number[]): number => median(values) * 1000;
  return [compare('First byte of a seek in 2 GB, beside a plain file', 'ms', ms(sealed), ms(plain))];
}

function settingsIn(folder: string, more: Readonly<Record<string, string>>): Environment {
  const masterKey = join(mkdtempSync(join(folder, 'master-')), 'master.key');
  writeFileSync(masterKey, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readEnvironment({
    ...{ DATABASE_APP_URL: 'postgresql://-', DATABASE_SYSTEM_URL: 'postgresql://-' },
    ...{ KEYSTORE_DIR: mkdtempSync(join(folder, 'keys-')), MASTER_KEY_FILE: masterKey },
    ...more,
  });
}

function storeIn(folder: string): { store: SealedStore; tenantId: TenantId } {
  const environment = settingsIn(folder, { OBJECT_STORE_DIR: join(folder, 'objects') });
  const clock = new SystemClock();
  const keys = new DirectoryKeyStore(environment, clock);
  return {
    store: new SealedStore(new DirectoryObjectStore(environment, clock), keys),
    tenantId: uuidv7() as TenantId,
  };
}

async function azureStoreIn(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ store: SealedStore; objects: ObjectStore; tenantId: TenantId }> {
  const environment = settingsIn(folder, settings);
  const clock = new SystemClock();
  const objects = await chooseObjectStore(environment, clock);
  const store = new SealedStore(objects, new DirectoryKeyStore(environment, clock));
  return { store, objects, tenantId: uuidv7() as TenantId };
}

const newRef = () => ({ objectId: uuidv7() as StoredObjectId, version: 1 });

async function* zeroes(bytes: number): AsyncGenerator<Buffer, void, undefined> {
  const chunk = Buffer.alloc(CHUNK);
  for (let left = bytes; left > 0; left -= CHUNK) yield await Promise.resolve(chunk.subarray(0, left));
}

async function* inChunks(bytes: Buffer): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield await Promise.resolve(bytes.subarray(at, at + CHUNK));
}

async function whole(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What writing costs where nothing is sealed. */
async function writeHashed(file: string): Promise<void> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx');
  for await (const chunk of zeroes(SEALED)) {
    hash.update(chunk);
    await handle.write(chunk);
  }
  hash.digest();
  await handle.sync();
  await handle.close();
  await rm(file);
}

/** As whoever sends it to somebody does. */
async function drained(source: AsyncIterable<Buffer>, wanted = SEALED): Promise<void> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    release(chunk);
  }
  if (bytes < wanted) throw new Error(`Only ${bytes} bytes`);
}

/** Seconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

/** Of a gigabyte of it. */
async function costOf(work: () => Promise<void>, bytes = SEALED): Promise<Cost> {
  const before = process.cpuUsage();
  const passed = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { passed: passed * (GB / bytes), processor: ((user + system) / 1e6) * (GB / bytes) };
}

/** Of a gigabyte, on one core. */
async function opensslSpeed(algorithm: 'aes-256-gcm' | 'sha256'): Promise<Cost> {
  const speed = async (clock: readonly string[]): Promise<number> => {
    const args = ['speed', ...clock, '-mr', '-seconds', '1', '-bytes', '65536', '-evp', algorithm];
    const { stdout } = await promisify(execFile)('openssl', args);
    const said = /^\+F:\d+:[\w-]+:([\d.]+)/im.exec(stdout)?.[1];
    if (said === undefined) throw new Error(`openssl speed said: ${stdout}`);
    return GB / Number(said);
  };
  return { passed: await speed(['-elapsed']), processor: await speed([]) };
}
