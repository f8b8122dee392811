import { execFile } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StoredObjectId, TenantId } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { readEnvironment } from '../../apps/api/src/config/environment.js';
import { DirectoryKeyStore } from '../../apps/api/src/platform/crypto/directory-key-store.js';
import { openStream, sealStream, spanOf } from '../../apps/api/src/platform/crypto/streaming-aead.js';
import { DirectoryObjectStore } from '../../apps/api/src/platform/object-store/directory-object-store.js';
import { SealedStore } from '../../apps/api/src/platform/sealed-store/sealed-store.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { alternate, compare, type Comparison, median } from './statistics.js';

const ROUNDS = 7;
const GB = 1_000_000_000;
/** Bytes of one round of sealing or opening; of the object that is sought in. */
const SEALED = 400_000_000;
const LARGE = 2 * GB;
const CHUNK = 1_048_576;
const SEEKS = 300;
const WANTED = 65_536;
/** At least 0.7 of the throughput: at most so much of the time. */
const GOAL = 1 / 0.7;

/**
 * Sealing and opening beside AES-256-GCM of `openssl speed` on blocks of 64 KiB, and the first bytes of a seek into a sealed
 * object of 2 GB beside the same seek in a plain file.
 */
export async function sealedStore(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-bench-store-'));
  try {
    return [...(await throughput(folder)), ...(await seeks(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function throughput(folder: string): Promise<readonly Comparison[]> {
  const key = randomBytes(32);
  const sealed: Buffer[] = [];
  for await (const piece of sealStream(key, 'bench', zeroes(SEALED))) sealed.push(piece);
  const [header = Buffer.alloc(0), ...segments] = sealed;
  const span = spanOf(SEALED, { first: 0, last: SEALED - 1 });
  const { store, tenantId } = storeIn(folder);
  const measures = {
    seal: () => drained(sealStream(key, 'bench', zeroes(SEALED))),
    open: () =>
      drained(openStream({ dek: key, additional: 'bench', header, length: SEALED, span }, each(segments))),
    write: async () => {
      const ref = newRef();
      await store.write(tenantId, ref, zeroes(SEALED));
      await store.erase(tenantId, ref);
    },
    read: () => drained(store.read(tenantId, kept)),
  };
  const kept = await store.write(tenantId, newRef(), zeroes(SEALED));
  const seconds = { seal: [] as number[], open: [] as number[], write: [] as number[], read: [] as number[] };
  const openssl: number[] = [];
  await alternate(
    ROUNDS,
    async () => {
      for (const name of ['seal', 'open', 'write', 'read'] as const)
        seconds[name].push((await timed(measures[name])) * (GB / SEALED));
    },
    async () => {
      openssl.push(GB / (await opensslSpeed()));
    },
  );
  const plain = median(openssl);
  return [
    compare('Sealing 1 GB, beside AES-256-GCM of openssl speed', 's', median(seconds.seal), plain, GOAL),
    compare('Opening 1 GB, beside the same', 's', median(seconds.open), plain, GOAL),
    compare('Writing 1 GB: sealed, hashed, on the disk; the same', 's', median(seconds.write), plain),
    compare('Reading 1 GB back from the store; the same', 's', median(seconds.read), plain),
  ];
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
      sealed.push(
        await timed(async () => {
          const bytes = store.read(tenantId, kept, { first, last: first + WANTED - 1 });
          await bytes.next();
          await bytes.return();
        }),
      );
    },
    async () => {
      const first = randomInt(LARGE - WANTED);
      plain.push(
        await timed(async () => {
          const handle = await open(file, 'r');
          await handle.read(Buffer.allocUnsafe(WANTED), 0, WANTED, first);
          await handle.close();
        }),
      );
    },
  );
  const ms = (values: readonly number[]): number => median(values) * 1000;
  return [compare('First byte of a seek in 2 GB, beside a plain file', 'ms', ms(sealed), ms(plain))];
}

function storeIn(folder: string): { store: SealedStore; tenantId: TenantId } {
  const masterKey = join(folder, 'master.key');
  writeFileSync(masterKey, randomBytes(32).toString('hex'), { mode: 0o600 });
  const environment = readEnvironment({
    ...{ DATABASE_APP_URL: 'postgresql://-', DATABASE_SYSTEM_URL: 'postgresql://-' },
    ...{ KEYSTORE_DIR: mkdtempSync(join(folder, 'keys-')), MASTER_KEY_FILE: masterKey },
    OBJECT_STORE_DIR: join(folder, 'objects'),
  });
  const clock = new SystemClock();
  const keys = new DirectoryKeyStore(environment, clock);
  return {
    store: new SealedStore(new DirectoryObjectStore(environment, clock), keys),
    tenantId: uuidv7() as TenantId,
  };
}

const newRef = () => ({ objectId: uuidv7() as StoredObjectId, version: 1 });

async function* zeroes(bytes: number): AsyncGenerator<Buffer, void, undefined> {
  const chunk = Buffer.alloc(CHUNK);
  for (let left = bytes; left > 0; left -= CHUNK) yield await Promise.resolve(chunk.subarray(0, left));
}

async function* each(pieces: readonly Buffer[]): AsyncGenerator<Buffer, void, undefined> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function drained(source: AsyncIterable<Buffer>): Promise<void> {
  let bytes = 0;
  for await (const chunk of source) bytes += chunk.length;
  if (bytes < SEALED) throw new Error(`Only ${bytes} bytes`);
}

/** Seconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

/** Bytes a second, on one core. */
async function opensslSpeed(): Promise<number> {
  const args = ['speed', '-elapsed', '-mr', '-seconds', '1', '-bytes', '65536', '-evp', 'aes-256-gcm'];
  const { stdout } = await promisify(execFile)('openssl', args);
  const said = /^\+F:\d+:AES-256-GCM:([\d.]+)/im.exec(stdout)?.[1];
  if (said === undefined) throw new Error(`openssl speed said: ${stdout}`);
  return Number(said);
}
