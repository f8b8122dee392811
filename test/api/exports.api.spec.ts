import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView, CustomFields, ExportView, StorageView } from '@rinjo/contract';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import type { Manifest } from '../../apps/api/src/modules/portability/manifest.js';
import { startApp, type TestApp } from '../support/app.js';
import { keepIn, sha256Of } from '../support/evidence.js';
import { downloaded, madeExport, partOf, unpacked } from '../support/exports.js';
import { refusal } from '../support/http-client.js';

const run = promisify(execFile);

describe('an export of everything of a tenant', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  const inFolder = async (work: () => Promise<void>): Promise<void> => {
    folder = mkdtempSync(join(tmpdir(), 'rinjo-export-'));
    try {
      await work();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');

  it('has rows, tables, originals and a signed list that others can verify', () =>
    inFolder(async () => {
      const tenant = await app.given.tenant();
      const { client, user } = await tenant.signedIn('admin');
      const field = { subject: 'call', kind: 'text', label: '工事番号', choices: [], required: false };
      const { body: own } = await client.put<CustomFields>('/custom-fields', {
        ...{ version: 0, fields: [{ ...field, inReport: true, retired: false }] },
      });
      const customFields = own.fields.map(({ id }) => ({ fieldId: id, value: 'A-17' }));
      const { body: call } = await client.post<CallView>('/calls', {
        ...{ title: '=点検/1', inviteUserIds: [], customFields },
      });
      const originals = [randomBytes(300_000), randomBytes(1), Buffer.alloc(0)];
      for (const bytes of originals)
        await keepIn(app, tenant, bytes, { callId: call.id, name: '../銘板.jpg' });
      const loose = await keepIn(app, tenant, randomBytes(70_000), { name: 'a.pdf' });
      await keepIn(app, tenant, randomBytes(9), { name: 'unseen', ownMaking: false });

      const view = await madeExport(app, client);
      expect(view).toMatchObject({ state: 'ready', end: null, requestedBy: user.id, withheld: 1, lost: 0 });
      expect([view.bytesDone, view.parts.length]).toEqual([view.bytes, 1]);
      await unpacked(await downloaded(client, view, folder), folder);

      const manifest = JSON.parse(text('manifest.json')) as Manifest;
      expect(manifest).toMatchObject({
        ...{ format: 'rinjo-export', version: 1, exportId: view.id, tenantId: tenant.id, keyId: view.keyId },
        ...{ files: view.files, bytes: view.bytes, withheld: 1, lost: [] },
      });
      expect(sha256Of(readFileSync(join(folder, 'manifest.json')))).toBe(view.manifestSha256);
      const verify = [
        'pkeyutl',
        '-verify',
        '-rawin',
        '-pubin',
        '-inkey',
        'manifest.pub.pem',
        '-in',
        'manifest.json',
      ];
      await run('openssl', [...verify, '-sigfile', 'manifest.sig'], { cwd: folder });
      await run('sha256sum', ['--quiet', '--strict', '-c', 'SHA256SUMS'], { cwd: folder });
      for (const { path, sha256 } of [manifest.list, manifest.sums])
        expect(sha256Of(readFileSync(join(folder, path)))).toBe(sha256);

      const files = text('files.jsonl')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { path: string; sha256: string; objectId?: string });
      const hashes = files.flatMap(({ sha256, objectId }) => (objectId === undefined ? [] : [sha256]));
      expect(hashes.toSorted()).toEqual([...originals.map(sha256Of), loose.sha256].toSorted());
      expect(files.every(({ path }) => !path.split('/').includes('..'))).toBe(true);
      const rows = text('data/evidence.jsonl').trimEnd().split('\n');
      expect(rows).toHaveLength(5);
      expect(manifest.tables).toMatchObject({ evidence: 5, call: 1, user_account: 1, tenant: 1 });
      expect(text('tables/calls.csv')).toMatch(/^\ufeff"title","site"/);
      expect(text('tables/calls.csv')).toContain('"\'=点検/1"');
      expect(text('tables/calls.csv')).toContain('"工事番号: A-17"');
      expect(text('tables/people.csv')).toContain(user.email);
      expect(text('README.txt')).toContain('SHA256SUMS');
    }));

  it('holds no secret of anybody', () =>
    inFolder(async () => {
      const tenant = await app.given.tenant();
      const { client } = await tenant.signedIn('admin');
      await tenant.user({ password: 'correct horse battery staple' });
      await tenant.program();
      const view = await madeExport(app, client);
      await unpacked(await downloaded(client, view, folder), folder);
      const [{ hash } = { hash: '' }] = await app.database.query<{ hash: string }>(
        'select hash from password_credential where tenant_id = $1',
        [tenant.id],
      );
      const [{ token } = { token: '' }] = await app.database.query<{ token: string }>(
        `select encode(token_hash, 'hex') as token from api_key where tenant_id = $1`,
        [tenant.id],
      );
      const { stdout } = await run('grep', ['-rl', '-e', hash, '-e', token, folder]).catch(() => ({
        stdout: '',
      }));
      expect([stdout, hash.length > 10, token.length]).toEqual(['', true, 64]);
    }));

  it('is cut into parts of the wanted size, each of which can be gone on with', () =>
    inFolder(async () => {
      const tenant = await app.given.tenant();
      const { client } = await tenant.signedIn('admin');
      const originals = Array.from({ length: 5 }, () => randomBytes(600_000));
      for (const bytes of originals) await keepIn(app, tenant, bytes);
      await keepIn(app, tenant, randomBytes(1_500_000));
      const view = await madeExport(app, client, { partBytes: 1_000_000 });
      expect(view.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(view.parts.filter(({ bytes }) => bytes > 1_010_000)).toHaveLength(1);
      await unpacked(await downloaded(client, view, folder), folder);
      await run('sha256sum', ['--quiet', '--strict', '-c', 'SHA256SUMS'], { cwd: folder });

      const [part] = view.parts;
      if (!part) throw new Error('no part');
      const whole = Buffer.from(await (await partOf(client, view.id, part)).arrayBuffer());
      const rest = await partOf(client, view.id, part, {
        ...{ range: 'bytes=400000-', 'if-range': `"${part.sha256}"` },
      });
      expect([rest.status, rest.headers.get('content-range')]).toEqual([
        206,
        `bytes 400000-${String(part.bytes - 1)}/${String(part.bytes)}`,
      ]);
      expect(Buffer.from(await rest.arrayBuffer()).equals(whole.subarray(400_000))).toBe(true);
      expect(createHash('sha256').update(whole).digest('hex')).toBe(part.sha256);
    }));

  it('is one at a time, and goes from the store when it is deleted', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await keepIn(app, tenant, randomBytes(50_000));
    const before = await client.get<StorageView>('/storage');
    const view = await madeExport(app, client);
    expect(await client.post('/exports', {})).toMatchObject(refusal(409, 'EXPORT_EXISTS'));
    expect((await client.get<StorageView>('/storage')).body).toEqual(before.body);
    expect((await client.delete(`/exports/${view.id}`)).status).toBe(204);
    await app.get(JobWorker).idle();
    const left = await app.database.query(
      `select 1 from tenant_export_part where tenant_id = $1 union all
       select 1 from tenant_export_file where tenant_id = $1`,
      [tenant.id],
    );
    const objects = await app.database.query('select 1 from stored_object where tenant_id = $1', [tenant.id]);
    expect([left.length, objects.length]).toEqual([0, 1]);
    expect((await client.get<ExportView>(`/exports/${view.id}`)).body).toMatchObject({
      state: 'ended',
      end: 'deleted',
    });
    expect(await client.delete(`/exports/${view.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await madeExport(app, client)).state).toBe('ready');
  });
});
