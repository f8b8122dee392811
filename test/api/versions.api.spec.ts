import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErasedEvidence, EvidenceView, Page, StorageView } from '@rinjo/contract';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, FakeScanner } from '../support/evidence.js';
import { buildCall } from '../support/call-builder.js';
import type { SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { Tus } from '../support/tus.js';

describe('versions of a file', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
  });
  afterAll(() => app.close());

  const table = (n: number): Buffer =>
    Buffer.from(`version,${String(n)}\n${randomBytes(8).toString('hex')},1\n`);
  async function added(
    client: SignedInClient,
    bytes: Buffer,
    of: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const { location, status, body } = await new Tus(app, client).whole(bytes, {
      filename: '工程.csv',
      ...of,
    });
    if (status !== 204) throw new Error(JSON.stringify(body));
    await app.get(JobWorker).idle();
    return location.slice(location.lastIndexOf('/') + 1);
  }
  const ids = async (client: SignedInClient, path: string): Promise<readonly string[]> => {
    const { body } = await client.get<Page<EvidenceView> & readonly EvidenceView[]>(path);
    return ('items' in body ? body.items : body).map(({ id }) => id);
  };

  it('are one item in lists, and each stays what it was', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const site = (await client.post<{ id: string }>('/sites', { name: 'Bridge' })).body.id;
    const [one, two, three] = [table(1), table(2), table(3)];
    const first = await added(client, one, { siteId: site });
    const second = await added(client, two, { previousId: first });
    const third = await added(client, three, { previousId: first }); // whichever of them it is made of
    expect(await ids(client, '/evidence')).toEqual([third]);
    expect(await ids(client, `/evidence/${second}/versions`)).toEqual([third, second, first]);
    expect((await client.get<EvidenceView>(`/evidence/${third}`)).body).toMatchObject({
      ...{ version: 3, versions: 3, siteId: site },
    });
    expect((await contentOf(client, first)).bytes.equals(one)).toBe(true);
    expect((await contentOf(client, third)).bytes.equals(three)).toBe(true);
    const { body: use } = await client.get<StorageView>('/storage');
    expect(use.used).toBe(one.length + two.length + three.length);
  });

  it('that come at the same time are two', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const first = await added(client, table(1));
    const tus = new Tus(app, client);
    await Promise.all([2, 3, 4].map((n) => tus.whole(table(n), { filename: 'a.csv', previousId: first })));
    await app.get(JobWorker).idle();
    const { body } = await client.get<readonly EvidenceView[]>(`/evidence/${first}/versions`);
    expect(body.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    expect(await ids(client, '/evidence')).toEqual([body[0]?.id]);
  });

  it('go to the trash, come back and are deleted together; a hold on one holds all', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const first = await added(client, table(1));
    const second = await added(client, table(2), { previousId: first });
    const hold = (await client.post<{ id: string }>('/legal-holds', { evidenceId: first, reason: 'Court' }))
      .body;
    expect((await client.get<EvidenceView>(`/evidence/${second}`)).body.held).toBe(true);
    expect(await client.delete(`/evidence/${second}`)).toMatchObject(refusal(409, 'LEGAL_HOLD'));
    await client.post(`/legal-holds/${hold.id}/lifting`, { reason: 'Settled' });
    expect((await client.delete(`/evidence/${second}`)).status).toBe(204);
    expect(await ids(client, '/evidence')).toEqual([]);
    expect(await ids(client, '/evidence?trashed=true')).toEqual([second]);
    await client.post(`/evidence/${second}/restoration`);
    expect(await ids(client, `/evidence/${first}/versions`)).toEqual([second, first]);
    await client.delete(`/evidence/${second}`);
    const { body } = await client.post<ErasedEvidence>(`/evidence/${second}/erasure`);
    expect(body).toMatchObject({ evidenceId: second, objects: 2 });
    expect((await client.get<StorageView>('/storage')).body).toMatchObject({ used: 0, reserved: 0 });
    expect(await ids(client, '/evidence?trashed=true')).toEqual([]);
  });

  it('are made by those who see the item and may describe it, and put away by those who may put away each', async () => {
    const call = await buildCall(app);
    const [host, member] = [call.host.client, call.member().client];
    const first = await added(host, table(1), { callId: call.id });
    const { client: stranger } = await call.tenant.signedIn();
    expect((await new Tus(app, stranger).begin(9, { filename: 'a.csv', previousId: first })).status).toBe(
      404,
    );
    const second = await added(member, table(2), { previousId: first });
    expect((await host.get<EvidenceView>(`/evidence/${second}`)).body.callId).toBe(call.id);
    expect(await member.delete(`/evidence/${second}`)).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect((await host.delete(`/evidence/${second}`)).status).toBe(204);
    const guest = await call.guest();
    const third = await added(host, table(3), { callId: call.id });
    expect((await new Tus(app, guest).begin(9, { filename: 'a.csv', previousId: third })).status).toBe(403);
  });

  it('stand alone when what they are a version of is gone by then', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const first = await added(client, table(1));
    const tus = new Tus(app, client);
    const bytes = table(2);
    const { location } = await tus.begin(bytes.length, { filename: 'a.csv', previousId: first });
    await client.delete(`/evidence/${first}`);
    await client.post(`/evidence/${first}/erasure`);
    await tus.patch(location, 0, bytes);
    await app.get(JobWorker).idle();
    const { body } = await client.get<Page<EvidenceView>>('/evidence');
    expect(body.items).toMatchObject([{ version: 1, versions: 1 }]);
  });
});
