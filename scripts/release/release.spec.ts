import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../lib/folders.mjs';
import { attackCounts } from './attack-record.mjs';
import { isOfBuild } from './carry-record.mjs';
import { settingsTested } from './settings-record.mjs';
import { nativePart, sbomOf } from './sbom.mjs';
import { sourceHash } from './source-hash.mjs';
import { withSecond } from './test-record.mjs';

const LOCK = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Parameters<
  typeof sbomOf
>[0];

describe('the list of parts of a release', () => {
  it('has the libraries that npm itself lists for production', () => {
    const listed = JSON.parse(
      execFileSync(
        'npm',
        ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev', '--omit=optional'],
        {
          cwd: ROOT,
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
        },
      ),
    ) as { components: { purl: string }[] };
    const own = new Set(sbomOf(LOCK, [], '24.0.0').components.map(({ 'bom-ref': ref }) => ref));
    const missing = listed.components.map(({ purl }) => purl).filter((purl) => !own.has(purl));
    expect(listed.components.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  }, 60_000);

  it('is the same for the same lock file, leaves development out, and says licence and hash', () => {
    const locked = {
      ...{ name: 'rinjo', version: '1.0.0' },
      packages: {
        '': { version: '1.0.0' },
        'node_modules/@a/b': {
          version: '2.0.0',
          integrity: `sha512-${Buffer.from('h').toString('base64')}`,
          license: 'MIT',
        },
        'node_modules/c': { version: '1.0.0', dev: true },
        'node_modules/d/node_modules/e': { version: '3.0.0', license: '(MIT OR Apache-2.0)' },
      },
    };
    const sbom = sbomOf(locked, [], '24.21.0');
    expect(sbom).toEqual(sbomOf(locked, [], '24.21.0'));
    expect(sbom.components.map(({ 'bom-ref': ref }) => ref)).toEqual([
      ...['pkg:npm/%40a/b@2.0.0', 'pkg:npm/e@3.0.0', 'pkg:generic/node@24.21.0'],
    ]);
    expect(sbom.components[0]).toMatchObject({
      hashes: [{ alg: 'SHA-512', content: '68' }],
      licenses: [{ license: { id: 'MIT' } }],
    });
    expect(sbom.components[1]).toMatchObject({ licenses: [{ expression: '(MIT OR Apache-2.0)' }] });
  });

  it('has the sources of the media worker', () => {
    const folder = join(ROOT, 'node_modules/mediasoup/worker/subprojects');
    const parts = readdirSync(folder)
      .filter((name) => name.endsWith('.wrap'))
      .map((name) => nativePart(readFileSync(join(folder, name), 'utf8')));
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['openssl', 'libsrtp', 'libuv', 'abseil-cpp']),
    );
    expect(parts.every(({ version, sha256 }) => /^\d/.test(version) && /^[0-9a-f]{64}$/.test(sha256))).toBe(
      true,
    );
  });
});

