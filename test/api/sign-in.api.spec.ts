import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CurrentSession, SessionView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';

const PASSWORD = 'seven cranes over the river';

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('opens a session in a __Host- cookie and says who is signed in', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ roles: ['admin'], password: PASSWORD });
    const client = app.anonymous();
    const signIn = { tenant: tenant.slug.toUpperCase(), email: user.email.toUpperCase(), password: PASSWORD };
    const answer = await client.post<CurrentSession>('/sign-in', signIn);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ user: { id: user.id, roles: ['admin'] }, tenant: { id: tenant.id } });
    expect(answer.body.user.lastSignInAt).not.toBeNull();
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-sid='));
    for (const flag of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain');
    const session = await client.get<CurrentSession>('/session');
    expect(session.body).toEqual(answer.body);
  });

  it('leaves an entry in the log with method and device, refused ones with the person who was meant', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const client = app.anonymous();
    const as = (email: string, password: string) => ({ tenant: tenant.slug, email, password });
    await client.post('/sign-in', as(user.email, 'wrong wrong wrong wrong'));
    await client.post('/sign-in', as('nobody@x.example', PASSWORD));
    const { body } = await client.post<CurrentSession>('/sign-in', as(user.email, PASSWORD));
    const rows = await app.database.query<{ action: string; details: unknown }>(
      `select action, details from audit_entry where tenant_id = $1 and action like 'signin.%' order by seq`,
      [tenant.id],
    );
    const how = { method: 'password', userAgent: expect.any(String) };
    const { id: userId } = user;
    expect(rows).toEqual([
      { action: 'signin.rejected', details: { ...how, reason: 'credentials', userId } },
      { action: 'signin.rejected', details: { ...how, reason: 'credentials' } },
      {
        action: 'signin.succeeded',
        details: { ...how, factors: ['password'], userId, sessionId: body.sessionId },
      },
    ]);
  });

  it('takes the same password typed in another Unicode form', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: 'がんばれ橋梁点検二〇二六年冬' });
    const password = 'がんばれ橋梁点検二〇二六年冬'.normalize('NFD');
    const answer = await app
      .anonymous()
      .post('/sign-in', { tenant: tenant.slug, email: user.email, password });
    expect(answer.status).toBe(200);
  });

  it('ends the session on signing out, and signing out again is harmless', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn();
    const stolen = client.cookies.get('__Host-sid') ?? '';
    expect((await client.post('/sign-out')).status).toBe(200);
    expect(client.cookies.has('__Host-sid')).toBe(false);
    client.cookies.set('__Host-sid', stolen);
    expect(await client.get('/session')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    expect((await client.post('/sign-out')).status).toBe(200);
  });

  it('lists the sessions of the caller alone and ends one of them', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user();
    await tenant.signedIn();
    const [phone, desk] = [await tenant.clientFor(user), await tenant.clientFor(user)];
    const { body } = await desk.get<SessionView[]>('/sessions');
    expect(body.map(({ id, current }) => ({ id, current })).sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      [
        { id: phone.sessionId, current: false },
        { id: desk.sessionId, current: true },
      ],
    );
    expect((await desk.delete(`/sessions/${phone.sessionId}`)).status).toBe(204);
    expect((await phone.get('/session')).status).toBe(401);
    expect(await desk.delete(`/sessions/${phone.sessionId}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('does not end the session of somebody else', async () => {
    const tenant = await app.given.tenant();
    const [a, b] = [await tenant.signedIn('admin'), await tenant.signedIn()];
    expect(await a.client.delete(`/sessions/${b.client.sessionId}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await b.client.get('/session')).status).toBe(200);
  });

  it('forgets a session after 30 idle minutes and after 12 hours', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user();
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const recent = await tenant.clientFor(user, minutesAgo(29));
    const idle = await tenant.clientFor(user, minutesAgo(31));
    expect((await recent.get('/session')).status).toBe(200);
    expect((await idle.get('/session')).status).toBe(401);
    const old = await tenant.clientFor(user, minutesAgo(12 * 60 + 1));
    await app.database.query('update session set last_seen_at = now() where id = $1', [old.sessionId]);
    expect((await old.get('/session')).status).toBe(401);
  });

  it('writes the time of last use at most once a minute', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user();
    const start = new Date(Date.now() - 61_000);
    const client = await tenant.clientFor(user, start);
    const lastSeen = async () => {
      const [row] = await app.database.query<{ at: Date }>(
        'select last_seen_at as at from session where id = $1',
        [client.sessionId],
      );
      return row?.at.getTime() ?? 0;
    };
    await client.get('/session');
    const written = await lastSeen();
    expect(written).toBeGreaterThan(start.getTime());
    await client.get('/session');
    expect(await lastSeen()).toBe(written);
  });

  it('changes the own password, keeps this session and ends the others', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const [here, there] = [await tenant.clientFor(user), await tenant.clientFor(user)];
    const next = 'a bridge needs two banks';
    expect(await here.put('/me/password', { current: 'not it at all, sorry', next })).toMatchObject(
      refusal(401, 'SIGN_IN_REJECTED'),
    );
    expect(await here.put('/me/password', { current: PASSWORD, next: 'too short' })).toMatchObject(
      refusal(400, 'PASSWORD_TOO_SHORT'),
    );
    expect((await here.put('/me/password', { current: PASSWORD, next })).status).toBe(204);
    expect((await here.get('/session')).status).toBe(200);
    expect((await there.get('/session')).status).toBe(401);
    const signIn = { tenant: tenant.slug, email: user.email };
    expect((await app.anonymous().post('/sign-in', { ...signIn, password: PASSWORD })).status).toBe(401);
    expect((await app.anonymous().post('/sign-in', { ...signIn, password: next })).status).toBe(200);
  });

  it('stores a password under today’s cost when its user signs in', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const hash = async () => {
      const [row] = await app.database.query<{ hash: string }>(
        'select hash from password_credential where user_id = $1',
        [user.id],
      );
      return row?.hash ?? '';
    };
    const { argon2id, hash: argon2 } = await import('argon2');
    const old = await argon2(PASSWORD, { type: argon2id, memoryCost: 1024, timeCost: 3, parallelism: 1 });
    await app.database.query('update password_credential set hash = $1 where user_id = $2', [old, user.id]);
    const signIn = { tenant: tenant.slug, email: user.email, password: PASSWORD };
    expect((await app.anonymous().post('/sign-in', signIn)).status).toBe(200);
    expect(await hash()).toContain('t=2');
  });
});
