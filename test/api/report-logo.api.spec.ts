import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPORT_TEMPLATE_DEFAULTS, type ReportView } from '@rinjo/contract';
import sharp from 'sharp';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { buildCall } from '../support/call-builder.js';
import { contentOf, FakeScanner } from '../support/evidence.js';
import type { HttpClient } from '../support/http-client.js';

describe('the logo of reports', () => {
  const scanner = new FakeScanner();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(scanner),
    });
  });
  afterAll(() => app.close());

  const sign = (width: number, height: number): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } })
      .png()
      .toBuffer();
  const headers = (client: HttpClient): Record<string, string> => ({
    cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    ...{ origin: client.url, 'x-rinjo': '1' },
  });
  const path = '/api/v1/report-template/logo';
  async function put(client: HttpClient, bytes: Buffer, type = 'image/png') {
    const init = { method: 'PUT', headers: { ...headers(client), 'content-type': type } };
    const answer = await fetch(client.url + path, { ...init, body: new Uint8Array(bytes) });
    const text = await answer.text();
    const { code, details } = (text === '' ? {} : JSON.parse(text)) as { code?: string; details?: object };
    return { status: answer.status, code, details };
  }
  async function get(client: HttpClient) {
    const answer = await fetch(client.url + path, { headers: headers(client) });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  }
  async function preview(client: HttpClient): Promise<string> {
    const answer = await fetch(`${client.url}/api/v1/report-template/preview`, {
      method: 'POST',
      headers: { ...headers(client), 'content-type': 'application/json' },
      body: JSON.stringify({ template: REPORT_TEMPLATE_DEFAULTS }),
    });
    return Buffer.from(await answer.arrayBuffer()).toString('latin1');
  }
  const pictures = (pdf: string): string[] =>
    [...pdf.matchAll(/\/Width (\d+)\s+\/Height (\d+)/g)].map(([, width, height]) =>
      [width, height].join('x'),
    );

  it('is made anew of what somebody brought, and is on every page, once in the file', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    expect((await get(client)).status).toBe(404);
    expect((await put(client, await sign(1_440, 480))).status).toBe(204);
    const { bytes } = await get(client);
    const { format, width, height, hasAlpha } = await sharp(bytes).metadata();
    expect([format, width, height, hasAlpha]).toEqual(['jpeg', 720, 240, false]);
    const pdf = await preview(client);
    expect(pictures(pdf)).toEqual(['720x240']);
    const call = await buildCall(app, { tenant });
    await call.host.client.post<ReportView>(`/calls/${call.id}/reports`, {});
    await app.get(JobWorker).idle();
    const [row] = await app.database.query<{ id: string }>(
      'select evidence_id as id from call_report where tenant_id = $1',
      [tenant.id],
    );
    const made = (await contentOf(call.host.client, row?.id ?? '')).bytes.toString('latin1');
    expect(pictures(made)).toEqual(['720x240']);

    const cleared = await fetch(client.url + path, { method: 'DELETE', headers: headers(client) });
    expect(cleared.status).toBe(204);
    expect(pictures(await preview(client))).toEqual([]);
    const entries = await app.database.query<{ details: { sha256: string | null } }>(
      `select details from audit_entry where tenant_id = $1 and action = 'report.logo_changed' order by seq`,
      [tenant.id],
    );
    expect(entries.map(({ details }) => details.sha256 === null)).toEqual([false, true]);
  });

  it('is a picture that a scanner has found clean, and nothing else', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const good = await sign(40, 40);
    for (const wrong of [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Buffer.from('%PDF-1.7 x'),
      await sharp(good).webp().toBuffer(),
      good.subarray(0, 60),
    ])
      expect(await put(client, wrong)).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    expect(await put(client, Buffer.alloc(5_000_001))).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    scanner.verdict = 'infected';
    expect(await put(client, good)).toMatchObject({ status: 415, details: { reason: 'malware' } });
    scanner.verdict = 'clean';
    expect((await get(client)).status).toBe(404);
    expect((await put(client, await sharp(good).jpeg().toBuffer(), 'image/jpeg')).status).toBe(204);
    const { client: member } = await tenant.signedIn('member');
    expect(await put(member, good)).toMatchObject({ status: 403 });
    const { client: foreign } = await (await app.given.tenant()).signedIn('admin');
    expect((await get(foreign)).status).toBe(404);
  });
});
