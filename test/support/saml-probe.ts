import { expect } from '@jest/globals';
import { type HttpAnswer, type HttpClient, refusal } from './http-client.js';
import type { AuthnRequest } from './idp/index.js';
import type { GivenConnection } from './saml.js';

/** What must come of a sign-in that an attacker has a hand in. */
export class SamlProbe {
  constructor(private readonly connection: GivenConnection) {}

  /** A genuine sign-in works, so that a refusal means something. */
  async baseline(): Promise<void> {
    const before = await this.connection.sessions();
    const browser = this.connection.browser();
    expect(await browser.signIn()).toMatchObject({ status: 303 });
    expect(await browser.get('/session')).toMatchObject({ status: 200 });
    expect(await this.connection.sessions()).toBe(before + 1);
  }

  /**
   * Refused with SAML_REJECTED and not a word more, no session, no cookie; the tenant's log has one entry more. Answers its
   * reason. `forge` makes what is posted of a request that was begun in the same browser.
   */
  async refused(
    forge: (request: AuthnRequest) => string,
    relayState: (request: AuthnRequest) => string | null = (request) => request.relayState,
  ): Promise<string | undefined> {
    const browser = this.connection.browser();
    const request = await browser.begin();
    return this.refuses(browser, () => browser.respondWith(forge(request), relayState(request)));
  }

  async refuses(browser: HttpClient, send: () => Promise<HttpAnswer<unknown>>): Promise<string | undefined> {
    const before = [await this.connection.sessions(), (await this.connection.refusals()).length] as const;
    const sid = browser.cookies.get('__Host-sid');
    const answer = await send();
    expect(answer).toMatchObject(refusal(401, 'SAML_REJECTED'));
    expect(answer.body).toEqual({
      ...{ code: 'SAML_REJECTED', message: 'Saml rejected', details: {} },
      requestId: answer.headers.get('x-request-id'),
    });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(browser.cookies.get('__Host-sid')).toBe(sid);
    expect(await this.connection.sessions()).toBe(before[0]);
    const refusals = await this.connection.refusals();
    expect(refusals.length).toBe(before[1] + 1);
    return refusals.at(-1);
  }
}
