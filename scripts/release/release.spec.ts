import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../lib/folders.mjs';
import { attackCounts } from './attack-record.mjs';
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