describe('the record of the attack suite', () => {
  const files = readdirSync(join(ROOT, 'test/attack')).filter((name) => name.endsWith('.spec.ts'));
  const ran = (names: readonly string[], status = 'passed') => ({
    testResults: names.map((name) => ({
      ...{ name: join(ROOT, 'test/attack', name), status },
      assertionResults: [{ status, fullName: name }],
    })),
  });

  it('counts when every file of it ran, and says nothing otherwise', () => {
    expect(attackCounts(ran(files), ROOT)).toEqual({ passed: files.length, failed: 0 });
    expect(attackCounts(ran(files, 'failed'), ROOT)).toEqual({ passed: 0, failed: files.length });
    expect(attackCounts(ran(files.slice(1)), ROOT)).toBeNull();
  });

  it('has the settings of tenants by name, when their tests ran', () => {
    const test = (status: string, fullName: string) => ({ status, fullName });
    const about = 'takes effect for one tenant only: ';
    const file = {
      ...{ name: join(ROOT, 'test/api/settings-take-effect.api.spec.ts'), status: 'failed' },
      assertionResults: [
        test('passed', `${about}organization.name`),
        test('failed', `${about}logo`),
        test('passed', 'are tested, each one of the list'),
        test('pending', `${about}webhook`),
      ],
    };
    expect(settingsTested({ testResults: [...ran(files).testResults, file] }, ROOT)).toEqual({
      passed: ['organization.name'],
      failed: ['logo'],
    });
    expect(settingsTested(ran(files), ROOT)).toBeNull();
    expect(settingsTested({ testResults: [{ ...file, assertionResults: [] }] }, ROOT)).toBeNull();
  });

  it('takes a file that ran again as it came out then, and all others as they were', () => {
    const second = ran(files.slice(0, 1));
    expect(attackCounts(withSecond(ran(files, 'failed'), second), ROOT)).toEqual({
      ...{ passed: 1, failed: files.length - 1 },
    });
    expect(attackCounts(withSecond(ran(files), null), ROOT)).toEqual({ passed: files.length, failed: 0 });
  });

  it('is about sources by their hash', () => {
    expect(sourceHash(ROOT)).toMatch(/^[0-9a-f]{64}$/);
    expect(sourceHash(ROOT)).toBe(sourceHash(ROOT));
  });
});

describe('the image of a release', () => {
  const file = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  const dockerfile = file('docker/Dockerfile');

  it('carries the record of tests, and is signed when all of it is there', () => {
    const at = [
      'npm run build:api',
      'npm run build:web',
      'COPY docker/record record',
      'carry-record.mjs record',
      'sign-release.js /run/secrets/release_key',
      'COPY --from=build /app/dist dist',
    ].map((step) => dockerfile.indexOf(step));
    expect(at).toEqual(at.filter((index) => index > 0).sort((a, b) => a - b));
    expect(file('docker/Dockerfile.dockerignore').split('\n')).toContain('!docker/record');
  });

  it('takes no record of other sources', () => {
    const build = JSON.stringify({ source: 'ab', builtAt: '2026-11-28T00:00:00Z' });
    expect(isOfBuild(JSON.stringify({ source: 'ab', attack: {} }), build)).toBe(true);
    expect(isOfBuild(JSON.stringify({ source: 'cd' }), build)).toBe(false);
    expect(isOfBuild(null, build)).toBe(false);
  });

  it('is run with settings that there are, each of which the example names', () => {
    const compose = file('docker/compose.yaml');
    const known = ['environment', 'prepare-environment'].flatMap((name) =>
      [...file(`apps/api/src/config/${name}.ts`).matchAll(/readonly ([A-Z][A-Z0-9_]+)\??:/g)].map(
        ([, one]) => one,
      ),
    );
    const ofPostgres = ['POSTGRES_PASSWORD', 'RINJO_OWNER_PASSWORD', 'RINJO_BACKUP_PASSWORD'];
    const set = [...compose.matchAll(/^ +([A-Z][A-Z0-9_]+): /gm)].map(([, name = '']) => name);
    expect(set.length).toBeGreaterThan(25);
    expect(set.filter((name) => !known.includes(name) && !ofPostgres.includes(name))).toEqual([]);

    const example = new Set(
      [...file('docker/.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name),
    );
    const wanted = new Set([...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    expect([...wanted].filter((name) => !example.has(name))).toEqual([]);
    expect([...example].filter((name) => !wanted.has(name))).toEqual([]);
  });

  it('makes backups elsewhere than the data, under a key that lies in neither', () => {
    const compose = file('docker/compose.yaml');
    const service = (name: string): string =>
      new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(compose)?.[1] ?? '';
    for (const name of ['api', 'postgres']) {
      expect(service(name)).toContain('${BACKUP_DIR:?}:/backups');
      expect(service(name)).toMatch(/secrets: \[.*backup_key.*\]/);
      expect(service(name)).toContain('*backups');
    }
    expect(service('postgres')).toContain('archive-wal.js "%p"');
    expect(service('postgres')).toContain('--archive_mode=on');
  });
});
