import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AccountLinkPreview,
  CurrentSession,
  GroupDetails,
  Page,
  SentUserInvitation,
  UserInvitationView,
  UserView,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { SignedInClient } from '../support/given.js';
import { givenConnection } from '../support/given-connection.js';
import { refusal } from '../support/http-client.js';
import { PostOffice } from '../support/post-office.js';
import type { GivenConnection } from '../support/saml.js';
import { ok } from '../support/second-factors.js';

/** The way from the letter to the first call of somebody who never has a password here. */
describe('somebody who is invited and comes by single sign-on', () => {
  const post = new PostOffice();
  let app: TestApp;
  let connection: GivenConnection;
  let admin: SignedInClient;
  beforeAll(async () => {
    app = await startApp({
      environment: { SMTP_URL: await post.open(), MAIL_FROM: 'no-reply@rinjo.example' },
    });
    // Nobody is added by the way: whoever comes was invited.
    connection = await givenConnection(app, await app.given.tenant(), {
      jitEnabled: false,
      defaultRole: 'admin',
    });
    admin = (await connection.tenant.signedIn('admin')).client;
    await app.database.query(
      'update tenant_domain set sso_connection_id = $2, sso_enforced = true where tenant_id = $1',
      [connection.tenant.id, connection.id],
    );
  });
  afterAll(async () => {
    await app.close();
    await post.close();
  });

  const invite = async (local: string, groupIds: readonly string[] = []) => {
    const email = `${local}@${connection.domain}`;
    const input = { email, displayName: email, locale: 'en', roles: ['member'], groupIds };
    const sent = ok(await admin.post<SentUserInvitation>('/user-invitations', input), 201);
    const token = /#([A-Za-z0-9_-]{43})/.exec((await post.letterTo(email)).text)?.[1] ?? '';
    return { email, userId: sent.invitation.userId, token };
  };
  const named = (local: string, mail = `${local}@${connection.domain}`) => ({
    nameId: local,
    attributes: connection.person(local, { mail: [mail], name: ['Yamada Hanako'] }),
  });
  const logOf = async (userId: string): Promise<string[]> => {
    const rows = await app.database.query<{ action: string }>(
      `select action from audit_entry where tenant_id = $1 and details->>'userId' = $2 order by seq`,
      [connection.tenant.id, userId],
    );
    return rows.map(({ action }) => action);
  };

  it('is sent on by the letter, and is who was invited: roles, groups, language, and the name they go by', async () => {
    const { body: group } = await admin.post<GroupDetails>('/groups', { displayName: 'Night shift' });
    const { email, userId, token } = await invite('hanako', [group.id]);
    const browser = connection.browser();
    const preview = ok(await browser.post<AccountLinkPreview>('/user-invitations/preview', { token }), 200);
    expect(preview.signIn).toEqual({ password: false, ssoPath: `/saml/${connection.id}/login` });
    const password = { token, displayName: 'Hanako', password: 'seven cranes over the river' };
    expect(await browser.post('/user-invitations/accept', password)).toMatchObject(
      refusal(403, 'SSO_REQUIRED'),
    );
    // Their identity provider writes the address in its own way.
    expect(await browser.signIn(named('hanako', `Hanako@${connection.domain}`))).toMatchObject({
      status: 303,
    });
    const { user } = ok(await browser.get<CurrentSession>('/session'), 200);
    expect(user).toMatchObject({
      ...{ id: userId, email, status: 'active', roles: ['member'] },
      ...{ displayName: 'Yamada Hanako', locale: 'en' },
    });
    const groups = ok(await admin.get<GroupDetails>(`/groups/${group.id}`), 200);
    expect(JSON.stringify(groups)).toContain(userId);
    expect((await browser.post('/calls', { title: 'First', inviteUserIds: [] })).status).toBe(201);
    expect(await logOf(userId)).toEqual([
      ...['user.created', 'user.invited', 'user.invitation_accepted', 'connection.linked'],
      'signin.succeeded',
    ]);
  });

  it('has come for good: no invitation is open, and the letter is worth nothing', async () => {
    const { userId, token } = await invite('jiro');
    expect(await connection.browser().signIn(named('jiro'))).toMatchObject({ status: 303 });
    const open = ok(await admin.get<Page<UserInvitationView>>('/user-invitations'), 200);
    expect(open.items.map((one) => one.userId)).not.toContain(userId);
    expect(await app.anonymous().post('/user-invitations/preview', { token })).toMatchObject(
      refusal(404, 'INVITATION_INVALID'),
    );
    expect(await admin.post(`/user-invitations/${userId}/letters`)).toMatchObject({ status: 404 });
    const rows = await app.database.query('select from account_link where user_id = $1', [userId]);
    expect(rows).toEqual([]);
    expect(await connection.browser().signIn(named('jiro'))).toMatchObject({ status: 303 });
    expect(ok(await admin.get<UserView>(`/users/${userId}`), 200)).toMatchObject({ status: 'active' });
  });

  it('comes although the link of the letter has run out', async () => {
    const { userId } = await invite('saburo');
    await app.database.query('update account_link set expires_at = now() where user_id = $1', [userId]);
    const browser = connection.browser();
    expect(await browser.signIn(named('saburo'))).toMatchObject({ status: 303 });
    expect(ok(await browser.get<CurrentSession>('/session'), 200).user.id).toBe(userId);
  });

  it('comes not at all once the invitation was taken back', async () => {
    const { userId } = await invite('shiro');
    expect((await admin.delete(`/user-invitations/${userId}`)).status).toBe(204);
    expect(await connection.browser().signIn(named('shiro'))).toMatchObject(refusal(401, 'SAML_REJECTED'));
    expect((await connection.refusals()).at(-1)).toBe('user_unknown');
  });
});
