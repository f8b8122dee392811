import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  type CallView,
  type CustomFields,
  LIMITS,
  type Page,
  type ReplayedWebhook,
  type SiteView,
  type WebhookDeliveryDetails,
  type WebhookDeliveryView,
  type WebhookView,
  type WebhookWithSecret,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { type Mail, Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { freePort } from '../support/free-port.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { TestClock } from '../support/test-clock.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

const HOUR = 3_600_000;

class KeptMail extends Mailer {
  override readonly sends = true;
  readonly letters: Mail[] = [];
  override send(mail: Mail): Promise<void> {
    this.letters.push(mail);
    return Promise.resolve();
  }
}

describe('webhooks', () => {
  let app: TestApp;
  let receiver: WebhookReceiver;
  let closedPort: number;
  const mail = new KeptMail();
  const clock = new TestClock();
  // Days pass here; requests are counted in windows of the real time, which must stay ahead.
  clock.advance(-30 * 24 * HOUR);
  beforeAll(async () => {
    receiver = await WebhookReceiver.start(() => clock.now());
    closedPort = await freePort();
    app = await startApp({
      clock,
      environment: { OUTGOING_ALLOWED_HOSTS: `${receiver.host},127.0.0.1:${closedPort}` },
      override: (builder) => builder.overrideProvider(Mailer).useValue(mail),
    });
  });
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.handled.clear();
    receiver.answer = { status: 204 };
  });
  afterEach(() => app.database.query('delete from webhook'));
  afterAll(async () => {
    await app.close();
    await receiver.stop();
  });

  /** Signed in a moment ago, whatever time it is. */
  const adminOf = async (tenant: GivenTenant): Promise<SignedInClient> =>
    tenant.clientFor(await tenant.user({ roles: ['admin'] }), clock.now());
  const create = async (admin: SignedInClient, events = ['group.created'], url = receiver.url) => {
    const input = { url, description: '設備台帳', events };
    const { status, body } = await admin.post<WebhookWithSecret>('/webhooks', input);
    expect(status).toBe(201);
    receiver.secret = body.secret;
    return body;
  };
  const delivered = () => app.get(JobWorker).idle();
  const later = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await delivered();
  };
  const addGroup = async (admin: SignedInClient, displayName = `Group ${uuidv7()}`): Promise<string> => {
    const { status, body } = await admin.post<{ id: string }>('/groups', { displayName });
    expect(status).toBe(201);
    return body.id;
  };
  const deliveriesOf = async (admin: SignedInClient, id: string, query = '') =>
    (await admin.get<Page<WebhookDeliveryView>>(`/webhooks/${id}/deliveries?${query}`)).body;
  const detailsOf = async (admin: SignedInClient, id: string, deliveryId: string) =>
    (await admin.get<WebhookDeliveryDetails>(`/webhooks/${id}/deliveries/${deliveryId}`)).body;
  const actions = async (admin: SignedInClient) => {
    const { body } = await admin.get<Page<AuditEntryView>>('/audit-entries');
    return body.items.filter(({ action }) => action.startsWith('webhook.')).toReversed();
  };

  it('are told of what they were made for, signed, with ids and plain facts', async () => {
    const tenant = await app.given.tenant();
    const admin = await adminOf(tenant);
    const webhook = await create(admin);
    expect(webhook).toMatchObject({ enabled: true, events: ['group.created'], disabledBecause: null });
    expect(webhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const groupId = await addGroup(admin, '夜間班');
    await admin.patch(`/groups/${groupId}`, { displayName: '日勤班' }); // nobody asked for that
    await delivered();
    const [first, ...more] = receiver.received;
    expect(more).toEqual([]);
    expect(first?.accepted).toBe(true);
    expect(first?.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Rinjo' });
    expect(first?.message).toEqual({
      id: first?.headers['webhook-id'],
      type: 'group.created',
      version: 1,
      timestamp: clock.now().toISOString(),
      tenantId: tenant.id,
      actor: { kind: 'user', id: expect.any(String) },
      data: { groupId, displayName: '夜間班' },
    });
    const { items } = await deliveriesOf(admin, webhook.id);
    expect(items).toMatchObject([
      { event: 'group.created', state: 'delivered', attempts: 1, lastStatus: 204, nextAttemptAt: null },
    ]);
    const details = await detailsOf(admin, webhook.id, items[0]?.id ?? '');
    expect(details).toMatchObject({ body: first?.text, log: [{ status: 204, error: null }] });
    const { body } = await admin.get<Page<AuditEntryView>>('/audit-entries?action=group.created');
    expect(body.items.map(({ id }) => id)).toEqual([details.entryId]);
  });

  it('say of calls and sites what was entered in own fields, which copies of the log do not', async () => {
    const admin = await adminOf(await app.given.tenant());
    const own = { kind: 'text', choices: [], required: false, inReport: false, retired: false };
    const fields = ['call', 'site'].map((subject) => ({ ...own, subject, label: `Of ${subject}` }));
    const { body: kept } = await admin.put<CustomFields>('/custom-fields', { version: 0, fields });
    const entered = (subject: string, value: string) =>
      kept.fields.filter((one) => one.subject === subject).map(({ id: fieldId }) => ({ fieldId, value }));
    await create(admin, ['call.created', 'call.updated', 'site.created', 'site.archived', 'audit.recorded']);
    const at = { title: 'T', inviteUserIds: [], customFields: entered('call', 'A-1') };
    const { body: call } = await admin.post<CallView>('/calls', at);
    await admin.patch(`/calls/${call.id}`, { customFields: entered('call', '') });
    const { body: site } = await admin.post<SiteView>('/sites', {
      ...{ name: 'Dam', customFields: entered('site', 'City') },
    });
    await admin.patch(`/sites/${site.id}`, { archived: true });
    await delivered();
    const messages = receiver.received.map(({ message }) => message);
    const told = (type: string) => messages.filter((one) => one.type === type).map(({ data }) => data);
    const city = { label: 'Of site', kind: 'text', value: 'City' };
    expect(told('call.created')).toMatchObject([
      { callId: call.id, customFields: [{ label: 'Of call', kind: 'text', value: 'A-1' }] },
    ]);
    expect(told('call.updated')).toEqual([{ callId: call.id, fields: ['customFields'], customFields: [] }]);
    expect(told('site.created')).toMatchObject([{ siteId: site.id, customFields: [city] }]);
    expect(told('site.archived')).toMatchObject([{ siteId: site.id, customFields: [city] }]);
    expect(JSON.stringify(told('audit.recorded'))).not.toMatch(/A-1|City/);
  });

  it('show the secret once and keep it sealed', async () => {
    const tenant = await app.given.tenant();
    const admin = await adminOf(tenant);
    const { secret, ...webhook } = await create(admin);
    const read = await admin.get<WebhookView>(`/webhooks/${webhook.id}`);
    expect(read.body).toEqual(webhook);
    const list = await admin.get<Page<WebhookView>>('/webhooks');
    expect(JSON.stringify(list.body)).not.toContain(secret);
    const [row] = await app.database.query<{ secret: string }>('select secret from webhook where id = $1', [
      webhook.id,
    ]);
    expect(row?.secret).toMatch(/^v1\.\d+\./);
    const log = JSON.stringify(await actions(admin));
    expect(log).toContain(`"url":"http://${receiver.host}"`);
    expect(log).not.toContain('of-the-receiver'); // what receivers keep in paths is a secret too
    expect(log).not.toContain(secret);
  });

  it('tell nothing of a change that was rolled back, and nothing of another tenant', async () => {
    const admin = await adminOf(await app.given.tenant());
    await create(admin);
    const name = `Twice ${uuidv7()}`;
    await addGroup(admin, name);
    expect(await admin.post('/groups', { displayName: name })).toMatchObject(
      refusal(409, 'GROUP_NAME_TAKEN'),
    );
    await addGroup(await adminOf(await app.given.tenant()));
    await delivered();
    expect(receiver.received).toHaveLength(1);
  });

  it('copy the audit log for who wants it, refusals included', async () => {
    const tenant = await app.given.tenant();
    const admin = await adminOf(tenant);
    await create(admin, ['audit.recorded']);
    await admin.get(`/users/${uuidv7()}`);
    await delivered();
    expect(receiver.received.map(({ message }) => message)).toMatchObject([
      { type: 'audit.recorded', data: { action: 'webhook.created', outcome: 'success' } },
      {
        data: { action: 'access.denied', outcome: 'refused', details: { what: 'GET /api/v1/users/:userId' } },
      },
    ]);
    expect(receiver.handled.size).toBe(2);
  });

  it('try again for a day, later and later, with the same id and a new signature', async () => {
    const tenant = await app.given.tenant();
    const admin = await adminOf(tenant);
    const webhook = await create(admin);
    receiver.answer = { status: 503, text: '<h1>\u0007保守中\u202e</h1>' };
    await addGroup(admin);
    await delivered();
    const [first] = (await deliveriesOf(admin, webhook.id)).items;
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, lastStatus: 503 });
    expect(first?.nextAttemptAt).not.toBeNull();
    // Looked at once an hour, ten delays that chance makes a fifth longer end within 35 looks.
    for (let hour = 0; hour < 36; hour += 1) await later(HOUR);
    const fresh = await adminOf(tenant);
    const details = await detailsOf(fresh, webhook.id, first?.id ?? '');
    expect(details).toMatchObject({ state: 'failed', attempts: 11, nextAttemptAt: null });
    expect(details.log).toHaveLength(11);
    expect(details.log[0]).toMatchObject({ status: 503, excerpt: '<h1>\ufffd保守中\ufffd</h1>' });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(11);
    expect(receiver.received.every(({ accepted }) => accepted)).toBe(true);
  });

  it('say why nothing was answered, and read neither redirects nor endless answers', async () => {
    const admin = await adminOf(await app.given.tenant());
    const dead = await create(admin, ['group.created'], `http://127.0.0.1:${closedPort}/`);
    const webhook = await create(admin);
    receiver.answer = { status: 307, headers: { location: `http://${receiver.host}/elsewhere` } };
    await addGroup(admin);
    await delivered();
    expect((await deliveriesOf(admin, dead.id)).items).toMatchObject([
      { lastStatus: null, lastError: 'connection' },
    ]);
    expect((await deliveriesOf(admin, webhook.id)).items).toMatchObject([
      { lastStatus: 307, lastError: 'redirect', state: 'waiting' },
    ]);
    expect(receiver.received).toHaveLength(1);
    receiver.answer = { status: 200, text: 'x'.repeat(5_000_000) };
    await later(10_000);
    const [delivery] = (await deliveriesOf(admin, webhook.id)).items;
    expect(delivery).toMatchObject({ state: 'delivered', attempts: 2 });
    const { log } = await detailsOf(admin, webhook.id, delivery?.id ?? '');
    expect(log[0]?.excerpt).toHaveLength(LIMITS.webhookExcerpt);
  });

  it('are signed by the old and the new secret for a day after a rotation', async () => {
    const tenant = await app.given.tenant();
    const admin = await adminOf(tenant);
    const webhook = await create(admin);
    const { status, body } = await admin.post<WebhookWithSecret>(`/webhooks/${webhook.id}/secret`);
    expect(status).toBe(201);
    expect(body.secret).not.toBe(webhook.secret);
    for (const secret of [webhook.secret, body.secret]) {
      receiver.secret = secret;
      await addGroup(admin);
      await delivered();
      const last = receiver.received.at(-1);
      expect(last?.accepted).toBe(true);
      expect(String(last?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    }
    clock.advance(24 * HOUR);
    const fresh = await adminOf(tenant);
    await addGroup(fresh);
    await delivered();
    expect(receiver.received.at(-1)?.accepted).toBe(true);
    receiver.secret = webhook.secret;
    await addGroup(fresh);
    await delivered();
    expect(receiver.received.at(-1)?.accepted).toBe(false);
    expect((await actions(fresh)).map(({ action }) => action)).toEqual([
      'webhook.created',
      'webhook.secret_rotated',
    ]);
  });

  it('are disabled after three days of failure, with a letter to administrators in their language', async () => {
    const tenant = await app.given.tenant({ name: '北浜建設' });
    const admin = await adminOf(tenant);
    const webhook = await create(admin);
    receiver.answer = { status: 500 };
    await addGroup(admin);
    await delivered();
    clock.advance(71 * HOUR);
    await addGroup(await adminOf(tenant));
    await delivered();
    expect((await (await adminOf(tenant)).get<WebhookView>(`/webhooks/${webhook.id}`)).body.enabled).toBe(
      true,
    );
    mail.letters.length = 0;
    clock.advance(1 * HOUR);
    const fresh = await adminOf(tenant);
    await addGroup(fresh);
    await delivered();
    await delivered();
    const { body } = await fresh.get<WebhookView>(`/webhooks/${webhook.id}`);
    expect(body).toMatchObject({ enabled: false, disabledBecause: 'failing' });
    const admins = await app.database.query('select from membership where tenant_id = $1', [tenant.id]);
    expect(mail.letters).toHaveLength(admins.length);
    expect(mail.letters[0]?.subject).toContain('127.0.0.1');
    expect(mail.letters[0]?.text).toContain('北浜建設 の管理者の方へ');
    expect(mail.letters[0]?.text).toContain(`/admin/webhooks/${webhook.id}`);
    expect(mail.letters[0]?.text).not.toContain('of-the-receiver');
    expect((await deliveriesOf(fresh, webhook.id)).items.map(({ state }) => state)).not.toContain('waiting');
    receiver.received.length = 0;
    await addGroup(fresh);
    await later(24 * HOUR);
    expect(receiver.received).toEqual([]);
    const again = await adminOf(tenant);
    const enabled = await again.patch<WebhookView>(`/webhooks/${webhook.id}`, { enabled: true });
    expect(enabled.body).toMatchObject({ enabled: true, disabledBecause: null, failingSince: null });
    receiver.answer = { status: 200 };
    const range = { from: new Date(0).toISOString(), until: clock.now().toISOString(), which: 'failed' };
    const replayed = await again.post<ReplayedWebhook>(`/webhooks/${webhook.id}/replays`, range);
    expect(replayed).toMatchObject({ status: 200, body: { count: expect.any(Number), more: false } });
    await delivered();
    expect(receiver.handled.size).toBe(replayed.body.count);
    expect(replayed.body.count).toBeGreaterThanOrEqual(2);
    expect((await actions(again)).map(({ action }) => action)).toEqual([
      'webhook.created',
      'webhook.disabled',
      'webhook.enabled',
      'webhook.replayed',
    ]);
  });

  it('are disabled at once when the receiver is gone (410)', async () => {
    const admin = await adminOf(await app.given.tenant());
    const webhook = await create(admin);
    receiver.answer = { status: 410 };
    await addGroup(admin);
    await delivered();
    const { body } = await admin.get<WebhookView>(`/webhooks/${webhook.id}`);
    expect(body).toMatchObject({ enabled: false, disabledBecause: 'gone' });
    expect(await admin.post(`/webhooks/${webhook.id}/tests`)).toMatchObject(refusal(409, 'WEBHOOK_DISABLED'));
  });

  it('send a test, and send one message again with the id that it had', async () => {
    const admin = await adminOf(await app.given.tenant());
    const webhook = await create(admin, ['call.ended']);
    const test = await admin.post<WebhookDeliveryDetails>(`/webhooks/${webhook.id}/tests`);
    expect(test).toMatchObject({
      status: 201,
      body: { event: 'webhook.test', state: 'waiting', entryId: null },
    });
    await delivered();
    expect(receiver.received).toMatchObject([
      { accepted: true, message: { data: { webhookId: webhook.id } } },
    ]);
    const path = `/webhooks/${webhook.id}/deliveries/${test.body.id}`;
    expect(await admin.post(`${path}/replay`)).toMatchObject({ status: 200, body: { state: 'waiting' } });
    await delivered();
    expect(receiver.received).toHaveLength(2);
    expect(receiver.handled.size).toBe(1); // a receiver knows it by its id
    expect(await detailsOf(admin, webhook.id, test.body.id)).toMatchObject({
      state: 'delivered',
      attempts: 2,
    });
  });

  it('page through their log, by state', async () => {
    const admin = await adminOf(await app.given.tenant());
    const webhook = await create(admin);
    for (let n = 0; n < 3; n += 1) {
      await addGroup(admin);
      clock.advance(1);
    }
    await delivered();
    receiver.answer = { status: 500 };
    await addGroup(admin);
    await delivered();
    const first = await deliveriesOf(admin, webhook.id, 'limit=3');
    const second = await deliveriesOf(admin, webhook.id, `limit=3&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map(({ state }) => state)).toEqual([
      'waiting',
      'delivered',
      'delivered',
      'delivered',
    ]);
    expect((await deliveriesOf(admin, webhook.id, 'state=waiting')).items).toHaveLength(1);
  });

  it('are changed and deleted with what waits for them', async () => {
    const admin = await adminOf(await app.given.tenant());
    const webhook = await create(admin);
    const path = `/webhooks/${webhook.id}`;
    const changed = await admin.patch<WebhookView>(path, { events: ['user.created'], description: '' });
    expect(changed.body).toMatchObject({ events: ['user.created'], description: '', url: webhook.url });
    expect((await admin.patch(path, { events: ['user.created'] })).status).toBe(200);
    receiver.answer = { status: 500 };
    await admin.post(`${path}/tests`);
    await delivered();
    expect((await admin.delete(path)).status).toBe(204);
    expect(await admin.get(path)).toMatchObject(refusal(404, 'NOT_FOUND'));
    receiver.received.length = 0;
    await later(10_000);
    expect(receiver.received).toEqual([]);
    expect(
      await app.database.query(`select from job where kind like 'webhook.%' and failed_at is null`),
    ).toEqual([]);
    expect((await actions(admin)).map(({ action }) => action)).toEqual([
      'webhook.created',
      'webhook.updated',
      'webhook.tested',
      'webhook.deleted',
    ]);
  });

  it('are limited in number, and only of known events', async () => {
    const admin = await adminOf(await app.given.tenant());
    for (let n = 0; n < LIMITS.webhooksPerTenant; n += 1) await create(admin);
    const input = { url: receiver.url, description: '', events: ['call.ended'] };
    expect(await admin.post('/webhooks', input)).toMatchObject(refusal(409, 'WEBHOOKS_LIMIT'));
    for (const events of [[], ['call.exploded'], ['webhook.test'], ['call.ended', 'call.ended']])
      expect(await admin.post('/webhooks', { ...input, events })).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('ask for a fresh proof before messages go anywhere new', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ roles: ['admin'] });
    const shownAt = new Date(clock.now().getTime() - 20 * 60_000);
    const stale = await tenant.clientFor(user, clock.now(), shownAt);
    const input = { url: receiver.url, description: '', events: ['call.ended'] };
    expect(await stale.post('/webhooks', input)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
  });
});
