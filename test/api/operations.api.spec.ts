import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readiness } from '../../apps/api/src/platform/health/readiness.js';
import { startApp, type TestApp } from '../support/app.js';
import { freePort } from '../support/free-port.js';
import { refusal } from '../support/http-client.js';

describe('health and metrics', () => {
  let app: TestApp;
  let metricsPort: number;
  beforeAll(async () => {
    metricsPort = await freePort();
    app = await startApp({ environment: { METRICS_PORT: String(metricsPort) } });
  });
  afterAll(() => app.close());

  it('is live and ready', async () => {
    expect(await app.anonymous().get('/health/live')).toMatchObject({
      status: 200,
      body: { status: 'live' },
    });
    expect(await app.anonymous().get('/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready' },
    });
  });

  it('is not ready while a part cannot work, and names it', async () => {
    let works = false;
    app.get(Readiness).add('test part', () => works);
    expect(await app.anonymous().get('/health/ready')).toMatchObject({
      ...refusal(503, 'NOT_READY'),
      body: { code: 'NOT_READY', details: { failing: ['test part'] } },
    });
    works = true;
    expect((await app.anonymous().get('/health/ready')).status).toBe(200);
  });

  it('shows process, pools, requests by route and tenant on a port of its own', async () => {
    const tenant = await app.given.tenant();
    const { user, client } = await tenant.signedIn('admin');
    await client.get(`/users/${user.id}`);
    const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
    const text = await answer.text();
    expect(text).toMatch(
      /rinjo_http_request_seconds_count\{method="GET",route="\/api\/v1\/users\/:userId",status="2xx"\} \d/,
    );
    expect(text).toContain(`rinjo_tenant_requests_total{tenant="${tenant.id}",status="2xx"} 1`);
    expect(text).toMatch(/rinjo_database_connections\{pool="rinjo_app",state="idle"\} \d/);
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain(user.id);
    expect((await fetch(`http://127.0.0.1:${metricsPort}/`)).status).toBe(404);
    expect(await client.get('/api/metrics')).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('does not start when the port of the metrics is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const start = startApp({ database: app.database, environment: { METRICS_PORT: String(port) } });
    await expect(start).rejects.toThrow(`METRICS_PORT ${port}`);
    taken.close();
  });
});
