import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessEntryView, CallView, Page } from '@rinjo/contract';
import { Environment } from '../../apps/api/src/config/environment.js';
import { AccessLog } from '../../apps/api/src/platform/access-log/access-log.js';
import { startApp, type TestApp } from '../support/app.js';
import { CallLine } from '../support/call-line.js';
import type { GivenTenant } from '../support/given.js';
import { type HttpClient, refusal } from '../support/http-client.js';

describe('the access log', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const entries = async (client: HttpClient, query = ''): Promise<readonly AccessEntryView[]> => {
    await app.get(AccessLog).written();
    const { status, body } = await client.get<Page<AccessEntryView>>(`/access-entries?${query}`);
    expect(status).toBe(200);
    return body.items;
  };

  it('has every request of somebody known: who, what, how it ended, from where', async () => {
    const tenant = await app.given.tenant();
    const [admin, member] = [await tenant.signedIn('admin'), await tenant.signedIn('member')];
    const missing = randomUUID();
    const found = await member.client.get('/me/sign-ins?limit=7');
    await member.client.get(`/calls/${missing}`);
    await member.client.get('/audit-entries');
    expect(await entries(admin.client)).toEqual([
      expect.objectContaining({
        route: 'GET /api/v1/audit-entries',
        outcome: 'refused',
        code: 'FORBIDDEN',
        status: 403,
      }),
      expect.objectContaining({
        ...{ route: 'GET /api/v1/calls/:callId', outcome: 'refused', code: 'NOT_FOUND', status: 404 },
        ...{ callId: missing, object: { type: 'call', id: missing } },
      }),
      {
        ...{
          id: expect.any(String),
          at: expect.any(String),
          via: 'http',
          route: 'GET /api/v1/me/sign-ins',
          status: 200,
        },
        ...{ outcome: 'success', code: null, content: false, durationMs: expect.any(Number), callId: null },
        actor: { kind: 'user', id: member.user.id, name: member.user.displayName },
        requestId: found.headers.get('x-request-id'),
        ...{ address: '127.0.0.1', userAgent: expect.any(String), object: null },
      },
    ]);
    // Reading the log is in the log; what was asked for in it is not.
    const [read] = await entries(admin.client, `actorId=${admin.user.id}`);
    expect(read).toMatchObject({ route: 'GET /api/v1/access-entries', outcome: 'success' });
    const rows = await app.database.query<{ row: string }>(
      'select row_to_json(a)::text as row from access_entry a where tenant_id = $1',
      [tenant.id],
    );
    for (const { row } of rows) expect(row).not.toContain('limit');
  });

  it('has every command of a socket, with the id that its answer has', async () => {
    const tenant = await app.given.tenant();
    const { client, user } = await tenant.signedIn('admin');
    const { body: call } = await client.post<CallView>('/calls', { title: 'Pump', inviteUserIds: [] });
    const line = await CallLine.to(client, call.id);
    await line.join();
    await line.send('chat.send', { text: 'confidential', mentions: [] });
    const found = await entries(client, `callId=${call.id}&actorId=${user.id}`);
    const commands = found.filter(({ via }) => via === 'socket');
    expect(commands.map(({ route, outcome }) => [route, outcome])).toEqual([
      ['chat.send', 'success'],
      ['call.join', 'success'],
    ]);
    line.close();
  });

  it('finds what went wrong and what was opened', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await client.get(`/calls/${randomUUID()}`);
    await client.get('/audit-log/content');
    await client.get('/me/sign-ins');
    expect((await entries(client, 'errors=true')).map(({ code }) => code)).toEqual(['NOT_FOUND']);
    expect((await entries(client, 'code=NOT_FOUND')).map(({ code }) => code)).toEqual(['NOT_FOUND']);
    expect((await entries(client, 'contents=true')).map(({ route }) => route)).toEqual([
      'GET /api/v1/audit-log/content',
    ]);
    expect(await client.get('/access-entries?code=NO_SUCH')).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('pages without gap or repetition', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await Promise.all(Array.from({ length: 12 }, () => client.get('/me/sign-ins')));
    await app.get(AccessLog).written();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      const until = new Date(Date.now() + 60_000).toISOString();
      const { body } = await client.get<Page<AccessEntryView>>(
        `/access-entries?limit=5&until=${until}${next}`,
      );
      seen.push(...body.items.filter(({ route }) => route.endsWith('/me/sign-ins')).map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(12);
    expect(seen).toHaveLength(12);
  });

  it('shows nothing of another tenant', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const [inA, inB] = [await a.signedIn('admin'), await b.signedIn('admin')];
    await inA.client.get('/me/sign-ins');
    expect(await entries(inB.client, `actorId=${inA.user.id}`)).toEqual([]);
  });

  it('keeps what the database does not take on the own disk, sealed, and writes it when it does', async () => {
    const tenant: GivenTenant = await app.given.tenant();
    const { client, user } = await tenant.signedIn('admin');
    await app.get(AccessLog).written();
    const folder = app.get(Environment).LOG_SPOOL_DIR;
    await app.database.query('begin');
    await app.database.query('lock table access_entry in access exclusive mode'); // lock_timeout ends each try
    try {
      await client.get('/me/sign-ins');
      await app.get(AccessLog).written();
      const files = readdirSync(folder);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const text = readFileSync(join(folder, file), 'utf8');
        expect(text).not.toContain(user.id);
        expect(Buffer.from(text, 'base64url').includes(Buffer.from(user.id))).toBe(false);
      }
    } finally {
      await app.database.query('rollback');
    }
    await app.get(AccessLog).written();
    const routes = (await entries(client, `actorId=${user.id}`)).map(({ route }) => route);
    expect(routes).toContain('GET /api/v1/me/sign-ins');
    await app.get(AccessLog).written();
    expect(existsSync(folder)).toBe(true);
  });
});
