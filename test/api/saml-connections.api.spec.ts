import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ConnectionSummary,
  ConnectionView,
  MetadataPreview,
  Page,
  SignInOptions,
  StartedTestSignIn,
  TestSignIn,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { fingerprintOf, makeSigner, TestIdp } from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import { ATTRIBUTES, type GivenConnection } from '../support/saml.js';

const BASE = '/saml-connections';

describe('connections with identity providers', () => {
  let app: TestApp;
  let tenant: GivenTenant;
  let admin: SignedInClient;
  let idp: TestIdp;
  beforeAll(async () => {
    app = await startApp();
    tenant = await app.given.tenant();
    admin = (await tenant.signedIn('admin')).client;
    idp = await TestIdp.create();
  });
  afterAll(() => app.close());

  const created = async (name: string): Promise<ConnectionView> => {
    const input = { name, provider: 'other', metadata: { xml: idp.metadata() } };
    const answer = await admin.post<ConnectionView>(BASE, input);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  const actions = async (): Promise<string[]> => {
    const rows = await app.database.query<{ action: string }>(
      `select action from audit_entry where tenant_id = $1 and action like 'connection.%' order by seq`,
      [tenant.id],
    );
    return rows.map((row) => row.action);
  };

  it('begin as a draft that knows what the identity provider has to be told', async () => {
    const { body } = await admin.post<ConnectionView>(BASE, { name: 'Draft', provider: 'entra' });
    expect(body).toMatchObject({
      state: 'draft',
      idpEntityId: null,
      certificates: [],
      version: 1,
      provider: 'entra',
    });
    const { serviceProvider } = body;
    expect(serviceProvider).toMatchObject({
      entityId: `${app.url}/saml/${body.id}`,
      acsUrl: `${app.url}/saml/${body.id}/acs`,
      certificates: [{ state: 'current', publishedUntil: null }],
    });
    const metadata = await app.anonymous().raw<string>('GET', `/saml/${body.id}/metadata`);
    expect(metadata.headers.get('content-type')).toContain('application/samlmetadata+xml');
    expect(metadata.body).toContain(`entityID="${serviceProvider.entityId}"`);
    expect(metadata.body).toContain(`Location="${serviceProvider.acsUrl}"`);
    expect(await admin.post(`${BASE}/${body.id}/enable`)).toMatchObject(refusal(409, 'CONNECTION_NOT_READY'));
    expect(await app.anonymous().raw('GET', `/saml/${body.id}/login`)).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
    expect(await admin.post(BASE, { name: 'dRaFt', provider: 'other' })).toMatchObject(
      refusal(409, 'CONNECTION_NAME_TAKEN'),
    );
  });

  it('are made of metadata, which can be looked at first', async () => {
    const preview = await admin.post<MetadataPreview>(`${BASE}/metadata-preview`, { xml: idp.metadata() });
    expect(preview).toMatchObject({ status: 200, body: { entityId: idp.entityId, ssoUrl: idp.ssoUrl } });
    expect(preview.body.certificates).toMatchObject([{ fingerprint: fingerprintOf(idp.signer.certificate) }]);
    const connection = await created('From metadata');
    expect(connection).toMatchObject({ idpEntityId: idp.entityId, ssoUrl: idp.ssoUrl, state: 'draft' });
    expect(connection.certificates).toMatchObject([{ origin: 'upload', retiresAt: null }]);
    const bad = { name: 'Bad', provider: 'other', metadata: { xml: '<a/>' } };
    expect(await admin.post(BASE, bad)).toMatchObject(refusal(400, 'CONNECTION_METADATA'));
  });

  it('take other metadata after somebody has looked, old and new certificate together', async () => {
    const { id } = await created('Rollover');
    const next = idp.with(await makeSigner());
    const preview = await admin.post<MetadataPreview>(`${BASE}/${id}/metadata-preview`, {
      xml: next.metadata(),
    });
    expect(preview.body.diff.map(({ field }) => field)).toEqual(['certificate', 'certificate']);
    const metadata = { xml: next.metadata() };
    const wrong = { metadata, digest: '0'.repeat(64) };
    expect(await admin.put(`${BASE}/${id}/metadata`, wrong)).toMatchObject(refusal(409, 'SETTINGS_CHANGED'));
    const taken = await admin.put<ConnectionView>(`${BASE}/${id}/metadata`, {
      metadata,
      digest: preview.body.digest,
    });
    expect(taken.body.certificates.map((one) => one.retiresAt === null).sort()).toEqual([false, true]);
    const old = fingerprintOf(idp.signer.certificate);
    expect(await admin.delete(`${BASE}/${id}/certificates/${old}`)).toMatchObject({ status: 204 });
    const left = (await admin.get<ConnectionView>(`${BASE}/${id}`)).body.certificates;
    expect(left).toMatchObject([{ fingerprint: fingerprintOf(next.signer.certificate) }]);
  });

  it('are changed on the version that was read', async () => {
    const group = await admin.post<{ id: string }>('/groups', { displayName: 'Site' });
    const { id, version } = await created('Changing');
    const change = {
      ...{ version, signaturePolicy: 'assertion', jitEnabled: false, attributes: ATTRIBUTES },
      groupMappings: [{ value: 'x', groupId: group.body.id, role: null }],
    };
    const changed = await admin.patch<ConnectionView>(`${BASE}/${id}`, change);
    expect(changed).toMatchObject({
      status: 200,
      body: {
        version: version + 1,
        signaturePolicy: 'assertion',
        jitEnabled: false,
        groupMappings: change.groupMappings,
      },
    });
    expect(await admin.patch(`${BASE}/${id}`, change)).toMatchObject(refusal(409, 'SETTINGS_CHANGED'));
    const operator = {
      version: version + 1,
      groupMappings: [{ value: 'x', groupId: null, role: 'operator' }],
    };
    expect(await admin.patch(`${BASE}/${id}`, operator)).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('are switched on and off, deleted when off, and all of it is in the log', async () => {
    const before = (await actions()).length;
    const { id } = await created('Life');
    expect(await admin.post(`${BASE}/${id}/enable`)).toMatchObject({
      status: 200,
      body: { state: 'enabled' },
    });
    expect(await admin.delete(`${BASE}/${id}`)).toMatchObject(refusal(409, 'CONNECTION_IN_USE'));
    const options = { tenant: tenant.slug };
    const offered = await app.anonymous().post<SignInOptions>('/sign-in/options', options);
    expect(offered.body).toEqual({ connections: [{ id, name: 'Life' }], required: null });
    expect(await admin.post(`${BASE}/${id}/disable`)).toMatchObject({
      status: 200,
      body: { state: 'disabled' },
    });
    expect((await app.anonymous().post<SignInOptions>('/sign-in/options', options)).body.connections).toEqual(
      [],
    );
    expect(await admin.delete(`${BASE}/${id}`)).toMatchObject({ status: 204 });
    expect(await admin.get(`${BASE}/${id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await actions()).slice(before)).toEqual([
      ...['connection.created', 'connection.metadata_applied', 'connection.enabled'],
      ...['connection.disabled', 'connection.deleted'],
    ]);
  });

  it('change our key in two steps', async () => {
    const { id, serviceProvider } = await created('Keys');
    expect(await admin.post(`${BASE}/${id}/next-key/activate`)).toMatchObject(refusal(409, 'CONFLICT'));
    const first = serviceProvider.certificates[0]?.fingerprint;
    const prepared = await admin.post<ConnectionView>(`${BASE}/${id}/next-key`);
    expect(prepared.body.serviceProvider.certificates).toMatchObject([
      { state: 'current', fingerprint: first },
      { state: 'next' },
    ]);
    const next = prepared.body.serviceProvider.certificates[1]?.fingerprint;
    const active = await admin.post<ConnectionView>(`${BASE}/${id}/next-key/activate`);
    expect(active.body.serviceProvider.certificates).toMatchObject([
      { state: 'current', fingerprint: next },
      { state: 'previous', fingerprint: first },
    ]);
    const { body } = await app.anonymous().raw<string>('GET', `/saml/${id}/metadata`);
    expect(body.match(/<ds:X509Certificate>/g)).toHaveLength(2);
  });

  it('are listed by name and found by a part of it', async () => {
    const { body } = await admin.get<Page<ConnectionSummary>>(`${BASE}?search=roll`);
    expect(body.items.map(({ name }) => name)).toEqual(['Rollover']);
    const page = await admin.get<Page<ConnectionSummary>>(`${BASE}?limit=2`);
    expect(page.body.items).toHaveLength(2);
    const rest = await admin.get<Page<ConnectionSummary>>(`${BASE}?cursor=${page.body.nextCursor}`);
    const names = [...page.body.items, ...rest.body.items].map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });
});

describe('a test sign-in', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let admin: SignedInClient;
  let path: string;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant(), { state: 'draft' });
    admin = (await connection.tenant.signedIn('admin')).client;
    path = `${BASE}/${connection.id}/test-sign-ins`;
  });
  afterAll(() => app.close());

  /** Begins a test as the administrator's browser does in another tab. */
  async function begun() {
    const { body: test } = await admin.post<StartedTestSignIn>(path);
    const browser = connection.browser();
    browser.cookies.set('__Host-sid', admin.cookies.get('__Host-sid') ?? '');
    const request = await browser.begin(new URL(test.url).search);
    return { test, browser, request };
  }
  const read = async (id: string): Promise<TestSignIn> => (await admin.get<TestSignIn>(`${path}/${id}`)).body;

  it('opens no session, creates nobody, and shows what came', async () => {
    const { test, browser, request } = await begun();
    expect(await read(test.id)).toMatchObject({ state: 'waiting', checks: [], person: null });
    const sessions = await connection.sessions();
    const attributes = connection.person('tester', { groups: ['a', 'b'] });
    const answer = await browser.respondWith(connection.respond(request, { attributes }), request.relayState);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/admin/sign-in/${connection.id}/tests/${test.id}`);
    const result = await read(test.id);
    expect(result).toMatchObject({
      state: 'passed',
      person: { nameId: 'worker-1', would: 'create', groups: ['a', 'b'] },
    });
    expect(result.checks.every(({ outcome }) => outcome === 'passed')).toBe(true);
    expect(result.attributes).toContainEqual({ name: 'groups', values: ['a', 'b'] });
    expect(await connection.sessions()).toBe(sessions);
    expect(
      await app.database.query('select from saml_identity where tenant_id = $1', [connection.tenant.id]),
    ).toEqual([]);
  });

  it('says which check failed, what came and what was wanted', async () => {
    const { test, browser, request } = await begun();
    const xml = connection.respond(request, { audiences: ['https://rinjo.example/other'] });
    expect(await browser.respondWith(xml, request.relayState)).toMatchObject({ status: 303 });
    const result = await read(test.id);
    expect(result.state).toBe('failed');
    const failed = result.checks.filter(({ outcome }) => outcome === 'failed');
    expect(failed).toEqual([
      {
        ...{ check: 'audience', outcome: 'failed', refusal: 'wrong_audience' },
        ...{ seen: 'https://rinjo.example/other', expected: connection.sp.entityId },
      },
    ]);
    expect(result.checks.find(({ check }) => check === 'signature')?.outcome).toBe('passed');
    expect(result.checks.at(-1)?.outcome).toBe('skipped');
  });

  it('shows the attributes when the wanted one is not among them', async () => {
    const { test, browser, request } = await begun();
    const attributes = [{ name: 'urn:oid:0.9.2342.19200300.100.1.3', values: ['a@b.example'] }];
    await browser.respondWith(connection.respond(request, { attributes }), request.relayState);
    const result = await read(test.id);
    expect(result.checks).toContainEqual(
      expect.objectContaining({ refusal: 'missing_attribute', expected: 'mail' }),
    );
    expect(result.attributes).toEqual(attributes);
  });

  it('is for the administrator who began it, in their browser', async () => {
    const { body: test } = await admin.post<StartedTestSignIn>(path);
    const { search } = new URL(test.url);
    await expect(connection.browser().begin(search)).rejects.toThrow('404');
    const other = (await connection.tenant.signedIn('admin')).client;
    expect(await other.get(`${path}/${test.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });
});
