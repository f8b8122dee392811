import { createHash, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PrintedSheet, ReleasesView } from '@rinjo/contract';
import { ReleaseFiles } from '../../../apps/api/src/modules/operations/releases/record/release-files.js';
import { signRelease } from '../../../apps/api/src/modules/operations/releases/signature/sign-release.js';
import { verifyRelease } from '../../../apps/api/src/modules/operations/releases/signature/verify-release.js';
import { RELEASE } from '../../../apps/api/src/config/release.js';
import { startApp, type TestApp } from '../../support/app.js';
import { refusal } from '../../support/http-client.js';
import { NpmRegistry } from '../../support/npm-registry.js';
import { type GivenOperator, signedInOperator } from '../../support/operators.js';
import { TestClock } from '../../support/test-clock.js';

const SBOM = JSON.stringify({
  bomFormat: 'CycloneDX',
  components: [
    { name: 'left-pad', version: '1.0.0', purl: 'pkg:npm/left-pad@1.0.0' },
    { name: '@a/b', version: '2.0.0', purl: 'pkg:npm/%40a/b@2.0.0' },
    { name: 'openssl', version: '3.0.8', purl: 'pkg:generic/openssl@3.0.8' },
  ],
});
const SOURCE = 'ab'.repeat(32);
const SIGNED = new Date('2026-11-20T02:00:00Z');
const publicPem = ({ publicKey }: KeyPairKeyObjectResult): string =>
  publicKey.export({ format: 'pem', type: 'spki' }).toString();
const REPORT = {
  ...{ answer: 'yes', statementJa: '外部の診断を受けました。', statementEn: 'Tested by a third party.' },
  ...{ document: 'report.pdf', sha256: 'cd'.repeat(32), owner: 'Aoi Kano', validUntil: '2027-10-31' },
};

/** Of a release that lies elsewhere. */
class FilesOfTheTest extends ReleaseFiles {
  override readonly root: string = mkdtempSync(join(tmpdir(), 'rinjo-release-'));
  override readonly folder: string = join(this.root, 'dist/release');
}

