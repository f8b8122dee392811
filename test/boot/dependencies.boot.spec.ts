import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TemporaryFolder } from './support/temporary-folder.js';

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = 'uuidv7';

/** A checkout with our scripts and a single dependency. */
class SmallCheckout {
  constructor(readonly path: string) {
    mkdirSync(path);
    cpSync(join(CHECKOUT, 'scripts'), join(path, 'scripts'), { recursive: true });
    const lock = JSON.parse(readFileSync(join(CHECKOUT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string }>;
    };
    const entry = lock.packages[`node_modules/${PACKAGE}`];
    const root = { name: 'small', version: '1.0.0', dependencies: { [PACKAGE]: entry?.version } };
    const packages = { '': root, [`node_modules/${PACKAGE}`]: entry };
    writeFileSync(join(path, 'package.json'), JSON.stringify({ ...root, type: 'module' }));
    writeFileSync(
      join(path, 'package-lock.json'),
      JSON.stringify({ name: 'small', version: '1.0.0', lockfileVersion: 3, packages }),
    );
    writeFileSync(
      join(path, 'install.mjs'),
      `import { ensureDependencies } from './scripts/bootstrap/dependencies.mjs';
      import { createReport } from './scripts/lib/report.mjs';
      const report = createReport({ verbose: false });
      await ensureDependencies(report).catch((error) => { report.fault(error); process.exitCode = 1; });`,
    );
  }

  install(env: NodeJS.ProcessEnv = {}): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, ['install.mjs'], {
      cwd: this.path,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
  }

  has(): boolean {
    return existsSync(join(this.path, 'node_modules', PACKAGE, 'package.json'));
  }
}

describe('installing the packages', () => {
  let folder: TemporaryFolder;
  let checkout: SmallCheckout;

  beforeEach(() => {
    folder = new TemporaryFolder();
    checkout = new SmallCheckout(join(folder.path, 'checkout'));
  });
  afterEach(() => {
    folder.remove();
  });

  it('happens once for a lock file', () => {
    expect(checkout.install()).toMatchObject({ status: 0, stderr: '' });
    expect(checkout.has()).toBe(true);
    expect(checkout.install()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('is repeated after one that was interrupted', () => {
    mkdirSync(join(checkout.path, 'node_modules', PACKAGE), { recursive: true });
    writeFileSync(join(checkout.path, 'node_modules', PACKAGE, 'half.js'), 'half');
    expect(checkout.install().status).toBe(0);
    expect(checkout.has()).toBe(true);
    expect(existsSync(join(checkout.path, 'node_modules', PACKAGE, 'half.js'))).toBe(false);
  });

  it('explains a registry that is not there, and works once it is', () => {
    const missing = {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(folder.path, 'cache'),
    };
    const { status, stderr } = checkout.install(missing);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'error: The npm registry is not reachable (ECONNREFUSED), so the packages of package-lock.json could not be ' +
        'fetched. Check the network, the proxy and `npm config get registry`, then run the command again\n',
    );
    expect(checkout.install().status).toBe(0);
    expect(checkout.has()).toBe(true);
  });

  (TemporaryFolder.canMount ? it : it.skip)('explains a full disk (needs the right to mount)', () => {
    const modules = join(checkout.path, 'node_modules');
    mkdirSync(modules);
    folder.mount(modules, 'size=8k');
    const { status, stderr } = checkout.install();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^error: The disk that holds \S+ is full\. Free some space and run the command again\n$/,
    );
  });
});
