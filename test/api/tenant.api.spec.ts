import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';

describe('GET /tenant', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('answers the plan and what is in use of it', async () => {
    const tenant = await app.given.tenant({ plan: { maxConcurrentCalls: 3 } });
    const { client } = await tenant.signedIn('member');
    const { status, body } = await client.get<TenantView>('/tenant');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: tenant.id, slug: tenant.slug, use: { concurrentCalls: 0 } });
    expect(body.plan).toMatchObject({ maxConcurrentCalls: 3, maxParticipantsPerCall: 10 });
  });

  it('refuses who is not signed in, with the one error body', async () => {
    const answer = await app.anonymous().get('/tenant');
    expect(answer).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    expect(answer.body).toEqual({
      code: 'UNAUTHENTICATED',
      message: expect.any(String),
      requestId: answer.headers.get('x-request-id'),
      details: {},
    });
  });
});