describe('releases', () => {
  let app: TestApp;
  let operator: GivenOperator;
  const clock = new TestClock(); // 23 November 2026, noon in Japan
  const registry = new NpmRegistry();
  const files = new FilesOfTheTest();
  const trusted = generateKeyPairSync('ed25519');
  const keyFile = join(files.root, 'trusted.pem');
  beforeAll(async () => {
    mkdirSync(files.folder, { recursive: true });
    mkdirSync(join(files.root, 'dist/apps'));
    writeFileSync(join(files.root, 'package.json'), JSON.stringify({ version: RELEASE }));
    writeFileSync(join(files.root, 'dist/apps/main.js'), 'serve();');
    writeFileSync(keyFile, publicPem(trusted));
    write('sbom.cdx.json', SBOM);
    write('build.json', JSON.stringify({ builtAt: '2026-11-20T00:00:00Z', source: SOURCE }));
    await signRelease(
      files.root,
      trusted.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      SIGNED,
    );
    const url = await registry.open();
    app = await startApp({
      clock,
      environment: {
        ...{ ADVISORY_REGISTRY: url, OUTGOING_ALLOWED_HOSTS: new URL(url).host },
        ...{ SECURITY_CONTACT: 'mailto:security@example.jp', RELEASE_KEY_FILE: keyFile },
      },
      override: (builder) => builder.overrideProvider(ReleaseFiles).useValue(files),
    });
    operator = await signedInOperator(app, { clock });
  });
  afterAll(async () => {
    await app.close();
    registry.close();
    rmSync(files.root, { recursive: true });
  });

  const write = (name: string, text: string): void => {
    writeFileSync(join(files.folder, name), text);
  };
  const view = async () => (await operator.client.get<ReleasesView>('/operator/releases')).body;
  const row = async (no: number) =>
    (await operator.client.get<PrintedSheet>('/operator/check-sheet?locale=en')).body.rows[no - 1];
  const look = async () => (await operator.client.post('/operator/releases/advisories')).status;

  it('are noted at the start with their list of parts, which can be taken along', async () => {
    const sha256 = createHash('sha256').update(SBOM).digest('hex');
    const { sbom, history } = await view();
    expect(sbom).toEqual({ sha256, components: 3 });
    expect(history).toHaveLength(1);
    expect(history[0]).toMatchObject({ sbomSha256: sha256, builtAt: '2026-11-20T00:00:00.000Z' });
    const cookie = [...operator.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const file = await fetch(`${app.url}/api/v1/operator/releases/sbom`, { headers: { cookie } });
    expect(file.headers.get('content-type')).toContain('application/vnd.cyclonedx+json');
    expect(await file.text()).toBe(SBOM);
    expect(await app.anonymous().get('/operator/releases/sbom')).toMatchObject(
      refusal(401, 'UNAUTHENTICATED'),
    );
  });

  it('have findings of the feed that concern them, and when the fix was released', async () => {
    registry.advisories = {
      'left-pad': [
        {
          ...{ id: 7, title: 'It pads too much', url: 'https://example.com/7', severity: 'critical' },
          vulnerable_versions: '<1.0.2',
        },
        { id: 8, title: 'Old', url: 'https://example.com/8', severity: 'low', vulnerable_versions: '<1.0.0' },
      ],
    };
    registry.times = { 'left-pad': { '1.0.0': '2020-01-01T00:00:00Z', '1.0.2': '2026-11-20T03:00:00Z' } };
    expect(await look()).toBe(204);
    expect(registry.asked.at(-1)).toEqual({ 'left-pad': ['1.0.0'], '@a/b': ['2.0.0'] });
    const { findings, feed } = await view();
    expect(feed).toMatchObject({ on: true, failure: null });
    expect(findings).toEqual([
      expect.objectContaining({
        ...{ advisory: '7', name: 'left-pad', severity: 'critical', fixedIn: '1.0.2', overdue: false },
        ...{ fixReleasedAt: '2026-11-20T03:00:00.000Z', closedAt: null },
      }),
    ]);
    expect(await row(9)).toMatchObject({ status: 'yes' });
  });

  it('make row 9 unmet when a critical fix waits for more than 7 days, and expired when the feed is silent', async () => {
    clock.advance(4 * 86_400_000 + 3_600_000);
    operator = await signedInOperator(app, { clock });
    expect(await row(9)).toMatchObject({ status: 'unmet' });
    expect((await view()).findings[0]?.overdue).toBe(true);
    registry.advisories = {};
    expect(await look()).toBe(204);
    const [gone] = (await view()).findings;
    expect(gone?.closedAt).not.toBeNull();
    const answered = await row(9);
    expect(answered).toMatchObject({ status: 'yes' });
    expect(answered?.value).toContain('From the release of a fix to its use, longest 8 d');
    registry.broken = '["not", "advisories"]';
    clock.advance(7 * 86_400_000 + 1);
    operator = await signedInOperator(app, { clock });
    expect(await look()).toBe(204);
    expect((await view()).feed.failure).toContain('something else than advisories');
    expect(await row(9)).toMatchObject({ status: 'expired' });
  });

  it('make row 40 a yes only with a report and a record of the attack suite on the very sources', async () => {
    expect(await row(40)).toMatchObject({ status: 'not_measured', answer: 'Not answered' });
    expect((await operator.client.post('/operator/check-sheet/rows/40/attestations', REPORT)).status).toBe(
      201,
    );
    expect(await row(40)).toMatchObject({ status: 'unverified' });
    const attack = { at: '2026-11-20T01:00:00.000Z', passed: 321, failed: 0 };
    write('tests.json', JSON.stringify({ source: 'ef'.repeat(32), attack }));
    expect(await row(40)).toMatchObject({ status: 'unverified' });
    write('tests.json', JSON.stringify({ source: SOURCE, attack }));
    expect(await row(40)).toMatchObject({ status: 'yes' });
    expect((await view()).attack).toEqual(attack);
    write('tests.json', JSON.stringify({ source: SOURCE, attack: { ...attack, failed: 1 } }));
    expect(await row(40)).toMatchObject({ status: 'unmet' });
  });

  it('make row 4 a yes only when what runs is what somebody has signed who is trusted', async () => {
    expect((await view()).signature).toEqual({
      ...{ state: 'verified', signedAt: SIGNED.toISOString() },
      keySha256: createHash('sha256')
        .update(trusted.publicKey.export({ format: 'der', type: 'spki' }))
        .digest('hex'),
    });
    await app.database.query(
      `insert into drill (id, kind, started_at, ended_at, passed, measured) values (gen_random_uuid(), 'kit', $1, $1, true, $2)`,
      [clock.now(), { release: RELEASE, format: 1, totalMs: 60_000 }],
    );
    expect(await row(4)).toMatchObject({ status: 'yes' });

    const state = async (keys: string) => (await verifyRelease(files.root, keys)).state;
    expect(await state('')).toBe('no_key');
    expect(await state(publicPem(generateKeyPairSync('ed25519')))).toBe('untrusted');
    const both = `${publicPem(generateKeyPairSync('ed25519'))}${publicPem(trusted)}`;
    writeFileSync(join(files.root, 'dist/apps/main.js'), 'spy();');
    writeFileSync(join(files.root, 'dist/apps/more.js'), '');
    expect(await verifyRelease(files.root, both)).toMatchObject({
      state: 'altered',
      detail: expect.arrayContaining(['altered: dist/apps/main.js', 'added: dist/apps/more.js']),
    });
    rmSync(join(files.folder, 'release.sig'));
    expect(await state(both)).toBe('unsigned');
  });

  it('have somebody who is told of weaknesses', async () => {
    const answer = await fetch(`${app.url}/.well-known/security.txt`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toMatch(
      /^Contact: mailto:security@example\.jp\nExpires: 2027-\S+Z\nPreferred-Languages: ja, en\nCanonical: \S+\n$/,
    );
  });
});

describe('a release without feed and records', () => {
  it('is not measured, and has no number', async () => {
    const app = await startApp();
    try {
      const operator = await signedInOperator(app);
      const { rows } = (await operator.client.get<PrintedSheet>('/operator/check-sheet?locale=en')).body;
      expect(rows[8]).toMatchObject({ status: 'not_measured', value: '', samples: '' });
      expect(await operator.client.post('/operator/releases/advisories')).toMatchObject(
        refusal(409, 'CONFLICT'),
      );
      expect((await fetch(`${app.url}/.well-known/security.txt`)).status).toBe(404);
    } finally {
      await app.close();
    }
  });
});
