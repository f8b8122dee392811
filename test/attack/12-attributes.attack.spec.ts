import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CurrentSession } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';

describe('attributes with names of an attacker (case 12)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
  });
  afterAll(() => app.close());

  it('give the mapped roles alone and touch no prototype', async () => {
    await connection.map('staff', { role: 'member' });
    const browser = connection.browser();
    const attributes = [
      ...connection.person('plain', { groups: ['staff', 'admin', 'operator', 'rinjo-admins'] }),
      { name: '__proto__', values: ['polluted'] },
      { name: 'constructor', values: ['polluted'] },
      { name: 'prototype', values: ['polluted'] },
      { name: 'roles', values: ['operator', 'admin'] },
      { name: 'role', values: ['admin'] },
      { name: 'isAdmin', values: ['true'] },
    ];
    expect(await browser.signIn({ nameId: 'plain', attributes })).toMatchObject({ status: 303 });
    const { body } = await browser.get<CurrentSession>('/session');
    expect(body.user).toMatchObject({ roles: ['member'], displayName: 'Field Worker' });
    expect(body.permissions).not.toContain('user:manage');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.prototype.constructor).toBe(Object);
  });

  it('give groups and roles by the mapping, and take them away again', async () => {
    const other = await givenConnection(app, await app.given.tenant());
    const { client: admin } = await other.tenant.signedIn('admin');
    const group = await admin.post<{ id: string }>('/groups', { displayName: 'Site 1' });
    await other.map('site-1', { groupId: group.body.id });
    await other.map('leads', { role: 'admin' });
    const signIn = async (groups: readonly string[]) => {
      const browser = other.browser();
      const attributes = other.person('lead', { groups });
      expect(await browser.signIn({ nameId: 'lead', attributes })).toMatchObject({ status: 303 });
      return (await browser.get<CurrentSession>('/session')).body;
    };
    const first = await signIn(['site-1', 'leads']);
    expect(first.user).toMatchObject({ roles: ['admin'], groups: [{ displayName: 'Site 1' }] });
    const second = await signIn([]);
    expect(second.user).toMatchObject({ id: first.user.id, roles: ['member'], groups: [] });
    expect(second.permissions).not.toContain('user:manage');
  });
});
