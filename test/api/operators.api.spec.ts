import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OperatorSession, OperatorSessionView, OperatorSetup } from '@rinjo/contract';
import {
  addOperator,
  listOperators,
  removeOperator,
} from '../../apps/api/src/operator-list/operator-list.js';
import { SystemDb } from '../../apps/api/src/platform/database/system-db.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';
import {
  type GivenOperator,
  OPERATOR_PASSWORD,
  operatorCode,
  operatorLink,
  signedInOperator,
} from '../support/operators.js';
import { TestClock } from '../support/test-clock.js';

const STEP_MS = 30_000;
const HOUR_MS = 3_600_000;

describe('operators of the installation', () => {
  let app: TestApp;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({ clock });
  });
  afterAll(() => app.close());

  const signIn = (operator: GivenOperator, of: { code?: string; password?: string; email?: string } = {}) =>
    app.anonymous().post<OperatorSession>('/operator/sign-in', {
      ...{ email: operator.email, password: OPERATOR_PASSWORD, code: operatorCode(operator.secret, clock) },
      ...of,
    });

  it('are made by the command line, set themselves up by its link, and sign in with both factors', async () => {
    const { id, email, client } = await signedInOperator(app, { clock, name: 'Aoi Kano' });
    expect((await client.get('/operator/session')).body).toMatchObject({
      operator: { id, email, name: 'Aoi Kano' },
    });
    const cookie = [...client.cookies.keys()];
    expect(cookie).toEqual(['__Host-operator']);
    const rows = await listOperators(app.get(SystemDb));
    expect(rows.find((row) => row.id === id)).toMatchObject({ email, name: 'Aoi Kano', isSetUp: true });
    expect(JSON.stringify(rows)).not.toMatch(/argon2|v1\./);
  });

  it('keep no secret in the database that opens anything', async () => {
    const { email, secret, client } = await signedInOperator(app, { clock });
    const [row] = await app.database.query<{ text: string }>(
      `select o::text || (select string_agg(s::text, ' ') from operator_session s where s.operator_id = o.id) as text
       from operator o where email_key = $1`,
      [email],
    );
    expect(row?.text).toContain('$argon2id$');
    for (const clear of [secret, OPERATOR_PASSWORD, client.cookies.get('__Host-operator') ?? '?'])
      expect(row?.text).not.toContain(clear);
  });

  it('use a link once, within a day, with a good password and a right code', async () => {
    const email = 'setup@installation.test';
    const token = await operatorLink(app, email, { clock });
    const begin = () => app.anonymous().post<OperatorSetup>('/operator/setup/begin', { token });
    const { secret } = (await begin()).body;
    expect((await begin()).body.secret).toBe(secret); // a page that is loaded anew shows the same
    const setUp = (of: object = {}) =>
      app.anonymous().post('/operator/setup', {
        ...{ token, password: OPERATOR_PASSWORD, code: operatorCode(secret, clock), ...of },
      });
    expect(await setUp({ password: 'too short' })).toMatchObject(refusal(400, 'PASSWORD_TOO_SHORT'));
    expect(await setUp({ code: '000000' })).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect(
      (
        await app
          .anonymous()
          .post('/operator/sign-in', { email, password: OPERATOR_PASSWORD, code: '000000' })
      ).status,
    ).toBe(401);
    expect((await setUp()).status).toBe(204);
    expect(await setUp()).toMatchObject(refusal(404, 'INVITATION_INVALID'));
    expect(await begin()).toMatchObject(refusal(404, 'INVITATION_INVALID'));

    const late = await operatorLink(app, 'late@installation.test', { clock });
    clock.advance(24 * HOUR_MS);
    expect(await app.anonymous().post('/operator/setup/begin', { token: late })).toMatchObject(
      refusal(404, 'INVITATION_INVALID'),
    );
  });

  it('are refused alike for an unknown address, a wrong password, a wrong code and a code that was used', async () => {
    const operator = await signedInOperator(app, { clock });
    const used = operatorCode(operator.secret, clock);
    const answers = [
      await signIn(operator, { code: used }),
      await signIn(operator, { code: '000000' }),
      await signIn(operator, { password: 'eight herons at the weir' }),
      await signIn(operator, { email: 'nobody@installation.test' }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject(refusal(401, 'SIGN_IN_REJECTED'));
      expect(answer.body).toMatchObject({ details: {} });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    clock.advance(STEP_MS);
    expect((await signIn(operator)).status).toBe(200);
  });

  it('are slowed down when somebody guesses', async () => {
    const operator = await signedInOperator(app, { clock });
    const answers: number[] = [];
    for (let i = 0; i < 8; i += 1)
      answers.push((await signIn(operator, { password: `guess number ${String(i)}` })).status);
    expect(answers.slice(0, 4)).toEqual([401, 401, 401, 401]);
    expect(answers).toContain(429);
  });

  it('see their sessions, end one elsewhere, and idle out of them', async () => {
    const operator = await signedInOperator(app, { clock });
    const other = await signedInOperator(app, { clock });
    clock.advance(STEP_MS);
    const second = app.anonymous();
    const code = operatorCode(operator.secret, clock);
    await second.post('/operator/sign-in', { email: operator.email, password: OPERATOR_PASSWORD, code });
    const sessions = (await operator.client.get<OperatorSessionView[]>('/operator/sessions')).body;
    expect(sessions.map(({ current }) => current)).toEqual([false, true]);
    const [elsewhere] = sessions;
    expect((await other.client.delete(`/operator/sessions/${String(elsewhere?.id)}`)).status).toBe(404);
    expect((await operator.client.delete(`/operator/sessions/${String(elsewhere?.id)}`)).status).toBe(204);
    expect(await second.get('/operator/session')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));

    clock.advance(14 * 60_000);
    expect((await operator.client.get('/operator/session')).status).toBe(200);
    clock.advance(14 * 60_000);
    expect((await operator.client.get('/operator/session')).status).toBe(200);
    clock.advance(16 * 60_000);
    expect((await operator.client.get('/operator/session')).status).toBe(401);
  });

  it('sign out for good, and at most eight hours after they signed in', async () => {
    const { client } = await signedInOperator(app, { clock });
    const kept = new Map(client.cookies);
    expect((await client.post('/operator/sign-out')).status).toBe(204);
    for (const [name, value] of kept) client.cookies.set(name, value);
    expect((await client.get('/operator/session')).status).toBe(401);

    const busy = await signedInOperator(app, { clock });
    for (let i = 0; i < 47; i += 1) {
      clock.advance(10 * 60_000);
      expect((await busy.client.get('/operator/session')).status).toBe(200);
    }
    clock.advance(10 * 60_000);
    expect((await busy.client.get('/operator/session')).status).toBe(401);
  });

  it('lose everything with a new link, and when they are removed', async () => {
    const operator = await signedInOperator(app, { clock });
    await operatorLink(app, operator.email, { clock });
    expect((await operator.client.get('/operator/session')).status).toBe(401);
    clock.advance(STEP_MS);
    expect(await signIn(operator)).toMatchObject(refusal(401, 'SIGN_IN_REJECTED'));

    const gone = await signedInOperator(app, { clock });
    expect(await removeOperator(app.get(SystemDb), gone.email.toUpperCase())).toBe(true);
    expect((await gone.client.get('/operator/session')).status).toBe(401);
    expect(await removeOperator(app.get(SystemDb), gone.email)).toBe(false);
  });

  it('are nobody without an address', async () => {
    for (const email of ['', 'operator', 'a b@c.d', undefined])
      await expect(addOperator(app.get(SystemDb), app.url, clock, { email })).rejects.toThrow('--email');
  });
});
