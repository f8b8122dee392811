import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MetadataPreview } from '@rinjo/contract';
import { ConnectionUpkeep } from '../../apps/api/src/modules/saml/upkeep/connection-upkeep.js';
import { startApp, type TestApp } from '../support/app.js';
import type { SignedInClient } from '../support/given.js';
import { givenConnection } from '../support/given-connection.js';
import { refusal } from '../support/http-client.js';
import { fingerprintOf, makeSigner, type Signer } from '../support/idp/index.js';
import type { GivenConnection } from '../support/saml.js';
import { ok } from '../support/second-factors.js';

/** Whole sign-ins while an identity provider changes its key. What metadata do by themselves is in `18-metadata`. */
describe('a key that is on its way out, and the next one (case 18)', () => {
  let app: TestApp;
  let next: Signer;
  let connection: GivenConnection;
  let admin: SignedInClient;
  let people = 0;
  beforeAll(async () => {
    app = await startApp();
    next = await makeSigner({ name: 'next' });
  });
  beforeEach(async () => {
    connection = await givenConnection(app, await app.given.tenant());
    admin = (await connection.tenant.signedIn('admin')).client;
  });
  afterAll(() => app.close());

  /** An administrator looks at metadata with these keys, and takes them. */
  const take = async (...signers: readonly Signer[]): Promise<void> => {
    const certificates = signers.map(({ certificate }) => certificate);
    const metadata = { xml: connection.idp.metadata({ certificates }) };
    const path = `/saml-connections/${connection.id}`;
    const { digest } = ok(await admin.post<MetadataPreview>(`${path}/metadata-preview`, metadata), 200);
    ok(await admin.put(`${path}/metadata`, { metadata, digest }), 200);
  };
  /** Whether somebody new comes in with a response that this key has signed. */
  const opens = async (signer: Signer): Promise<boolean> => {
    const name = `worker-${(people += 1)}`;
    const sessions = await connection.sessions();
    const browser = connection.browser();
    const answer = await browser.signIn({
      ...{ signer, nameId: name, attributes: connection.person(name) },
    });
    const isIn = (await browser.get('/session')).status === 200;
    expect(await connection.sessions()).toBe(sessions + (isIn ? 1 : 0));
    if (isIn) expect(answer.status).toBe(303);
    else {
      expect(answer).toMatchObject(refusal(401, 'SAML_REJECTED'));
      expect((await connection.refusals()).at(-1)).toBe('unknown_certificate');
    }
    return isIn;
  };
  const bothOpen = async (): Promise<readonly [boolean, boolean]> => [
    await opens(connection.idp.signer),
    await opens(next),
  ];

  it('open the door together while both count, and the old one not a moment longer', async () => {
    const old = connection.idp.signer;
    expect(await bothOpen()).toEqual([true, false]);
    await take(old, next);
    expect(await bothOpen()).toEqual([true, true]);
    await take(next);
    expect(await bothOpen()).toEqual([true, true]); // for 7 days, in which answers may be under way
    await app.database.query('update saml_certificate set retires_at = now() where fingerprint = $1', [
      fingerprintOf(old.certificate),
    ]);
    expect(await bothOpen()).toEqual([false, true]);
    await app.database.query('update saml_connection set upkeep_at = now() where id = $1', [connection.id]);
    await app.get(ConnectionUpkeep).sweep();
    expect(await bothOpen()).toEqual([false, true]);
    await take(old, next); // an administrator takes it back
    expect(await bothOpen()).toEqual([true, true]);
  });

  it('open it no more from the moment an administrator removes one', async () => {
    const old = connection.idp.signer;
    await take(old, next);
    // Begun before, answered afterwards: what counts is when it comes.
    const browser = connection.browser();
    const request = await browser.begin();
    const { status } = await admin.delete(
      `/saml-connections/${connection.id}/certificates/${fingerprintOf(old.certificate)}`,
    );
    expect(status).toBe(204);
    expect(await browser.respondWith(connection.respond(request), request.relayState)).toMatchObject(
      refusal(401, 'SAML_REJECTED'),
    );
    expect(await bothOpen()).toEqual([false, true]);
    const answered = connection.respond(request, { signer: next });
    expect(await browser.respondWith(answered, request.relayState)).toMatchObject({ status: 303 });
  });
});
