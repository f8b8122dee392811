import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EvidenceView } from '@rinjo/contract';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, FakeScanner, keepIn, sha256Of } from '../support/evidence.js';
import { FakeMedia } from '../support/fake-media.js';
import { bodyFor, pathOf, routesOf } from '../support/route-probe.js';
import { PNG, twoInACall, upload } from '../support/two-in-a-call.js';

/** Case 76: an original is what it was, to the bit, and nothing changes it. */
describe('76 originals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      media: new FakeMedia(),
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
  });
  afterAll(() => app.close());

  it('76 what is downloaded has the hash that the sender had', async () => {
    const { call, guestClient } = await twoInACall(app);
    const sent = await upload(app, guestClient, call, 'kind=photo', PNG);
    await app.get(JobWorker).idle();
    const { client } = call.host;
    const { body: item } = await client.get<EvidenceView>(`/evidence/${sent.body.id}`);
    const { bytes, headers } = await contentOf(client, item.id);
    expect([sha256Of(bytes), item.sha256, headers.get('etag')]).toEqual([
      ...[sha256Of(PNG), sha256Of(PNG)],
      `"${sha256Of(PNG)}"`,
    ]);
  });

  it('76 no route takes other bytes, another hash or another time for it', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const content = randomBytes(1_000);
    let tried = 0;
    for (const route of routesOf(app)) {
      if (!route.template.includes(':evidenceId') || route.method === 'GET') continue;
      const { id } = await keepIn(app, tenant, content);
      const of = await client.get<EvidenceView>(`/evidence/${id}`);
      for (const extra of [
        {},
        { sha256: '0'.repeat(64), takenAt: new Date(0), contentType: 'text/html', bytes: 1 },
      ]) {
        await client.send(route.method, pathOf(route, { evidenceId: id }), {
          ...(bodyFor(route) as object | undefined),
          ...extra,
        });
        tried += 1;
      }
      const after = await client.get<EvidenceView>(`/evidence/${id}`);
      if (after.status === 404) continue; // deleted, which is no change
      for (const field of ['sha256', 'bytes', 'contentType', 'takenAt', 'receivedAt', 'kind'] as const)
        expect([route.template, after.body[field]]).toEqual([route.template, of.body[field]]);
      expect((await contentOf(client, id)).bytes.equals(content)).toBe(true);
    }
    console.log(`76 routes on evidence that change something: ${String(tried)} requests`);
    for (const method of ['PUT', 'PATCH', 'POST', 'DELETE']) {
      const { id } = await keepIn(app, tenant, content);
      const { status } = await client.send(method, `/evidence/${id}/content`, {});
      expect(status).toBe(405);
    }
  });

  it('76 the role of the application may not write its hash, its object or its time either', async () => {
    const tenant = await app.given.tenant();
    await keepIn(app, tenant, randomBytes(10));
    const database = new Client({ connectionString: app.database.appUrl });
    await database.connect();
    try {
      await database.query(`select set_config('app.tenant_id', $1, false)`, [tenant.id]);
      for (const column of [
        'sha256',
        'object_id',
        'taken_at',
        'received_at',
        'kind',
        'by_participant_id',
        'board',
      ])
        await expect(database.query(`update evidence set ${column} = ${column}`)).rejects.toMatchObject({
          code: '42501',
        });
      for (const column of ['sha256', 'bytes', 'version', 'id'])
        await expect(database.query(`update stored_object set ${column} = ${column}`)).rejects.toMatchObject({
          code: '42501',
        });
    } finally {
      await database.end();
    }
  });
});
