import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { keepIn, sha256Of } from '../support/evidence.js';
import { type HttpClient, refusal } from '../support/http-client.js';

const run = promisify(execFile);

describe('an archive of what is kept', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    app = await startApp();
    folder = mkdtempSync(join(tmpdir(), 'rinjo-archive-'));
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function download(client: HttpClient, query: string): Promise<Response> {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return fetch(`${client.url}/api/v1/evidence-archive?${query}`, { headers: { cookie } });
  }

  it('has the originals of a call and a table of their hashes', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { body: call } = await client.post<CallView>('/calls', { title: '点検', inviteUserIds: [] });
    const files = [randomBytes(200_000), randomBytes(3), Buffer.alloc(0)];
    for (const bytes of files) await keepIn(app, tenant, bytes, { callId: call.id, name: '../銘板.jpg' });
    await keepIn(app, tenant, randomBytes(9), { callId: call.id, name: 'unseen', ownMaking: false });
    const answer = await download(client, `callId=${call.id}`);
    const zip = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, Number(answer.headers.get('content-length'))]).toEqual([200, zip.length]);
    const file = join(folder, 'a.zip');
    writeFileSync(file, zip);
    // Another's reader: what we wrote is what others read.
    await run('python3', [
      '-c',
      'import sys,zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])',
      file,
      folder,
    ]);
    const names = readdirSync(folder).filter((name) => name.includes('銘板'));
    expect(names.sort()).toEqual(['1 .._銘板.jpg', '2 .._銘板.jpg', '3 .._銘板.jpg']);
    expect(names.map((name) => sha256Of(readFileSync(join(folder, name))))).toEqual(files.map(sha256Of));
    const table = readFileSync(join(folder, 'contents.csv'), 'utf8').split('\r\n');
    expect(table).toHaveLength(6);
    expect(table[1]).toContain(sha256Of(files[0] ?? Buffer.alloc(0)));
    expect(table[4]).toContain('"unseen"');
    expect(table[4]).toMatch(/"(received|quarantined)"/);
  });

  it('is refused as a whole for what the caller may not see', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { client: member } = await tenant.signedIn('member');
    const { body: call } = await admin.post<CallView>('/calls', { title: '点検', inviteUserIds: [] });
    const hidden = await keepIn(app, tenant, randomBytes(9), { callId: call.id });
    const seen = await keepIn(app, tenant, randomBytes(9));
    for (const query of [`ids=${seen.id},${hidden.id}`, `callId=${call.id}`])
      expect(await member.get(`/evidence-archive?${query}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    for (const query of ['', 'ids=', 'ids=x', `ids=${seen.id},${seen.id}`])
      expect(await member.get(`/evidence-archive?${query}`)).toMatchObject(refusal(400, 'VALIDATION'));
    expect((await download(member, `ids=${seen.id}`)).status).toBe(200);
  });
});
