import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WireError } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../support/app.js';
import { givenConnection } from '../support/given-connection.js';
import type { HttpAnswer } from '../support/http-client.js';
import type { GivenConnection } from '../support/saml.js';

describe('a company sign-in that fails', () => {
  let app: TestApp;
  let connection: GivenConnection;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
  });
  afterAll(() => app.close());

  /** Back to the sign-in page, with the number that is in the answer and in the tenant's log, and no reason. */
  function expectWayBack({ headers, body }: HttpAnswer<WireError>): void {
    expect(headers.get('refresh')).toBe(`0; url=/sign-in?reason=sso&request=${body.requestId}`);
    expect(body.details).toEqual({});
  }

  it('sends a browser back with the number of the request, and stays a refusal', async () => {
    const browser = connection.browser();
    const request = await browser.begin();
    const xml = connection.respond(request, { audiences: ['https://other.example'] });
    const answer = await browser.respondWith<WireError>(xml, request.relayState);
    expect(answer).toMatchObject({ status: 401, body: { code: 'SAML_REJECTED' } });
    expectWayBack(answer);
    const [entry] = await app.database.query<{ requestId: string; reason: string }>(
      `select request_id as "requestId", details->>'reason' as reason from audit_entry
       where tenant_id = $1 and action = 'signin.rejected' order by seq desc limit 1`,
      [connection.tenant.id],
    );
    expect(entry).toEqual({ requestId: answer.body.requestId, reason: 'wrong_audience' });
  });

  it('sends back whoever begins with a connection that is not there', async () => {
    const answer = await app.anonymous().raw<WireError>('GET', `/saml/${uuidv7()}/login`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expectWayBack(answer);
  });

  it('sends nobody back who is on the way', async () => {
    const browser = connection.browser();
    const started = await browser.raw('GET', `/saml/${connection.id}/login`);
    expect(started.status).toBe(303);
    expect(started.headers.get('refresh')).toBeNull();
  });
});
