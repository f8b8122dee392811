import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CurrentSession, SignedOut, UserView } from '@rinjo/contract';
import { ConnectionMetadataUseCase } from '../../apps/api/src/modules/saml/metadata/connection-metadata.js';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { startApp, type TestApp } from '../support/app.js';
import { FormBrowser, type Page } from '../support/form-browser.js';
import type { GivenTenant } from '../support/given.js';
import { HttpClient } from '../support/http-client.js';
import { makeSigner, type Signer, TestIdp } from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SimpleSamlPhp } from '../support/simplesamlphp.js';

const missing = SimpleSamlPhp.missing();
if (missing)
  process.stdout.write(`skipped: sign-in with an identity provider that is not ours: ${missing}\n`);

(missing ? describe.skip : describe)('SimpleSAMLphp, an identity provider that is not ours', () => {
  let app: TestApp;
  let php: SimpleSamlPhp;
  let signer: Signer;
  let tenant: GivenTenant;
  let connection: GivenConnection;
  beforeAll(async () => {
    signer = await makeSigner();
    // The tenant's domain is in its people's addresses, and its name is known only when it is there.
    const domain = `${crypto.randomUUID()}.example`;
    const attributes = {
      uid: ['taro'],
      mail: [`taro@${domain}`],
      name: ['現場 太郎'],
      lang: ['ja'],
      groups: ['field'],
    };
    php = await SimpleSamlPhp.start({ signer, people: [{ name: 'taro', password: 'secret', attributes }] });
    app = await startApp({ environment: { OUTGOING_ALLOWED_HOSTS: php.host } });
    tenant = await app.given.tenant();
    const idp = new TestIdp(php.metadataUrl, php.ssoUrl, php.sloUrl, signer);
    connection = await givenConnection(app, tenant, { idp });
    await connection.verify(domain);
  });
  afterAll(async () => {
    await app.close();
    await php.close();
  });

  const principal = () => jobPrincipal(tenant.id, 'test');
  const metadata = () => app.get(ConnectionMetadataUseCase);
  const isAcs = (url: string): boolean => url.startsWith(app.url) && !url.includes('/slo');
  /** From our address, over their page, back to us. */
  const signIn = async (browser: FormBrowser): Promise<Page> => {
    const form = await browser.go(connection.sp.loginUrl);
    expect(form.url.startsWith(php.url)).toBe(true);
    const posted = await browser.submit(form, { username: 'taro', password: 'secret' });
    return browser.submit(posted, {}, (url) => url === `${app.url}/`);
  };
  /** The same browser, as the web app asks for things. */
  const ours = (browser: FormBrowser): HttpClient => {
    const client = new HttpClient(app.url);
    for (const [name, value] of browser.cookiesOf(app.url)) client.cookies.set(name, value);
    return client;
  };

  it('has metadata that we read, and reads ours', async () => {
    const preview = await metadata().preview(principal(), connection.id, { url: php.metadataUrl });
    expect(preview).toMatchObject({
      entityId: php.metadataUrl,
      ssoUrl: php.ssoUrl,
      sloUrl: php.sloUrl,
      diff: [],
    });
    await metadata().apply(principal(), connection.id, {
      metadata: { url: php.metadataUrl },
      digest: preview.digest,
    });
    const ourMetadata = await fetch(connection.sp.metadataUrl);
    expect(ourMetadata.status).toBe(200);
    php.trust(await ourMetadata.text());
  });

  it('signs somebody in who was not here before, with what it says of them', async () => {
    const group = await (
      await tenant.signedIn('admin')
    ).client.post<{ id: string }>('/groups', { displayName: '現場' });
    await connection.map('field', { groupId: group.body.id });
    const browser = new FormBrowser();
    expect((await signIn(browser)).url).toBe(`${app.url}/`);
    const { status, body } = await ours(browser).get<CurrentSession>('/session');
    expect(status).toBe(200);
    expect(body.user).toMatchObject({ displayName: '現場 太郎', locale: 'ja', roles: ['member'] });
    const { body: user } = await ours(browser).get<UserView>(`/users/${body.user.id}`);
    expect(user.groups).toEqual([{ id: group.body.id, displayName: '現場' }]);
    expect(await connection.refusals()).toEqual([]);
  });

  it('signs out with us, when we say so', async () => {
    const browser = new FormBrowser();
    await signIn(browser);
    const { body } = await ours(browser).post<SignedOut>('/sign-out');
    const end = await browser.go(body.continueTo ?? '', (url) => url.startsWith(`${app.url}/sign-in`));
    expect(end.url).toBe(`${app.url}/sign-in?reason=signed-out`);
    expect((await ours(browser).get('/session')).status).toBe(401);
    // There as well: it asks who is there.
    const asked = await browser.go(connection.sp.loginUrl);
    expect(asked.text).toContain('name="password"');
  });

  it('signs us out, when somebody says so there', async () => {
    const browser = new FormBrowser();
    await signIn(browser);
    expect((await ours(browser).get('/session')).status).toBe(200);
    const bye = `${php.url}index.php`;
    const end = await browser.go(`${php.sloUrl}?ReturnTo=${encodeURIComponent(bye)}`, (url) =>
      url.startsWith(bye),
    );
    expect(end.url).toBe(bye);
    expect(browser.visited.filter((url) => url.startsWith(connection.sp.sloUrl))).toHaveLength(1);
    expect((await ours(browser).get('/session')).status).toBe(401);
  });

  it('does not let in whoever does not know the password', async () => {
    const browser = new FormBrowser();
    const form = await browser.go(connection.sp.loginUrl);
    const again = await browser.submit(form, { username: 'taro', password: 'wrong' });
    expect(again.text).toContain('name="password"');
    expect(isAcs(again.url)).toBe(false);
  });
});
