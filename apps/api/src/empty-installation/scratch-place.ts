import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PrivateServer, startEmptyServer } from '../modules/operations/index.js';

const DATABASE = 'rinjo';

/** A database, a store and keys, all in one folder: what an installation needs, with nothing in it. */
export class ScratchPlace {
  private constructor(
    private readonly server: PrivateServer,
    /** For `readEnvironment`, or for a process. */
    readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** Throws BackupFault, PrepareFault. @param binaries the folder with `postgres` and `initdb` */
  static async make(binaries: string, room: string): Promise<ScratchPlace> {
    const server = await startEmptyServer(binaries, join(room, 'cluster'));
    try {
      const client = await server.connect('postgres');
      try {
        await client.query('create role rinjo_owner login createrole');
        await client.query(`create database ${DATABASE} owner rinjo_owner`);
      } finally {
        await client.end();
      }
      const settings = {
        DATABASE_APP_URL: server.urlFor('rinjo_app', DATABASE),
        DATABASE_SYSTEM_URL: server.urlFor('rinjo_system', DATABASE),
        ...{ DATABASE_POOL: '4', KEYSTORE_DIR: join(room, 'keys'), OBJECT_STORE_DIR: join(room, 'objects') },
        ...{ MASTER_KEY_FILE: join(room, 'master.key'), METRICS_PORT: '0', LOG_LEVEL: 'error' },
      };
      await writeFile(settings.MASTER_KEY_FILE, randomBytes(32).toString('base64url'), { mode: 0o400 });
      // Loaded here alone: with it come all migrations.
      const { prepare } = await import('../prepare/prepare.js');
      await prepare({
        ...{ DATABASE_URL: server.urlFor('rinjo_owner', DATABASE), SEED_DEMO: false },
        ...{ DEMO_LOGINS_FILE: '', DEMO_PASSWORDS: 'keep' },
        DATABASE_APP_URL: settings.DATABASE_APP_URL,
        DATABASE_SYSTEM_URL: settings.DATABASE_SYSTEM_URL,
      });
      return new ScratchPlace(server, settings);
    } catch (cause) {
      await server.stop();
      throw cause;
    }
  }

  /** The folder is the caller's to remove. */
  close(): Promise<void> {
    return this.server.stop();
  }
}
