import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type QueryResultRow } from 'pg';
import { PlaintextSearch, beginsSealed } from '../../apps/api/src/store-check/plaintext.js';
import { asSuperuser, prepareTemplate, urlOf } from './cluster.js';

/** Names a database and a folder. */
export interface TestBackup {
  readonly database: string;
  readonly objects: string;
}

async function connected(name: string): Promise<Client> {
  const superuser = new Client({ connectionString: urlOf(name) });
  superuser.on('error', () => undefined); // the server ends with the run; a query under way reports it
  await superuser.connect();
  return superuser;
}

/** A migrated database of one test file, and the keys of its tenants. */
export class TestDatabase {
  private last: Promise<unknown> = Promise.resolve();
  private readonly keys = mkdtempSync(join(tmpdir(), 'rinjo-keys-'));

  private constructor(
    readonly name: string,
    private superuser: Client,
  ) {
    const { MASTER_KEY_FILE } = this.keySettings;
    writeFileSync(MASTER_KEY_FILE, randomBytes(32).toString('base64url'), { mode: 0o400 });
  }

  /** Settings of the key store and the object store: one per database, so that several nodes share it. */
  get keySettings(): {
    readonly KEYSTORE_DIR: string;
    readonly MASTER_KEY_FILE: string;
    readonly OBJECT_STORE_DIR: string;
  } {
    return {
      KEYSTORE_DIR: join(this.keys, 'store'),
      MASTER_KEY_FILE: join(this.keys, 'master.key'),
      OBJECT_STORE_DIR: join(this.keys, 'objects'),
    };
  }

  /** A folder for what one node records. */
  spoolOf(node: string): string {
    return join(this.keys, 'recording', node);
  }

  /** Clones the migrated template. */
  static async create(): Promise<TestDatabase> {
    const template = await prepareTemplate();
    const name = `rinjo_t_${randomUUID().replaceAll('-', '')}`;
    await asSuperuser('postgres', async (client) => {
      await client.query(`create database ${name} template ${template} owner rinjo_owner`);
    });
    return TestDatabase.open(name);
  }

  /** One that is there, e.g. restored. */
  static async open(name: string): Promise<TestDatabase> {
    return new TestDatabase(name, await connected(name));
  }

  /** A copy of the database and of the object store as they are now, without the keys. No product may be running on it. */
  async backUp(): Promise<TestBackup> {
    const copy = `${this.name}_backup`;
    const objects = join(this.keys, 'objects-backup');
    await this.alone(`create database ${copy} template ${this.name} owner rinjo_owner`);
    cpSync(this.keySettings.OBJECT_STORE_DIR, objects, { recursive: true });
    return { database: copy, objects };
  }

  /** Puts a backup in the place of what there is; the keys stay what they are. No product may be running on it. */
  async restore({ database, objects }: TestBackup): Promise<void> {
    await this.alone(`drop database ${this.name}`, `alter database ${database} rename to ${this.name}`);
    rmSync(this.keySettings.OBJECT_STORE_DIR, { recursive: true, force: true });
    cpSync(objects, this.keySettings.OBJECT_STORE_DIR, { recursive: true });
  }

  private async alone(...statements: readonly string[]): Promise<void> {
    await this.superuser.end();
    await asSuperuser('postgres', async (client) => {
      for (const statement of statements) await client.query(statement);
    });
    this.superuser = await connected(this.name);
  }

  get appUrl(): string {
    return urlOf(this.name, 'rinjo_app');
  }

  get systemUrl(): string {
    return urlOf(this.name, 'rinjo_system');
  }

  get ownerUrl(): string {
    return urlOf(this.name, 'rinjo_owner');
  }

  /** Statements that see every tenant: to arrange, and to look behind the product's back. One after the other. */
  query<Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer = this.last.then(() => this.superuser.query<Row>(sql, [...parameters]));
    this.last = answer.catch(() => undefined);
    return answer.then((result) => result.rows);
  }

  /** Resolves when the statement answers a row: for what happens without anybody waiting for it. */
  async until(sql: string, parameters: readonly unknown[] = []): Promise<void> {
    const deadline = performance.now() + 10_000;
    while ((await this.query(sql, parameters)).length === 0)
      if (performance.now() > deadline) throw new Error(`Still no row: ${sql}`);
  }

  /** For a database whose server is gone. */
  async forget(): Promise<void> {
    await this.superuser.end().catch(() => undefined);
    rmSync(this.keys, { recursive: true, force: true, maxRetries: 3 });
  }

  async drop(): Promise<void> {
    const clear = plaintextUnder(this.keySettings.OBJECT_STORE_DIR);
    await this.superuser.end();
    await asSuperuser('postgres', async (client) => {
      await client.query(`drop database ${this.name} with (force)`);
    });
    rmSync(this.keys, { recursive: true, force: true, maxRetries: 3 });
    if (clear.length > 0) throw new Error(`Not sealed in the object store (case 36): ${clear.join(', ')}`);
  }
}

/** What a test has left in the object store that is not sealed (case 36). */
function plaintextUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    // Signed checkpoints of logs are nobody's secret, and the signed list of what was erased has ids alone.
    if (!entry.isFile() || /^(?:checkpoint|erased)-/.test(entry.name)) return [];
    const content = readFileSync(join(entry.parentPath, entry.name));
    const search = new PlaintextSearch();
    search.push(content);
    if (search.finding !== null) return [`${entry.name}: ${search.finding}`];
    return content.length === 0 || beginsSealed(content) ? [] : [`${entry.name}: no header`];
  });
}
