import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LogoutRefusal, type SignedOut, type UserView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { TestDeskLine } from '../support/desk-line.js';
import { type HttpAnswer, refusal } from '../support/http-client.js';
import {
  hostile,
  type LogoutRequestSpec,
  makeSigner,
  NS,
  readRedirect,
  redirectQuery,
  SIGNATURE,
  type SignedLogout,
  type Signer,
  STATUS,
  TestIdp,
} from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection, SamlBrowser } from '../support/saml.js';

/** Security design 2.7: what an identity provider may end, and what nobody else can. */
describe('single logout (case 16)', () => {
  let app: TestApp;
  let idp: TestIdp;
  let stranger: Signer;
  let connection: GivenConnection;
  beforeAll(async () => {
    app = await startApp();
    idp = await TestIdp.create();
    stranger = await makeSigner({ name: 'stranger' });
  });
  beforeEach(async () => {
    connection = await givenConnection(app, await app.given.tenant(), { idp });
  });
  afterAll(() => app.close());

  const sloUrl = (): string => connection.sp.sloUrl;
  /** Somebody who has signed in, in a browser of their own. */
  const signedIn = async (nameId: string, sessionIndex = `_index-${nameId}`): Promise<SamlBrowser> => {
    const browser = connection.browser();
    const local = nameId.toLowerCase();
    const attributes = connection.person(local);
    const { status } = await browser.signIn({ nameId, sessionIndex, attributes });
    expect(status).toBe(303);
    expect(await isIn(browser)).toBe(true);
    return browser;
  };
  const isIn = async (browser: SamlBrowser): Promise<boolean> =>
    (await browser.get<UserView>('/session')).status === 200;
  /** What an identity provider has a browser do that is not signed in here. */
  const visit = (url: string): Promise<HttpAnswer<unknown>> =>
    connection.browser().raw('GET', url.slice(app.url.length));
  const request = (spec: Partial<LogoutRequestSpec> & { nameId: string }, how?: SignedLogout): string =>
    idp.logoutRequest(sloUrl(), spec, how);
  const reasons = async (): Promise<LogoutRefusal[]> => {
    const rows = await app.database.query<{ reason: LogoutRefusal }>(
      `select details->>'reason' as reason from audit_entry where tenant_id = $1 and action = 'logout.rejected' order by seq`,
      [connection.tenant.id],
    );
    return rows.map(({ reason }) => reason);
  };
  const refused = async (url: string, reason: LogoutRefusal): Promise<void> => {
    const before = (await reasons()).length;
    expect(await visit(url)).toMatchObject(refusal(400, 'SAML_LOGOUT_REJECTED'));
    expect((await reasons()).slice(before)).toEqual([reason]);
  };

  it('ends exactly the sessions of that person, and answers signed', async () => {
    const [worker, again, colleague] = [
      await signedIn('worker'),
      await signedIn('worker', '_second'),
      await signedIn('colleague'),
    ];
    const answer = await visit(request({ nameId: 'worker' }, { relayState: 'r 1&2' }));
    expect(answer.status).toBe(303);
    expect(await Promise.all([worker, again, colleague].map(isIn))).toEqual([false, false, true]);
    const location = answer.headers.get('location') ?? '';
    expect(location.startsWith(`${idp.sloUrl}?SAMLResponse=`)).toBe(true);
    const message = readRedirect(location);
    expect(message.relayState).toBe('r 1&2');
    expect(message.verifies(connection.certificate)).toBe(true);
    expect(message.xml).toContain(STATUS.success);
    expect(message.xml).toContain(`<saml:Issuer>${connection.sp.entityId}</saml:Issuer>`);
    const ended = await app.database.query(
      `select from audit_entry where tenant_id = $1 and action = 'session.ended_by_provider'`,
      [connection.tenant.id],
    );
    expect(ended).toHaveLength(2);
  });

  it('ends one session of a person when it names that one', async () => {
    const [first, second] = [await signedIn('worker', '_first'), await signedIn('worker', '_second')];
    expect((await visit(request({ nameId: 'worker', sessionIndexes: ['_second'] }))).status).toBe(303);
    expect(await Promise.all([first, second].map(isIn))).toEqual([true, false]);
  });

  it('closes sockets within 2 s', async () => {
    const [worker, colleague] = [await signedIn('worker'), await signedIn('colleague')];
    const [line, other] = [await TestDeskLine.to(worker), await TestDeskLine.to(colleague)];
    const before = performance.now();
    await visit(request({ nameId: 'worker' }));
    await line.gone();
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(other.lost).toBe(false);
    other.close();
  });

  it.each<[string, LogoutRefusal, () => string | Promise<string>]>([
    ['unsigned', 'unsigned', () => request({ nameId: 'worker' }, { signer: null })],
    ['signed by a stranger', 'bad_signature', () => request({ nameId: 'worker' }, { signer: stranger })],
    [
      'signed with SHA-1',
      'refused_algorithm',
      () => request({ nameId: 'worker' }, { signatureMethod: SIGNATURE.rsaSha1 }),
    ],
    ['from somebody else', 'wrong_issuer', () => request({ nameId: 'worker', issuer: 'https://else.test' })],
    ['from nobody', 'wrong_issuer', () => request({ nameId: 'worker', issuer: null })],
    [
      'for somebody else',
      'wrong_destination',
      () => request({ nameId: 'worker', destination: 'https://else.test/slo' }),
    ],
    ['for nobody', 'wrong_destination', () => request({ nameId: 'worker', destination: null })],
    ['over', 'expired', () => request({ nameId: 'worker', notOnOrAfter: new Date(Date.now() - 61_000) })],
    [
      'old',
      'expired',
      () => request({ nameId: 'worker', at: new Date(Date.now() - 361_000), notOnOrAfter: null }),
    ],
    ['from the future', 'expired', () => request({ nameId: 'worker', at: new Date(Date.now() + 61_000) })],
    ['about nobody', 'wrong_subject', () => request({ nameId: '' })],
    [
      'about two people',
      'wrong_subject',
      () => request({ nameId: 'worker', extraXml: '<saml:NameID>other</saml:NameID>' }),
    ],
    [
      'a parameter twice',
      'malformed_query',
      () => `${request({ nameId: 'worker' })}&RelayState=a&RelayState=b`,
    ],
    [
      'the message twice',
      'malformed_query',
      () => request({ nameId: 'worker' }).replace('?', `?SAMLRequest=AAAA&`),
    ],
    [
      'a request and a response',
      'malformed_query',
      () => `${request({ nameId: 'worker' })}&SAMLResponse=AAAA`,
    ],
    ['an unknown parameter', 'malformed_query', () => `${request({ nameId: 'worker' })}&x=1`],
    [
      'another RelayState than was signed',
      'bad_signature',
      () => `${request({ nameId: 'worker' })}&RelayState=a`,
    ],
    ['nothing', 'malformed_query', () => sloUrl()],
    [
      'a parameter in other letters',
      'bad_signature',
      () => request({ nameId: 'worker' }).replace('%2B', '%2b').replace('%2F', '%2f').replace('%3D', '%3d'),
    ],
  ])('refuses what is %s', async (_, reason, url) => {
    const worker = await signedIn('worker');
    await refused(await url(), reason);
    expect(await isIn(worker)).toBe(true);
  });

  it.each<[string, LogoutRefusal, (xml: string) => string]>([
    ['a DOCTYPE', 'malformed_xml', hostile.withDoctype],
    ['a comment in the name', 'malformed_xml', (xml) => xml.replace('worker', 'wor<!---->ker')],
    ['a response for a sign-in', 'not_a_logout', (xml) => xml.replaceAll('LogoutRequest', 'Response')],
    ['another namespace', 'not_a_logout', (xml) => xml.replace(NS.samlp, 'urn:x')],
    ['too much', 'not_inflatable', (xml) => xml.replace('worker', `worker${' '.repeat(70_000)}`)],
  ])('refuses %s, though it is signed', async (_, reason, alter) => {
    const worker = await signedIn('worker');
    const genuine = readRedirect(request({ nameId: 'worker' }));
    const query = redirectQuery({
      kind: 'SAMLRequest',
      xml: alter(genuine.xml),
      privateKey: idp.signer.privateKey,
    });
    await refused(`${sloUrl()}?${query}`, reason);
    expect(await isIn(worker)).toBe(true);
  });

  it('inflates nothing that no identity provider has signed, and of the rest so much and no more', async () => {
    const bomb = deflateRawSync(Buffer.alloc(8_000_000)); // as much as fits into an address
    expect(bomb.length).toBeLessThan(9_000);
    const send = (privateKey: string) =>
      `${sloUrl()}?${redirectQuery({ kind: 'SAMLRequest', xml: '', message: bomb, privateKey })}`;
    await refused(send(stranger.privateKey), 'bad_signature');
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 10; i += 1) await refused(send(idp.signer.privateKey), 'not_inflatable');
    expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
  });

  it('takes a message once', async () => {
    const url = request({ nameId: 'worker' });
    await signedIn('worker');
    expect((await visit(url)).status).toBe(303);
    const back = await signedIn('worker');
    await refused(url, 'replay');
    expect(await isIn(back)).toBe(true);
    const fresh = request({ nameId: 'worker' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => visit(fresh)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it('reaches no session of another connection or tenant', async () => {
    const ours = await signedIn('worker');
    const [elsewhere, sibling] = [
      await givenConnection(app, await app.given.tenant(), { idp }),
      await givenConnection(app, connection.tenant, { idp: await TestIdp.create() }),
    ];
    for (const other of [elsewhere, sibling]) {
      const spec = { nameId: 'worker' };
      const { status } = await visit(other.idp.logoutRequest(other.sp.sloUrl, spec));
      expect(status).toBe(303);
      expect(
        await visit(other.idp.logoutRequest(sloUrl(), { ...spec, destination: other.sp.sloUrl })),
      ).toMatchObject(refusal(400, 'SAML_LOGOUT_REJECTED'));
    }
    expect(await isIn(ours)).toBe(true);
  });

  it('is taken on to the identity provider when somebody signs out here, and comes back', async () => {
    const worker = await signedIn('worker');
    const { body } = await worker.post<SignedOut>('/sign-out');
    expect(await isIn(worker)).toBe(false);
    const message = readRedirect(body.continueTo ?? '');
    expect(body.continueTo?.startsWith(`${idp.sloUrl}?SAMLRequest=`)).toBe(true);
    expect(message.verifies(connection.certificate)).toBe(true);
    expect(message.xml).toContain('<samlp:SessionIndex>_index-worker</samlp:SessionIndex>');
    const [, id = ''] = / ID="([^"]+)"/.exec(message.xml) ?? [];
    const answer = (spec: Partial<Parameters<TestIdp['logoutResponse']>[1]> = {}, how?: SignedLogout) =>
      idp.logoutResponse(sloUrl(), { inResponseTo: id, ...spec }, how);
    await refused(answer({}, { signer: null }), 'unsigned');
    await refused(answer({}, { signer: stranger }), 'bad_signature');
    await refused(answer({ inResponseTo: '_unknown' }), 'unknown_request');
    await refused(answer({ inResponseTo: null }), 'unknown_request');
    const back = await visit(answer());
    expect([back.status, back.headers.get('location')]).toEqual([303, '/sign-in?reason=signed-out']);
    await refused(answer(), 'unknown_request');
  });

  it('is no matter of people who came with a password', async () => {
    const { client } = await connection.tenant.signedIn();
    expect(await client.post<SignedOut>('/sign-out')).toMatchObject({
      status: 200,
      body: { continueTo: null },
    });
  });

  it('does not fill the log when somebody sends garbage without end', async () => {
    for (let i = 0; i < 70; i += 1) await visit(`${sloUrl()}?x=${i}`);
    expect((await reasons()).length).toBe(60);
  });
});
