import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  AccountLinkPreview,
  CurrentSession,
  GroupDetails,
  InviteUser,
  Page,
  RoleView,
  SentUserInvitation,
  UserInvitationView,
  UserView,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { PostOffice } from '../support/post-office.js';

const PASSWORD = 'seven cranes over the river';
const tokenIn = (text: string): string => /#([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '';

describe('inviting people', () => {
  const post = new PostOffice();
  let app: TestApp;
  let silent: TestApp;
  let tenant: GivenTenant;
  let admin: SignedInClient;
  let somebody: HttpClient;
  beforeAll(async () => {
    app = await startApp({
      environment: { SMTP_URL: await post.open(), MAIL_FROM: 'Rinjo <no-reply@rinjo.example>' },
    });
    silent = await startApp();
  });
  beforeEach(async () => {
    tenant = await app.given.tenant({ name: '北浜建設' });
    admin = (await tenant.signedIn('admin')).client;
    somebody = app.anonymous();
  });
  afterAll(async () => {
    await Promise.all([app.close(), silent.close()]);
    await post.close();
  });

  const person = (over: Partial<InviteUser> = {}): InviteUser => ({
    email: `p${Math.random().toString(36).slice(2)}@kensetsu.example`,
    displayName: '山田 一郎',
    locale: 'ja',
    roles: ['member'],
    ...over,
  });
  const invite = async (over: Partial<InviteUser> = {}, client = admin) => {
    const input = person(over);
    const answer = await client.post<SentUserInvitation>('/user-invitations', input);
    expect(answer.status).toBe(201);
    return { ...answer.body, email: input.email };
  };

  it('sends a letter in their language, and they come with a name and a password of their own', async () => {
    const { invitation, url, email } = await invite();
    expect(url).toBeNull();
    expect(invitation).toMatchObject({ mail: 'sent', expired: false, displayName: '山田 一郎' });
    const letter = await post.letterTo(email);
    expect(letter.subject).toBe('北浜建設 から Rinjo への招待');
    expect(letter.text).toContain('山田 一郎 様');
    const token = tokenIn(letter.text);
    expect(tokenIn(letter.html)).toBe(token);
    const preview = await somebody.post<AccountLinkPreview>('/user-invitations/preview', { token });
    expect(preview.body).toMatchObject({
      ...{ tenant: { slug: tenant.slug, name: '北浜建設' }, email, locale: 'ja' },
      ...{ signIn: { password: true }, passwordMin: 15 },
    });
    const taken = { token, displayName: '山田 太郎', password: PASSWORD };
    expect((await somebody.post('/user-invitations/accept', taken)).status).toBe(204);
    const session = await somebody.post<CurrentSession>('/sign-in', {
      ...{ tenant: tenant.slug, email, password: PASSWORD },
    });
    expect(session.body.user).toMatchObject({
      displayName: '山田 太郎',
      status: 'active',
      roles: ['member'],
    });
    expect(await somebody.post('/user-invitations/accept', taken)).toMatchObject(
      refusal(404, 'INVITATION_INVALID'),
    );
  });

  it('writes English to who reads English', async () => {
    const { email } = await invite({ locale: 'en', displayName: 'Ann <b>' });
    const letter = await post.letterTo(email);
    expect(letter.subject).toBe('Invitation of 北浜建設 to Rinjo');
    expect(letter.text).toContain('Dear Ann <b>,');
    expect(letter.html).toContain('Dear Ann &lt;b&gt;,');
  });

  it('gives the link to hand over, once, where no mail is sent', async () => {
    const other = await silent.given.tenant();
    const { client } = await other.signedIn('admin');
    const { invitation, url, email } = await invite({}, client);
    expect(invitation.mail).toBe('off');
    const listed = await client.get<Page<UserInvitationView>>('/user-invitations');
    expect(JSON.stringify(listed.body)).not.toContain(tokenIn(url ?? ''));
    const accepted = await silent.anonymous().post('/user-invitations/accept', {
      ...{ token: tokenIn(url ?? ''), displayName: 'A', password: PASSWORD },
    });
    expect(accepted.status).toBe(204);
    const signIn = { tenant: other.slug, email, password: PASSWORD };
    expect((await silent.anonymous().post('/sign-in', signIn)).status).toBe(200);
  });

  it('gives the link as well when the mail server refuses the letter', async () => {
    const { invitation, url } = await invite({ email: 'nobody@refuses.example' });
    expect(invitation.mail).toBe('failed');
    expect(tokenIn(url ?? '')).toHaveLength(43);
  });

  it('gives roles and groups at once', async () => {
    const { body: role } = await admin.post<RoleView>('/roles', { name: 'R', permissions: ['audit:read'] });
    const { body: group } = await admin.post<GroupDetails>('/groups', { displayName: '夜間班' });
    const { invitation } = await invite({ roles: ['member', role.id], groupIds: [group.id] });
    expect((await admin.get<UserView>(`/users/${invitation.userId}`)).body).toMatchObject({
      ...{ status: 'invited', roles: ['member', role.id] },
      groups: [{ id: group.id }],
    });
    expect(await admin.post('/user-invitations', person({ groupIds: [role.id as never] }))).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
  });

  it('lists who has not come, sends again, and takes back', async () => {
    const { invitation, email } = await invite();
    const first = tokenIn((await post.letterTo(email)).text);
    const list = async (search = '') =>
      (await admin.get<Page<UserInvitationView>>(`/user-invitations?search=${search}`)).body.items;
    expect(await admin.get('/user-invitations?search=')).toMatchObject(refusal(400, 'VALIDATION'));
    expect(await list(email.slice(0, 6))).toEqual([invitation]);
    expect((await admin.get<Page<UserView>>('/users?status=invited')).body.items).toMatchObject([{ email }]);
    expect((await admin.post(`/user-invitations/${invitation.userId}/letters`)).status).toBe(201);
    const second = tokenIn((await post.letterTo(email)).text);
    const preview = (token: string) => somebody.post('/user-invitations/preview', { token });
    expect(await preview(first)).toMatchObject(refusal(404, 'INVITATION_INVALID'));
    expect((await preview(second)).status).toBe(200);
    expect((await admin.delete(`/user-invitations/${invitation.userId}`)).status).toBe(204);
    expect(await preview(second)).toMatchObject(refusal(404, 'INVITATION_INVALID'));
    expect(await admin.get(`/users/${invitation.userId}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await invite({ email })).invitation.mail).toBe('sent'); // the address is free again
  });

  it('answers a link that is expired, guessed or of another purpose alike, and slows guessing down', async () => {
    const { email } = await invite();
    const token = tokenIn((await post.letterTo(email)).text);
    await app.database.query(`update account_link set expires_at = now() where tenant_id = $1`, [tenant.id]);
    const stranger = app.anonymous();
    for (const path of ['/user-invitations/preview', '/password-resets/preview'])
      for (const guess of [token, 'A'.repeat(43), 'x'])
        expect(await stranger.post(path, { token: guess })).toMatchObject(refusal(404, 'INVITATION_INVALID'));
    const answers = [];
    for (let i = 0; i < 20; i += 1)
      answers.push((await stranger.post('/user-invitations/preview', { token: 'x' })).status);
    expect(answers.at(-1)).toBe(429);
    await app.database.query(`delete from rate_limit where key like 'account-link%'`);
  });

  it('keeps who has not come from signing in, and lets nobody set what is refused elsewhere', async () => {
    const { email } = await invite();
    const token = tokenIn((await post.letterTo(email)).text);
    const signIn = { tenant: tenant.slug, email, password: PASSWORD };
    expect(await somebody.post('/sign-in', signIn)).toMatchObject(refusal(401, 'SIGN_IN_REJECTED'));
    const short = { token, displayName: 'A', password: 'too short' };
    expect(await somebody.post('/user-invitations/accept', short)).toMatchObject(
      refusal(400, 'PASSWORD_TOO_SHORT'),
    );
    expect((await somebody.post('/user-invitations/preview', { token })).status).toBe(200); // still good
  });

  it('counts once when a link is used twice at the same moment', async () => {
    const { email } = await invite();
    const token = tokenIn((await post.letterTo(email)).text);
    const use = () =>
      somebody.post('/user-invitations/accept', { token, displayName: 'A', password: PASSWORD });
    const statuses = (await Promise.all([use(), use(), use()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([204, 404, 404]);
  });
});
