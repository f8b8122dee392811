import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, Page } from '@rinjo/contract';
import { newKeyText } from '../../apps/api/src/platform/access/key-text.js';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { KeyClient } from '../support/key-client.js';

describe('a key (case 49)', () => {
  let app: TestApp;
  let tenant: GivenTenant;
  beforeAll(async () => {
    app = await startApp();
    tenant = await app.given.tenant();
  });
  afterAll(() => app.close());

  const reasons = async (): Promise<unknown[]> => {
    const { client } = await tenant.signedIn('admin');
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries?action=key.refused');
    return body.items.map(({ details, outcome }) => [outcome, details['keyId'], details['reason']]);
  };

  it('opens what its scopes and its owner’s roles both allow, and nothing else', async () => {
    const { client } = await tenant.program({ scopes: ['user:read'] });
    expect((await client.get('/users')).status).toBe(200);
    expect(await client.get('/calls')).toMatchObject({
      ...refusal(403, 'FORBIDDEN'),
      body: { details: { permission: 'call:read' } },
    });
    const weak = await tenant.program({ scopes: ['user:manage', 'user:read'], roles: ['member'] });
    expect((await weak.client.get('/users')).status).toBe(200);
    const { id } = await tenant.user();
    expect(await weak.client.patch(`/users/${id}`, { displayName: 'X' })).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
  });

  it('is worth nothing once it expired, was revoked or its owner is inactive; the log says why, the answer does not', async () => {
    const expired = await tenant.program({ expiresAt: new Date(Date.now() - 1000) });
    const revoked = await tenant.program();
    await app.database.query('update api_key set revoked_at = now() where id = $1', [revoked.keyId]);
    const orphan = await tenant.program();
    await app.database.query(`update user_account set status = 'deactivated' where id = $1`, [orphan.userId]);
    const unknown = new KeyClient(app.url, newKeyText().text);
    const answers = [];
    for (const client of [unknown, expired.client, revoked.client, orphan.client]) {
      const answer = await client.get<{ requestId: string }>('/users');
      expect(answer).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
      answers.push({ ...answer.body, requestId: '' });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await expired.client.get('/users'); // a second refusal within a minute is not written down again
    expect(await reasons()).toEqual([
      ['refused', orphan.keyId, 'owner'],
      ['refused', revoked.keyId, 'revoked'],
      ['refused', expired.keyId, 'expired'],
    ]);
  });

  it('is refused from an address that it was not made for', async () => {
    const elsewhere = await tenant.program({ addresses: ['192.0.2.0/24', '2001:db8::/32'] });
    expect(await elsewhere.client.get('/users')).toMatchObject(refusal(403, 'ADDRESS_NOT_ALLOWED'));
    expect((await reasons())[0]).toEqual(['refused', elsewhere.keyId, 'address']);
    const here = await tenant.program({ addresses: ['127.0.0.0/8'] });
    expect((await here.client.get('/users')).status).toBe(200);
    const { body } = await (
      await tenant.signedIn('admin')
    ).client.get<Page<AuditEntryView>>('/audit-entries');
    expect(JSON.stringify(body)).not.toContain(elsewhere.text.slice(13, 40));
  });

  it('is refused in a URL, wherever and however it is written there, even with a good one in the header', async () => {
    const { client, text } = await tenant.program();
    const hidden = text.replaceAll('_', '%5f');
    for (const path of [
      `/users?key=${text}`,
      `/users?search=${hidden}`,
      `/users/${text}`,
      `/api/v1/${text}/users`,
    ])
      expect([path, await client.get(path)]).toMatchObject([path, refusal(400, 'KEY_IN_URL')]);
    expect((await fetch(`${app.url}/?${text}`)).status).toBe(400);
  });

  it('counts alone: cookies sent along are ignored, good or bad, and so is what a browser says of its page', async () => {
    const { client: admin, user } = await tenant.signedIn('admin');
    const { client, text } = await tenant.program({ scopes: ['user:read'] });
    const cookie = `__Host-sid=${admin.cookies.get('__Host-sid')}`;
    const asked = await client.sendWith({ cookie }, 'PATCH', `/users/${user.id}`, { displayName: 'X' });
    expect(asked).toMatchObject(refusal(403, 'FORBIDDEN'));
    for (const authorization of [`Bearer ${text}x`, 'Bearer', `Bearer ${newKeyText().text}`]) {
      const answer = await app.anonymous().raw('GET', '/users', { headers: { authorization, cookie } });
      expect(answer).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    }
  });

  it('opens nothing that needs a person', async () => {
    const { client } = await tenant.program({ scopes: ['call:read', 'user:read', 'tenant:update'] });
    for (const path of ['/session', '/sessions', '/me/consent'])
      expect([path, (await client.get(path)).status]).not.toEqual([path, 200]);
    expect(await client.patch('/tenant/settings', { version: 0, consentJa: '同意' })).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
  });

  it('of one tenant shows nothing of another', async () => {
    const other = await app.given.tenant();
    const { id } = await other.user();
    const { client } = await tenant.program();
    expect(await client.get(`/users/${id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('leaves the time and address of its last use, and its own name in the log', async () => {
    const { client, keyId } = await tenant.program({ scopes: ['group:manage', 'group:read'] });
    expect((await client.post('/groups', { displayName: 'Night shift' })).status).toBe(201);
    const [row] = await app.database.query<{ at: Date | null; address: string }>(
      'select last_used_at as at, last_used_address as address from api_key where id = $1',
      [keyId],
    );
    expect(row).toEqual({ at: expect.any(Date), address: '127.0.0.1' });
    const { client: admin } = await tenant.signedIn('admin');
    const { body } = await admin.get<Page<AuditEntryView>>('/audit-entries?action=group.created');
    expect(body.items[0]?.actor).toEqual({ kind: 'key', id: keyId, name: 'Dispatch: Key' });
  });
});
