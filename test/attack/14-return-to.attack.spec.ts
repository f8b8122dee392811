import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';

const BAD = [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'javascript:alert(1)',
  'evil.example',
  '',
  `/${'a'.repeat(512)}`,
];

describe('where somebody lands after signing in (case 14)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
  });
  afterAll(() => app.close());

  const landsOn = async (returnTo: string): Promise<string | null> => {
    const answer = await connection.browser().signIn({}, `?returnTo=${encodeURIComponent(returnTo)}`);
    expect(answer.status).toBe(303);
    return answer.headers.get('location');
  };

  it('is a path of ours that was asked for', async () => {
    expect(await landsOn('/calls/1?tab=chat#latest')).toBe('/calls/1?tab=chat#latest');
  });

  it.each(BAD)('is the start page instead of %j', async (returnTo) => {
    expect(await landsOn(returnTo)).toBe('/');
  });

  it('is not what the identity provider says', async () => {
    const browser = connection.browser();
    const request = await browser.begin(
      '?RelayState=https://evil.example&returnTo=/calls&returnTo=//evil.example',
    );
    expect(request.relayState).toMatch(/^[\w-]{43}$/);
    const answer = await browser.respondWith(connection.respond(request), request.relayState);
    expect(answer.headers.get('location')).toBe('/');
  });
});
