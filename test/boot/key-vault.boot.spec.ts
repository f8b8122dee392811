import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TenantKeys } from '@rinjo/contract';
import { type DemoLogin, readDemoLogins } from '../../apps/api/src/prepare/demo-logins-file.js';
import { urlFor } from '../../scripts/bootstrap/database-url.mjs';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { HttpClient } from '../support/http-client.js';
import { KeyVaultServer } from '../support/key-vault.js';
import { placesFile } from '../support/places-file.js';
import { AzureLine } from './support/azure-line.js';
import { noProcessOf } from './support/processes.js';
import { Rinjo } from './support/rinjo.js';
import { TemporaryFolder } from './support/temporary-folder.js';

jest.setTimeout(300_000);

const run = promisify(execFile);
const VAULT = 'rinjo.vault.azure.net';

/** An installation that is moved from folders of keys into Azure Key Vault, with the commands and processes that it has. */
describe('npm start with a key vault', () => {
  let folder: TemporaryFolder;
  let vault: KeyVaultServer;
  let line: AzureLine;
  beforeEach(async () => {
    folder = new TemporaryFolder();
    vault = await KeyVaultServer.start(VAULT);
    line = await AzureLine.to(vault);
  });
  afterEach(async () => {
    await Rinjo.endAll();
    await noProcessOf(folder.path);
    await line.stop();
    await vault.stop();
    folder.remove();
  });

  async function signedIn(url: string, login: DemoLogin): Promise<HttpClient> {
    const client = new HttpClient(url);
    const { tenant, email, password } = login;
    expect((await client.post('/sign-in', { tenant, email, password })).status).toBeLessThan(300);
    return client;
  }

  it('opens in the vault what was sealed under keys in folders', async () => {
    const dataDir = join(folder.path, 'data');
    const certificate = join(folder.path, 'vault.pem');
    writeFileSync(certificate, vault.certificate);
    const server = await startPostgres({ dataDir: join(folder.path, 'postgres'), durable: false });
    try {
      const before = await Rinjo.launch(dataDir, { DATABASE_URL: server.url });
      const first = await before.ready();
      const login = readDemoLogins(join(dataDir, 'demo-logins.json'))?.logins.find(
        ({ role }) => role === 'admin',
      );
      if (!login) throw new Error('No login');
      const admin = await signedIn(first, login);
      expect((await admin.get('/audit-log/content')).status).toBe(200); // signed under the tenant's key
      const { body: keys } = await admin.get<TenantKeys>('/tenant/key-rotations');
      expect(keys.versions).toMatchObject([{ version: 1, state: 'current' }]);
      await before.interrupt();

      const { app, system } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as Record<
        string,
        string
      >;
      const azure = { AZURE_KEY_VAULT_URL: vault.url, ...line.settings(certificate) };
      const command = (name: string, settings: Readonly<Record<string, string>>) =>
        run(process.execPath, [join(ROOT, `dist/apps/api/src/${name}.js`)], {
          env: {
            ...process.env,
            DATABASE_APP_URL: urlFor(server.url, 'rinjo_app', app ?? ''),
            DATABASE_SYSTEM_URL: urlFor(server.url, 'rinjo_system', system ?? ''),
            ...settings,
          },
        });
      const folders = { KEYSTORE_DIR: join(dataDir, 'keys'), MASTER_KEY_FILE: join(dataDir, 'master.key') };
      const listed = await command('list-keys', folders);
      expect(listed.stdout).toContain(`"tenant":"${login.tenant}"`);
      const { stdout } = await command('move-keys', { ...folders, ...azure });
      const moved = JSON.parse(stdout) as { readonly moved: number };
      expect(moved.moved).toBeGreaterThanOrEqual(1);

      const places = { PLACES_FILE: placesFile([VAULT]) };
      const inVault = { KEY_STORE: 'azure-key-vault', ...azure, ...places };
      const rinjo = await Rinjo.launch(dataDir, { DATABASE_URL: server.url, ...inVault });
      const url = await rinjo.ready();
      expect((await fetch(`${url}/api/v1/health/ready`)).status).toBe(200);
      const again = await signedIn(url, login);
      const { body: now } = await again.get<TenantKeys>('/tenant/key-rotations');
      expect(now).toEqual(keys);
      expect((await again.post('/tenant/key-rotations')).status).toBe(201);
      const { body: rotated } = await again.get<TenantKeys>('/tenant/key-rotations');
      expect(rotated.versions.map(({ version }) => version)).toEqual([2, 1]);
      const { stdout: there } = await command('list-keys', inVault);
      expect(there).toContain('"version":2,');
      expect(vault.requests.some((request) => request.endsWith('/unwrapkey'))).toBe(true);
      await rinjo.interrupt();

      // Whoever is not let in by the vault says so and does not start.
      vault.faults.push({ matching: /^GET/, times: 99, status: 403 });
      const refused = await Rinjo.launch(dataDir, { DATABASE_URL: server.url, ...inVault });
      expect(await refused.exited).toBe(1);
    } finally {
      await server.stop();
    }
  });
});
