import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AuditEntryView,
  GroupDetails,
  Page,
  ProvisioningView,
  ScimGroup,
  ScimList,
  ScimUser,
  UserView,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import type { HttpAnswer } from '../support/http-client.js';

const SCIM = '/api/v1/scim/v2';
const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** As Entra ID sends a new user, with what it sends along and nobody keeps. */
const entraUser = (name: string) => ({
  schemas: [USER, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
  externalId: `entra-${name}`,
  userName: `${name}@contoso.example`,
  active: true,
  addresses: [{ primary: false, type: 'work', country: 'JP' }],
  displayName: '森 葵',
  emails: [{ primary: true, type: 'work', value: `${name}.mail@contoso.example` }],
  meta: { resourceType: 'User' },
  name: { formatted: '森 葵', familyName: '森', givenName: '葵' },
  preferredLanguage: 'ja-JP',
  title: '係長',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: '保全' },
});

/** As Okta sends one. */
const oktaUser = (name: string) => ({
  schemas: [USER],
  userName: `${name}@okta.example`,
  name: { givenName: 'Aoi', familyName: 'Mori' },
  emails: [{ primary: true, value: `${name}@okta.example`, type: 'work' }],
  displayName: 'Aoi Mori',
  locale: 'en-US',
  externalId: `00u${name}`,
  groups: [],
  password: 'not kept 1234',
  active: true,
});

