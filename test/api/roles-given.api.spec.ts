import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  ConnectionView,
  CurrentSession,
  FactorsView,
  RoleId,
  RoleView,
  ServiceAccountView,
  TenantSecurity,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { givenConnection } from '../support/given-connection.js';
import { refusal } from '../support/http-client.js';
import type { GivenConnection } from '../support/saml.js';

describe('roles that a tenant made, where they are given', () => {
  let app: TestApp;
  let tenant: GivenTenant;
  let admin: SignedInClient;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    tenant = await app.given.tenant();
    admin = (await tenant.signedIn('admin')).client;
  });
  afterAll(() => app.close());

  const made = async (by = admin, permissions = ['session:read', 'audit:read']): Promise<RoleView> =>
    (await by.post<RoleView>('/roles', { name: 'Auditor', permissions })).body;
  const foreignRole = async (): Promise<RoleView> =>
    made((await (await app.given.tenant()).signedIn('admin')).client);
  const change = (of: GivenConnection, to: object, version = 1, by = admin) =>
    by.patch<ConnectionView>(`/saml-connections/${of.id}`, { version, ...to });
  const mapping = (role: string, value = 'auditors') => ({
    groupMappings: [{ value, groupId: null, role }],
  });

  describe('by a connection to an identity provider', () => {
    let connection: GivenConnection;
    beforeEach(async () => {
      connection = await givenConnection(app, tenant);
    });

    it('come with the groups of the person, and by default', async () => {
      const role = await made();
      const saved = await change(connection, { ...mapping(role.id.toUpperCase()), defaultRole: role.id });
      expect(saved).toMatchObject({
        status: 200,
        body: { ...mapping(role.id), defaultRole: role.id },
      });
      for (const groups of [['auditors'], []]) {
        const browser = connection.browser();
        await browser.signIn({ attributes: connection.person(`of-${groups.length}`, { groups }) });
        const session = await browser.get<CurrentSession>('/session');
        expect(session).toMatchObject({ status: 200, body: { user: { roles: [role.id] } } });
        expect(session.body.permissions).toEqual(['session:read', 'audit:read']);
      }
    });

    it('are roles of this tenant', async () => {
      const foreign = await foreignRole();
      for (const unknown of [foreign.id, connection.id])
        for (const to of [mapping(unknown), { defaultRole: unknown }])
          expect(await change(connection, to)).toMatchObject(refusal(404, 'NOT_FOUND'));
      expect(await change(connection, mapping('king'))).toMatchObject(refusal(400, 'VALIDATION'));
    });

    it('are no more than the giver has; what was given before may stay', async () => {
      const { user, client } = await tenant.signedIn();
      const operator = await made(admin, ['connection:read', 'connection:manage']);
      await admin.patch(`/users/${user.id}`, { roles: ['member', operator.id] });
      const beyond = refusal(403, 'BEYOND_OWN_RIGHTS');
      for (const to of [mapping('admin'), { defaultRole: 'admin' }])
        expect(await change(connection, to, 1, client)).toMatchObject(beyond);
      expect((await change(connection, mapping('admin'))).status).toBe(200);
      expect((await change(connection, mapping('admin', 'others'), 2, client)).status).toBe(200);
    });

    it('are not deleted while it gives them', async () => {
      const role = await made();
      for (const [at, to] of [mapping(role.id), { defaultRole: role.id, groupMappings: [] }].entries()) {
        expect((await change(connection, to, at + 1)).status).toBe(200);
        for (const query of ['', '?moveTo=member'])
          expect(await admin.delete(`/roles/${role.id}${query}`)).toMatchObject(refusal(409, 'ROLE_GIVEN'));
      }
      await change(connection, { defaultRole: 'member' }, 3);
      expect((await admin.delete(`/roles/${role.id}`)).status).toBe(204);
    });
  });

  describe('with a demand for a second factor', () => {
    const demand = async (...roles: string[]) => {
      const { version } = (await admin.get<TenantSecurity>('/tenant/security')).body;
      return admin.patch<TenantSecurity>('/tenant/security', { version, mfaRequiredRoles: roles });
    };

    it('demand it of their people', async () => {
      const role = await made();
      expect(await demand(role.id.toUpperCase())).toMatchObject({
        status: 200,
        body: { mfaRequiredRoles: [role.id] },
      });
      const { user, client } = await tenant.signedIn();
      const required = async () => (await client.get<FactorsView>('/me/factors')).body.required;
      expect(await required()).toBe(false);
      await admin.patch(`/users/${user.id}`, { roles: ['member', role.id] });
      expect(await required()).toBe(true);
    });

    it('are roles of this tenant', async () => {
      const foreign = await foreignRole();
      expect(await demand(foreign.id)).toMatchObject(refusal(404, 'NOT_FOUND'));
      expect(await demand('king')).toMatchObject(refusal(400, 'VALIDATION'));
    });

    it('take the demand with them when they are deleted', async () => {
      const role = await made();
      const { body } = await demand('member', role.id);
      expect((await admin.delete(`/roles/${role.id}`)).status).toBe(204);
      expect((await admin.get<TenantSecurity>('/tenant/security')).body).toMatchObject({
        version: body.version + 1,
        mfaRequiredRoles: ['member'],
      });
      const [last] = await app.database.query<{ details: object }>(
        `select details from audit_entry where tenant_id = $1 and action = 'tenant.security_changed'
         order by seq desc limit 1`,
        [tenant.id],
      );
      expect(last?.details).toEqual({ fields: ['mfaRequiredRoles'] });
    });
  });

  it('are given to service accounts, which get another when the role is deleted', async () => {
    const role = await made();
    const account = (roles: readonly (RoleId | string)[]) =>
      admin.post<ServiceAccountView>('/service-accounts', { displayName: 'Robot', roles });
    const { body } = await account([role.id]);
    expect(body.roles).toEqual([role.id]);
    expect(await account([(await foreignRole()).id])).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await admin.delete(`/roles/${role.id}`)).toMatchObject(refusal(409, 'ROLE_IN_USE'));
    expect((await admin.delete(`/roles/${role.id}?moveTo=member`)).status).toBe(204);
    const after = await admin.get<ServiceAccountView>(`/service-accounts/${body.id}`);
    expect(after.body.roles).toEqual(['member']);
  });
});
