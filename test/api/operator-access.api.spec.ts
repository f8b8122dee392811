import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AccessEntryView,
  type AuditAction,
  type AuditEntryView,
  GRANT_HEADER,
  type OperatorsGrantView,
  type Page,
  type TenantGrantView,
} from '@rinjo/contract';
import { GrantSweep, OpenAnswers } from '../../apps/api/src/modules/operators/index.js';
import { removeOperator } from '../../apps/api/src/operator-list/operator-list.js';
import { AccessLog } from '../../apps/api/src/platform/access-log/access-log.js';
import { SystemDb } from '../../apps/api/src/platform/database/system-db.js';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { eventually } from '../boot/support/eventually.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, keepIn } from '../support/evidence.js';
import { FakeMailer } from '../support/fake-mailer.js';
import type { GivenTenant } from '../support/given.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import {
  askFor,
  asking,
  type GivenOperator,
  GrantClient,
  grantedTo,
  REASON,
  signedInOperator,
} from '../support/operators.js';
import { TestClock } from '../support/test-clock.js';

const MIN = 60_000;

describe('an operator’s access to a tenant', () => {
  let app: TestApp;
  const clock = new TestClock();
  const mailer = new FakeMailer();
  beforeAll(async () => {
    app = await startApp({ clock, override: (b) => b.overrideProvider(Mailer).useValue(mailer) });
  });
  afterAll(() => app.close());

  /** Signed in anew: time passes in these tests, and sessions end. */
  const operators = async (): Promise<[GivenOperator, GivenOperator, GivenOperator]> => [
    await signedInOperator(app, { clock, name: 'Aoi' }),
    await signedInOperator(app, { clock, name: 'Ren' }),
    await signedInOperator(app, { clock, name: 'Mio' }),
  ];

  const logOf = async (client: HttpClient, action?: AuditAction): Promise<AuditEntryView[]> => {
    const path = `/audit-entries?limit=100${action === undefined ? '' : `&action=${action}`}`;
    const { items } = (await client.get<Page<AuditEntryView>>(path)).body;
    return items.filter((entry) => entry.action.startsWith('operator.')).toReversed();
  };
  const approve = (client: HttpClient, id: string) =>
    client.post<TenantGrantView>(`/operator-access/${id}/approval`);
  const second = ({ client }: GivenOperator, id: string) =>
    client.post<OperatorsGrantView>(`/operator/grants/${id}/approval`);
  const through = (operator: GivenOperator, id: string) => new GrantClient(app.url, id, operator.client);
  const admin = async (tenant: GivenTenant) => (await tenant.signedIn('admin')).client;

  it('is asked for, approved, used, ended, and all of it is in the tenant’s own log', async () => {
    const [operator] = await operators();
    const tenant = await app.given.tenant({ name: 'Hoshino Plant' });
    const { user, client } = await tenant.signedIn('admin');
    const { id, state, waitsFor } = await askFor(operator, tenant);
    expect([state, waitsFor]).toEqual(['asked', ['tenant']]);
    const letter = await mailer.to(user.email, /閲覧を申請/);
    expect(letter.text).toContain(REASON);
    expect(letter.text).toContain(`${app.url}/admin/operator-access`);

    expect(await through(operator, id).get('/users')).toMatchObject(refusal(403, 'OPERATOR_ACCESS_OVER'));
    const [shown] = (await client.get<TenantGrantView[]>('/operator-access')).body;
    expect(shown).toMatchObject({
      id,
      state: 'asked',
      operator: { name: 'Aoi' },
      reason: REASON,
      scope: 'metadata',
    });
    const approved = (await approve(client, id)).body;
    expect(approved).toMatchObject({ state: 'active', tenantApprovedBy: user.displayName });
    expect(Date.parse(approved.endsAt ?? '') - Date.parse(approved.startsAt ?? '')).toBe(60 * MIN);

    const users = await through(operator, id).get<Page<{ id: string }>>('/users');
    expect(users.body.items.map((one) => one.id)).toEqual([user.id]);
    expect((await through(operator, id).get('/tenant')).body).toMatchObject({ name: 'Hoshino Plant' });
    expect((await client.post<TenantGrantView>(`/operator-access/${id}/end`)).body).toMatchObject({
      ...{ state: 'ended', endedBy: 'tenant' },
    });
    expect(await through(operator, id).get('/users')).toMatchObject(refusal(403, 'OPERATOR_ACCESS_OVER'));

    const entries = await logOf(client);
    expect(entries.map(({ action, outcome, actor }) => [action, outcome, actor.kind, actor.name])).toEqual([
      ['operator.access_asked', 'success', 'operator', 'Aoi'],
      ['operator.access_used', 'refused', 'operator', 'Aoi'],
      ['operator.access_approved', 'success', 'user', user.displayName],
      ['operator.access_used', 'success', 'operator', 'Aoi'],
      ['operator.access_used', 'success', 'operator', 'Aoi'],
      ['operator.access_ended', 'success', 'user', user.displayName],
      ['operator.access_used', 'refused', 'operator', 'Aoi'],
    ]);
    expect(entries[3]).toMatchObject({
      actor: { kind: 'operator', id: operator.id },
      details: {
        grantId: id,
        operatorId: operator.id,
        reason: REASON,
        route: 'GET /api/v1/users',
        path: '/api/v1/users',
      },
    });
  });

  it('is in the access log of the tenant as well, each request, under the id that the operation log has', async () => {
    const [operator] = await operators();
    const tenant = await app.given.tenant();
    const { client: through } = await grantedTo(app, operator, tenant);
    const { headers } = await through.get('/users?limit=5');
    await through.get('/webhooks/not-an-id');
    await app.get(AccessLog).written();
    const client = await admin(tenant);
    const { items } = (await client.get<Page<AccessEntryView>>('/access-entries?actorKind=operator')).body;
    expect(items.map(({ route, outcome, actor }) => [route, outcome, actor.id])).toEqual([
      ['GET /api/v1/webhooks/:webhookId', 'refused', operator.id],
      ['GET /api/v1/users', 'success', operator.id],
    ]);
    const requestId = headers.get('x-request-id');
    expect(items[1]?.requestId).toBe(requestId);
    const used = await logOf(client, 'operator.access_used');
    expect(used.map((entry) => entry.requestId)).toContain(requestId);
    expect(used[0]?.details['path']).toBe('/api/v1/users?limit=5');
  });

  it('to contents needs another operator too, and the scope of metadata stops before them', async () => {
    const [operator, other] = await operators();
    const tenant = await app.given.tenant();
    const bytes = randomBytes(1_000);
    const item = await keepIn(app, tenant, bytes, { name: '銘板.bin' });
    const lists = await grantedTo(app, operator, tenant);
    expect((await lists.client.get<Page<{ name: string }>>('/evidence')).body.items).toMatchObject([
      { name: '銘板.bin' },
    ]);
    const grant = (id: string) => ({ [GRANT_HEADER]: id });
    expect((await contentOf(operator.client, item.id, grant(lists.id))).status).toBe(403);

    const { id } = await askFor(operator, tenant, { scope: 'content' });
    const client = await admin(tenant);
    expect((await approve(client, id)).body).toMatchObject({ state: 'asked', waitsFor: ['operator'] });
    expect(await approve(client, id)).toMatchObject(refusal(409, 'CONFLICT'));
    expect((await contentOf(operator.client, item.id, grant(id))).status).toBe(403);
    const [seen] = (await other.client.get<OperatorsGrantView[]>('/operator/grants')).body.filter(
      (one) => one.id === id,
    );
    expect(seen).toMatchObject({ own: false, mayApprove: true, tenant: { code: tenant.slug } });
    expect((await second(other, id)).body).toMatchObject({ state: 'active', approvedBy: [{ name: 'Ren' }] });
    const content = await contentOf(operator.client, item.id, grant(id));
    expect([content.status, content.bytes.equals(bytes)]).toEqual([200, true]);
    const opened = (await client.get<Page<AuditEntryView>>('/audit-entries?action=evidence.opened')).body
      .items;
    expect(opened).toMatchObject([
      { actor: { kind: 'operator', name: 'Aoi' }, details: { evidenceId: item.id } },
    ]);
  });

  it('is decided in an emergency by two other operators, each once, and the tenant is told at once and can end it', async () => {
    const [operator, first, third] = await operators();
    const tenant = await app.given.tenant();
    const { user, client } = await tenant.signedIn('admin');
    const { id, waitsFor } = await askFor(operator, tenant, { emergency: true, scope: 'content' });
    expect(waitsFor).toEqual(['operator', 'operator']);
    expect((await mailer.to(user.email, /^緊急: .*求めています/)).text).toContain(REASON);
    expect(await approve(client, id)).toMatchObject(refusal(409, 'CONFLICT'));
    expect(await second(operator, id)).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect((await second(first, id)).body).toMatchObject({ state: 'asked', waitsFor: ['operator'] });
    expect(await second(first, id)).toMatchObject(refusal(409, 'CONFLICT'));
    expect(await through(operator, id).get('/users')).toMatchObject(refusal(403, 'OPERATOR_ACCESS_OVER'));
    expect((await second(third, id)).body).toMatchObject({ state: 'active' });
    expect((await mailer.to(user.email, /^緊急: .*開始しました/)).text).toContain('UTC');
    expect((await through(operator, id).get('/users')).status).toBe(200);
    expect((await client.post(`/operator-access/${id}/end`)).status).toBe(200);
    expect(await through(operator, id).get('/users')).toMatchObject(refusal(403, 'OPERATOR_ACCESS_OVER'));
    expect(
      (await logOf(client, 'operator.access_approved')).map(({ actor, details }) => [
        actor.name,
        details['by'],
        details['until'] === null,
      ]),
    ).toEqual([
      ['Ren', 'operator', true],
      ['Mio', 'operator', false],
    ]);
  });

  it('begins once when two operators approve at the same time, and not with one of them twice', async () => {
    const [operator, first, third] = await operators();
    const tenant = await app.given.tenant();
    const { id } = await askFor(operator, tenant, { emergency: true });
    const answers = await Promise.all([first, first, first].map((one) => second(one, id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await through(operator, id).get('/tenant')).status).toBe(403);
    const last = await Promise.all([third, third].map((one) => second(one, id)));
    expect(last.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await through(operator, id).get('/tenant')).status).toBe(200);
  });

  it('ends by itself to the second, in the log too, and when the operator is removed', async () => {
    const [operator] = await operators();
    const tenant = await app.given.tenant();
    const client = await admin(tenant);
    const { client: reader } = await grantedTo(app, operator, tenant, { minutes: 15 });
    clock.advance(15 * MIN - 1_000);
    await operator.client.get('/operator/session');
    expect((await reader.get('/tenant')).status).toBe(200);
    clock.advance(1_000);
    expect(await reader.get('/tenant')).toMatchObject(refusal(403, 'OPERATOR_ACCESS_OVER'));
    await app.get(GrantSweep).now();
    expect(await logOf(client, 'operator.access_ended')).toMatchObject([{ details: { by: 'time' } }]);

    const [gone] = await operators();
    const held = await grantedTo(app, gone, tenant);
    await removeOperator(app.get(SystemDb), gone.email);
    expect(await held.client.get('/tenant')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    await app.get(GrantSweep).now();
    const [latest] = (await client.get<TenantGrantView[]>('/operator-access')).body;
    expect(latest).toMatchObject({ id: held.id, state: 'ended', endedBy: 'operator' });
  });

  it('is refused by the tenant, taken back by who asked, or over when nobody answers', async () => {
    const [operator, other] = await operators();
    const tenant = await app.given.tenant();
    const client = await admin(tenant);
    const refused = await askFor(operator, tenant);
    expect((await client.post(`/operator-access/${refused.id}/refusal`)).body).toMatchObject({
      state: 'refused',
    });
    expect(await approve(client, refused.id)).toMatchObject(refusal(409, 'CONFLICT'));
    const back = await askFor(operator, tenant);
    expect(await other.client.post(`/operator/grants/${back.id}/end`)).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
    expect((await operator.client.post(`/operator/grants/${back.id}/end`)).body).toMatchObject({
      state: 'refused',
    });
    const left = await askFor(operator, tenant);
    clock.advance(24 * 60 * MIN);
    expect(await approve(await admin(tenant), left.id)).toMatchObject(refusal(409, 'CONFLICT'));
    await app.get(GrantSweep).now();
    const entries = await logOf(await admin(tenant), 'operator.access_refused');
    expect(entries.map(({ details }) => details['by'])).toEqual(['tenant', 'operator', 'time']);
  });

  it('is answered by people who may, who have just shown who they are, of that tenant alone', async () => {
    const [operator] = await operators();
    const [tenant, elsewhere] = [await app.given.tenant(), await app.given.tenant()];
    const { id } = await askFor(operator, tenant);
    const { user } = await tenant.signedIn('admin');
    const stale = await tenant.clientFor(user, clock.now(), new Date(clock.now().getTime() - 6 * MIN));
    for (const verb of ['approval', 'refusal'])
      expect(await stale.post(`/operator-access/${id}/${verb}`)).toMatchObject(
        refusal(403, 'STEP_UP_REQUIRED'),
      );
    const member = (await tenant.signedIn('member')).client;
    const stranger = await admin(elsewhere);
    for (const verb of ['approval', 'refusal', 'end']) {
      expect(await member.post(`/operator-access/${id}/${verb}`)).toMatchObject(refusal(403, 'FORBIDDEN'));
      expect(await stranger.post(`/operator-access/${id}/${verb}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    }
    expect((await stranger.get('/operator-access')).body).toEqual([]);
    expect((await operator.client.get<OperatorsGrantView[]>('/operator/grants')).body[0]).toMatchObject({
      state: 'asked',
    });
  });

  it('is asked for with a reason, for at most four hours, of a tenant that there is', async () => {
    const [operator] = await operators();
    const tenant = await app.given.tenant();
    const ask = (of: object) => operator.client.post('/operator/grants', { ...asking(tenant), ...of });
    for (const of of [
      ...[{ reason: 'short' }, { reason: `  ${'x'.repeat(9)}  ` }, { reason: 'x'.repeat(501) }],
      ...[
        { reason: 'two\nlines of text' },
        { minutes: 14 },
        { minutes: 241 },
        { minutes: 60.5 },
        { minutes: '60' },
      ],
      ...[
        { scope: 'everything' },
        { scope: null },
        { emergency: 'yes' },
        { tenant: '' },
        { operatorId: 'x' },
      ],
    ])
      expect([of, await ask(of)]).toMatchObject([of, refusal(400, 'VALIDATION')]);
    expect(await ask({ tenant: 'no-such-tenant' })).toMatchObject(refusal(404, 'NOT_FOUND'));
    for (let i = 0; i < 10; i += 1) await askFor(operator, tenant);
    expect(await ask({})).toMatchObject(refusal(409, 'CONFLICT'));
  });

  it('is the own grant’s, in one tenant: another operator’s, an unknown and a malformed one open nothing', async () => {
    const [operator, other] = await operators();
    const [tenant, elsewhere] = [await app.given.tenant(), await app.given.tenant()];
    const { id, client } = await grantedTo(app, operator, tenant);
    const { user } = await elsewhere.signedIn('admin');
    expect(await client.get(`/users/${user.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await through(other, id).get('/users')).toMatchObject(refusal(403, 'OPERATOR_ACCESS_OVER'));
    for (const wrong of [tenant.id, '00000000-0000-7000-8000-000000000000', 'x', `${id},${id}`])
      expect([wrong, await through(operator, wrong).get('/users')]).toMatchObject([
        wrong,
        refusal(403, 'OPERATOR_ACCESS_OVER'),
      ]);
    expect(await new GrantClient(app.url, id, app.anonymous()).get('/users')).toMatchObject(
      refusal(401, 'UNAUTHENTICATED'),
    );
  });

  it.each(['the tenant ends it', 'its time is over'])(
    'is cut in the middle of a download when %s',
    async (why) => {
      const [operator, other] = await operators();
      const tenant = await app.given.tenant();
      const item = await keepIn(app, tenant, randomBytes(40_000_000));
      const grant = await grantedTo(app, operator, tenant, { scope: 'content', second: other, minutes: 15 });
      const cookie = [...operator.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(`${app.url}/api/v1/evidence/${item.id}/content`, {
        headers: { cookie, [GRANT_HEADER]: grant.id },
      });
      expect(answer.status).toBe(200);
      expect(app.get(OpenAnswers).of(grant.id)).toBe(1);
      if (why === 'the tenant ends it') await (await admin(tenant)).post(`/operator-access/${grant.id}/end`);
      else clock.advance(15 * MIN);
      await eventually('the end of the answer', () => app.get(OpenAnswers).of(grant.id) === 0 || undefined);
      let arrived = 0;
      const reading = (async () => {
        for await (const piece of answer.body ?? []) arrived += piece.length;
      })();
      await expect(reading).rejects.toThrow();
      expect(arrived).toBeLessThan(item.bytes);
    },
  );
});