describe('SCIM', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const name = () => uuidv7().slice(-12);
  const directory = async (tenant?: GivenTenant) => {
    const of = tenant ?? (await app.given.tenant());
    return { tenant: of, client: (await of.signedIn('admin')).client };
  };
  const send = <T>(
    client: SignedInClient,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<HttpAnswer<T>> =>
    client.raw<T>(method, `${SCIM}${path}`, {
      headers: { origin: app.url, 'x-rinjo': '1', 'content-type': 'application/scim+json; charset=utf-8' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const create = async (client: SignedInClient, body: unknown): Promise<ScimUser> => {
    const answer = await send<ScimUser>(client, 'POST', '/Users', body);
    expect([answer.status, answer.body]).toMatchObject([201, { schemas: [USER] }]);
    return answer.body;
  };
  const patch = <T = ScimUser>(client: SignedInClient, path: string, ...Operations: unknown[]) =>
    send<T>(client, 'PATCH', path, { schemas: [PATCH_OP], Operations });
  const find = async (client: SignedInClient, filter: string, more = '') =>
    (await send<ScimList<ScimUser>>(client, 'GET', `/Users?filter=${encodeURIComponent(filter)}${more}`))
      .body;
  const userOf = async (client: SignedInClient, id: string) =>
    (await client.get<UserView>(`/users/${id}`)).body;

  it('says what it can do', async () => {
    const { client } = await directory();
    const config = await send<Record<string, unknown>>(client, 'GET', '/ServiceProviderConfig');
    expect(config.headers.get('content-type')).toContain('application/scim+json');
    expect(config.body).toMatchObject({ patch: { supported: true }, bulk: { supported: false } });
    const types = await send<ScimList<{ endpoint: string }>>(client, 'GET', '/ResourceTypes');
    expect(types.body.Resources.map(({ endpoint }) => endpoint)).toEqual(['/Users', '/Groups']);
    const schemas = await send<ScimList<{ id: string }>>(client, 'GET', '/Schemas');
    expect(schemas.body.Resources.map(({ id }) => id)).toContain(USER);
  });

  it('goes through the life of a user as Entra ID does', async () => {
    const { client } = await directory();
    const who = name();
    expect(await find(client, `userName eq "${who}@contoso.example"`)).toMatchObject({ totalResults: 0 });
    const made = await create(client, entraUser(who));
    expect(made).toMatchObject({
      externalId: `entra-${who}`,
      userName: `${who}@contoso.example`,
      displayName: '森 葵',
      emails: [{ value: `${who}.mail@contoso.example`, primary: true }],
      active: true,
      meta: { resourceType: 'User', location: `${app.url}${SCIM}/Users/${made.id}` },
    });
    expect(await userOf(client, made.id)).toMatchObject({
      email: `${who}.mail@contoso.example`,
      locale: 'ja',
      roles: ['member'],
      status: 'active',
    });
    expect(await find(client, `externalId eq "entra-${who}"`)).toMatchObject({ totalResults: 1 });
    const path = `/Users/${made.id}`;
    const changed = await patch(
      client,
      path,
      { op: 'Replace', path: 'displayName', value: '森 あおい' },
      { op: 'Add', path: 'name.givenName', value: 'あおい' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: `${who}.new@contoso.example` },
      {
        op: 'Add',
        path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
        value: 'X',
      },
      { op: 'Replace', path: 'title', value: '課長' },
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { displayName: '森 あおい', name: { givenName: 'あおい', familyName: '森' } },
    });
    expect(changed.body.emails[0]?.value).toBe(`${who}.new@contoso.example`);
    const off = await patch(client, path, { op: 'Replace', path: 'active', value: 'False' });
    expect(off.body.active).toBe(false);
    expect((await userOf(client, made.id)).status).toBe('deactivated');
    const on = await patch(client, path, { op: 'Replace', value: { active: 'True', displayName: '森' } });
    expect(on.body).toMatchObject({ active: true, displayName: '森' });
    expect((await send(client, 'DELETE', path)).status).toBe(204);
    expect((await send(client, 'GET', path)).status).toBe(404);
    expect(await find(client, `userName eq "${who}@contoso.example"`)).toMatchObject({ totalResults: 0 });
    expect((await userOf(client, made.id)).status).toBe('deactivated');
    const again = await create(client, entraUser(who));
    expect(again).toMatchObject({ id: made.id, active: true });
  });

  it('goes through the life of a user as Okta does', async () => {
    const { client } = await directory();
    const who = name();
    const made = await create(client, oktaUser(who));
    expect(await userOf(client, made.id)).toMatchObject({ locale: 'en', displayName: 'Aoi Mori' });
    const page = await send<ScimList<ScimUser>>(
      client,
      'GET',
      `/Users?filter=userName%20eq%20%22${who}%40okta.example%22&startIndex=1&count=100`,
    );
    expect(page.body).toMatchObject({ totalResults: 1, startIndex: 1, itemsPerPage: 1 });
    const put = await send<ScimUser>(client, 'PUT', `/Users/${made.id}`, {
      ...oktaUser(who),
      id: made.id,
      userName: `${who}.x@okta.example`,
      emails: [],
      displayName: 'Aoi M.',
    });
    expect(put).toMatchObject({
      status: 200,
      body: { userName: `${who}.x@okta.example`, displayName: 'Aoi M.' },
    });
    expect((await userOf(client, made.id)).email).toBe(`${who}.x@okta.example`); // it was the user name
    const off = await patch(client, `/Users/${made.id}`, { op: 'replace', value: { active: false } });
    expect(off.body.active).toBe(false);
    expect(await find(client, 'active eq false')).toMatchObject({ totalResults: 1 });
  });

  it('takes up people who were here before, by their address', async () => {
    const { tenant, client } = await directory();
    const user = await tenant.user({ displayName: '伊藤 蓮' });
    const found = await find(client, `userName eq "${user.email.toUpperCase()}"`);
    expect(found.Resources.map(({ id }) => id)).toEqual([user.id]);
    const linked = await patch(client, `/Users/${user.id}`, { op: 'add', path: 'externalId', value: 'x-1' });
    expect(linked.body).toMatchObject({ externalId: 'x-1', userName: user.email, displayName: '伊藤 蓮' });
    const { status, body } = await send(client, 'POST', '/Users', { userName: user.email });
    expect([status, body]).toMatchObject([
      409,
      { status: '409', scimType: 'uniqueness', code: 'EMAIL_TAKEN' },
    ]);
    const other = await create(client, entraUser(name()));
    const taken = await patch(client, `/Users/${other.id}`, { op: 'add', path: 'externalId', value: 'x-1' });
    expect(taken).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
  });

  it('pages, sorts and finds', async () => {
    const { client } = await directory();
    for (const displayName of ['C', 'A', 'B']) {
      const who = name();
      await create(client, { ...oktaUser(who), displayName });
    }
    const list = async (query: string) =>
      (await send<ScimList<ScimUser>>(client, 'GET', `/Users?${query}`)).body;
    const sorted = await list(
      'filter=userName%20ew%20%22okta.example%22&sortBy=displayName&sortOrder=descending',
    );
    expect(sorted.Resources.map(({ displayName }) => displayName)).toEqual(['C', 'B', 'A']);
    const second = await list('filter=displayName%20pr&sortBy=displayName&startIndex=2&count=1');
    expect(second).toMatchObject({
      totalResults: 4,
      startIndex: 2,
      itemsPerPage: 1,
      Resources: [{ displayName: 'B' }],
    });
    expect(await list('count=0')).toMatchObject({ totalResults: 4, Resources: [] });
    expect((await list('count=99999')).itemsPerPage).toBe(4);
    expect((await list('startIndex=-5')).startIndex).toBe(1);
  });

  it('keeps groups, which people are invited by, with members removed in every style', async () => {
    const { client } = await directory();
    const users = [];
    for (let n = 0; n < 4; n += 1) users.push(await create(client, entraUser(name())));
    const [a, b, c, d] = users.map(({ id }) => id);
    const made = await send<ScimGroup>(client, 'POST', '/Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      externalId: 'group-1',
      displayName: '設備保全',
      members: [{ value: a }],
    });
    expect(made).toMatchObject({ status: 201, body: { externalId: 'group-1', members: [{ value: a }] } });
    const path = `/Groups/${made.body.id}`;
    const members = async (...operations: unknown[]) => {
      const answer = await patch<ScimGroup>(client, path, ...operations);
      expect([answer.status, answer.body]).toMatchObject([200, { id: made.body.id }]);
      return answer.body.members?.map(({ value }) => value).toSorted();
    };
    const entraAdd = { op: 'Add', path: 'members', value: [{ $ref: null, value: b }, { value: c }] };
    expect(await members(entraAdd)).toEqual([a, b, c].toSorted());
    const entraRemove = { op: 'Remove', path: 'members', value: [{ $ref: null, value: b }] };
    expect(await members(entraRemove)).toEqual([a, c].toSorted());
    expect(await members({ op: 'remove', path: `members[value eq "${a ?? ''}"]` })).toEqual([c]);
    expect(await members({ op: 'replace', path: 'members', value: [{ value: d }, { value: a }] })).toEqual(
      [a, d].toSorted(),
    );
    expect(
      await members({ op: 'replace', value: { id: made.body.id, displayName: '設備保全課' } }),
    ).toHaveLength(2);
    const read = await client.get<GroupDetails>(`/groups/${made.body.id}`);
    expect(read.body).toMatchObject({ displayName: '設備保全課', externalId: 'group-1', memberCount: 2 });
    const found = await send<ScimList<ScimGroup>>(
      client,
      'GET',
      `/Groups?excludedAttributes=members&filter=${encodeURIComponent(
        `id eq "${made.body.id}" and members eq "${a ?? ''}"`,
      )}`,
    );
    expect(found.body.totalResults).toBe(1);
    expect(found.body.Resources[0]).not.toHaveProperty('members');
    expect(await members({ op: 'remove', path: 'members' })).toEqual([]);
    const put = await send<ScimGroup>(client, 'PUT', path, { displayName: 'X', members: [{ value: b }] });
    expect(put.body).toMatchObject({ displayName: 'X', members: [{ value: b }] });
    expect((await send(client, 'DELETE', path)).status).toBe(204);
    expect((await send(client, 'GET', path)).status).toBe(404);
  });

  it('answers what is wrong in the form of SCIM and shows it to the administrator', async () => {
    const { client } = await directory();
    const cases: readonly (readonly [string, string, unknown, number, string | undefined])[] = [
      ['POST', '/Users', { displayName: 'x' }, 400, 'invalidValue'],
      ['POST', '/Users', { userName: 'no-address' }, 400, 'invalidValue'],
      ['POST', '/Users', { userName: 'a@b.example', active: 'maybe' }, 400, 'invalidValue'],
      ['POST', '/Users', { userName: 'a\u0000@b.example' }, 400, 'invalidValue'],
      ['GET', '/Users?filter=userName%20like%20%22a%22', undefined, 400, 'invalidFilter'],
      ['GET', '/Users?filter=password%20eq%20%22a%22', undefined, 400, 'invalidFilter'],
      ['GET', '/Users?count=x', undefined, 400, 'invalidValue'],
      ['GET', `/Users/${uuidv7()}`, undefined, 404, undefined],
      ['POST', '/Groups', { displayName: '' }, 400, 'invalidValue'],
      ['POST', '/Groups', { displayName: 'G', members: [{ value: uuidv7() }] }, 400, 'invalidValue'],
    ];
    for (const [method, path, body, status, scimType] of cases) {
      const answer = await send<Record<string, unknown>>(client, method, path, body);
      expect([path, answer.status, answer.body['scimType']]).toEqual([path, status, scimType]);
      expect(answer.headers.get('content-type')).toContain('application/scim+json');
      expect(answer.body).toMatchObject({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: String(status),
        detail: expect.any(String),
      });
    }
    const made = await create(client, entraUser(name()));
    for (const operation of [
      { op: 'move', path: 'displayName', value: 'x' },
      { op: 'replace', path: 'emails[', value: 'x' },
      { op: 'remove' },
      'displayName',
    ])
      expect((await patch(client, `/Users/${made.id}`, operation)).status).toBe(400);
    const { body } = await client.get<ProvisioningView>('/provisioning');
    expect(body).toMatchObject({ baseUrl: `${app.url}${SCIM}`, users: 1, groups: 0 });
    expect(body.requests.filter(({ status }) => status >= 400).length).toBeGreaterThanOrEqual(cases.length);
    expect(body.requests[0]).toMatchObject({ method: 'PATCH', status: 400, detail: expect.any(String) });
  });

  it('leaves a trace of every change', async () => {
    const { client } = await directory();
    const made = await create(client, entraUser(name()));
    await patch(client, `/Users/${made.id}`, { op: 'replace', path: 'active', value: false });
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries');
    expect(body.items.map(({ action }) => action)).toEqual(['user.deactivated', 'user.created']);
  });
});
