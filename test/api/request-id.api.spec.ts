import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessEntryView, AuditEntryView, CallView, Page, WireError } from '@rinjo/contract';
import { AccessLog } from '../../apps/api/src/platform/access-log/access-log.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { Logger } from '../../apps/api/src/platform/logging/logger.js';
import { startApp, type TestApp } from '../support/app.js';
import { CallLine } from '../support/call-line.js';
import { FakeMedia } from '../support/fake-media.js';
import type { SignedInClient } from '../support/given.js';

/** One id from the browser to what is done for it later, in every log. */
describe('the id of a request', () => {
  let app: TestApp;
  const lines: string[] = [];
  beforeAll(async () => {
    app = await startApp({
      media: new FakeMedia(),
      environment: { TRUST_PROXY_HOPS: '1' },
      override: (builder) =>
        builder.overrideProvider(Logger).useValue(new Logger('debug', (line) => lines.push(line))),
    });
  });
  afterAll(() => app.close());

  const operations = async (client: SignedInClient, requestId: string): Promise<readonly AuditEntryView[]> =>
    (await client.get<Page<AuditEntryView>>(`/audit-entries?requestId=${requestId}`)).body.items;
  const accesses = async (client: SignedInClient, query: string): Promise<readonly AccessEntryView[]> => {
    await app.get(AccessLog).written();
    return (await client.get<Page<AccessEntryView>>(`/access-entries?${query}`)).body.items;
  };
  const post = (client: SignedInClient, path: string, requestId: string) =>
    client.raw<WireError>('POST', path, {
      headers: {
        ...{ origin: app.url, 'x-rinjo': '1', 'content-type': 'application/json', 'x-request-id': requestId },
      },
      body: '{}',
    });

  it('runs from the browser through the answer and the logs to the job and what the job writes', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const { body: call } = await client.post<CallView>('/calls', { title: 'Pump', inviteUserIds: [] });
    await client.post(`/calls/${call.id}/end`);
    const requestId = 'browser-0193f000.1';
    const answer = await post(client, `/calls/${call.id}/reports`, requestId);
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([201, requestId]);
    await app.get(JobWorker).idle();
    const found = await operations(client, requestId);
    const said = found.map(({ action, actor }) => [action, actor.kind]);
    expect(said).toContainEqual(['report.requested', 'user']);
    expect(said).toContainEqual(['report.made', 'job']);
    expect(await accesses(client, `requestId=${requestId}`)).toMatchObject([
      { route: 'POST /api/v1/calls/:callId/reports', status: 201, callId: call.id },
    ]);
  });

  it('is on the error that somebody sees, on its line of the log and on its entry', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const requestId = 'browser-0193f000.2';
    const missing = '0193f000-0000-7000-8000-00000000dead';
    const { body } = await post(client, `/calls/${missing}/reports`, requestId);
    expect(body).toMatchObject({ code: 'NOT_FOUND', requestId });
    const line = lines
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find((l) => l['requestId'] === requestId);
    expect(line).toMatchObject({ message: 'request refused', code: 'NOT_FOUND' });
    expect(await accesses(client, `errors=true&requestId=${requestId}`)).toMatchObject([
      { code: 'NOT_FOUND', outcome: 'refused', callId: missing },
    ]);
  });

  it('of a command is in what the command writes, not that of the line on which it came', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const { body: call } = await client.post<CallView>('/calls', { title: 'Pump', inviteUserIds: [] });
    const line = await CallLine.to(client, call.id);
    await line.join();
    await line.send('call.end', {});
    line.close();
    const commands = (await accesses(client, `callId=${call.id}`)).filter(({ via }) => via === 'socket');
    const [end, join] = ['call.end', 'call.join'].map((name) => commands.find(({ route }) => route === name));
    if (!end || !join) throw new Error(JSON.stringify(commands));
    expect(end.requestId).not.toBe(join.requestId);
    expect((await operations(client, end.requestId)).map(({ action }) => action)).toContain('call.ended');
    expect((await operations(client, join.requestId)).map(({ action }) => action)).toContain('call.joined');
  });

  it('of somebody who is not trusted is not believed', async () => {
    const direct = await startApp({ database: app.database });
    try {
      const tenant = await direct.given.tenant();
      const { client } = await tenant.signedIn();
      const { headers } = await client.raw('GET', '/me/sign-ins', {
        headers: { 'x-request-id': 'forged-0193f000' },
      });
      expect(headers.get('x-request-id')).not.toBe('forged-0193f000');
    } finally {
      await direct.close();
    }
  });
});
