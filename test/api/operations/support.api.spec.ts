import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AskSupport,
  AuditEntryView,
  DeskHours,
  OperatorDesk,
  OperatorSupportThread,
  OperatorSupportView,
  Page,
  PrintedSheet,
  SupportDesk,
  SupportKind,
  SupportRequestView,
  SupportThread,
} from '@rinjo/contract';
import { Mailer } from '../../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { FakeMailer } from '../../support/fake-mailer.js';
import { FakeMedia } from '../../support/fake-media.js';
import type { GivenTenant } from '../../support/given.js';
import { type HttpClient, refusal } from '../../support/http-client.js';
import { type GivenOperator, signedInOperator } from '../../support/operators.js';
import { TestClock } from '../../support/test-clock.js';

const HOUR = 3_600_000;
const [open, closed] = [{ spans: [{ from: 540, to: 1_020 }] }, { spans: [] }];
const HOURS: DeskHours = {
  ...{ weekdays: [open, open, open, open, open, closed, closed], onHolidays: false, exceptions: [] },
};
const asking = (of: Partial<AskSupport> = {}): AskSupport => ({
  ...{
    kind: 'fault',
    subject: '映像が出ない',
    text: 'カメラの映像が黒いままです。',
    callId: null,
    contact: '',
  },
  ...of,
});

describe('the operator’s desk', () => {
  let app: TestApp;
  let operator: GivenOperator;
  const clock = new TestClock();
  const mailer = new FakeMailer();
  beforeAll(async () => {
    app = await startApp({
      ...{ clock, media: new FakeMedia() },
      override: (b) => b.overrideProvider(Mailer).useValue(mailer),
    });
    // A holiday; the desk opens on the next day.
    operator = await signedInOperator(app, { clock, name: 'Aoi' });
  });
  afterAll(() => app.close());

  const person = async (tenant: GivenTenant, roles: ('admin' | 'member')[] = ['member']) => {
    const user = await tenant.user({ roles });
    return { user, client: await tenant.clientFor(user, clock.now()) };
  };
  const ask = async (client: HttpClient, of: Partial<AskSupport> = {}) =>
    (await client.post<SupportThread>('/support/requests', asking(of))).body;
  const reply = (id: string, text = '確認します。') =>
    operator.client.post<OperatorSupportThread>(`/operator/support/${id}/replies`, { text });
  const mine = async (client: HttpClient, query = '') =>
    (await client.get<Page<SupportRequestView>>(`/support/requests${query}`)).body.items;
  const row = async (no: number) =>
    (await operator.client.get<PrintedSheet>('/operator/check-sheet?locale=ja')).body.rows.find(
      (one) => one.no === no,
    );

  it('is none until operators set one, and keeps each version of its hours', async () => {
    const { client } = await person(await app.given.tenant());
    expect((await client.get<SupportDesk>('/support/desk')).body).toEqual({
      ...{ hours: null, open: false, opensAt: null },
    });
    expect(await row(26)).toMatchObject({ status: 'no' });
    const set = { version: 0, hours: HOURS, email: 'desk@operator.example', locale: 'ja' };
    expect((await operator.client.put<OperatorDesk>('/operator/desk', set)).body).toMatchObject({
      ...{ version: 1, hours: HOURS, history: [{ version: 1, madeBy: 'Aoi' }] },
    });
    expect(await operator.client.put('/operator/desk', set)).toMatchObject(refusal(409, 'SETTINGS_CHANGED'));
    const twice = {
      ...HOURS,
      weekdays: [{ spans: [open.spans[0], open.spans[0]] }, ...HOURS.weekdays.slice(1)],
    };
    expect(await operator.client.put('/operator/desk', { ...set, version: 1, hours: twice })).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    expect((await client.get<SupportDesk>('/support/desk')).body).toMatchObject({
      ...{ open: false, opensAt: '2026-11-24T00:00:00.000Z' },
    });
    expect(await row(27)).toMatchObject({
      status: 'not_measured',
      value: expect.stringContaining('窓口 月～金 9:00～17:00'),
    });
  });

  it('gets what people ask, replies, and both are told by mail', async () => {
    const call = await buildCall(app);
    const { client, user } = await person(call.tenant, ['admin']);
    const asked = await client.post<SupportThread>('/support/requests', asking({ callId: call.id }));
    expect(asked).toMatchObject({
      status: 201,
      body: { number: 1, state: 'waiting', call: { id: call.id, title: 'Test call' }, firstReplyAt: null },
    });
    const { id } = asked.body;
    const letter = await mailer.to('desk@operator.example');
    expect(letter.subject).toContain('映像が出ない');
    expect(letter.text).toContain(`${app.url}/operator/support/${id}`);
    expect(letter.text).not.toContain('黒い');

    const found = await operator.client.get<OperatorSupportThread>(`/operator/support/${id}`);
    expect(found.body).toMatchObject({
      ...{ askedBy: user.displayName, callId: call.id, state: 'waiting' },
      clock: { limitS: 4 * 3_600, usedS: 0, running: true },
      messages: [{ side: 'requester', text: 'カメラの映像が黒いままです。' }],
    });
    expect(JSON.stringify(found.body)).not.toContain('Test call');
    const path = `/operator/support/${id}`;
    expect(await operator.client.post(`${path}/closing`, { text: null })).toMatchObject(
      refusal(409, 'SUPPORT_NOT_ANSWERED'),
    );
    expect((await reply(id)).body).toMatchObject({
      ...{ state: 'answered', clock: { running: false } },
      messages: [{}, { side: 'desk', author: 'Aoi', text: '確認します。' }],
    });
    expect((await mailer.to(user.email)).text).toContain(`${app.url}/support/${id}`);

    const closing = await operator.client.post<OperatorSupportThread>(`${path}/closing`, {
      text: '直りました。',
    });
    expect(closing.body.state).toBe('closed');
    expect(await operator.client.post(`${path}/closing`, { text: null })).toMatchObject(
      refusal(409, 'CONFLICT'),
    );
    expect((await operator.client.post<OperatorSupportThread>(`${path}/reopening`)).body.state).toBe(
      'waiting',
    );
    expect((await client.post<SupportThread>(`/support/requests/${id}/closing`)).body.state).toBe('closed');
    expect(
      (await client.post<SupportThread>(`/support/requests/${id}/messages`, { text: 'まだです。' })).body,
    ).toMatchObject({ state: 'waiting' });

    const log = await client.get<Page<AuditEntryView>>('/audit-entries?limit=20');
    const entries = log.body.items.filter(({ action }) => action.startsWith('support.'));
    expect(entries.map(({ action, actor }) => [action, actor.kind])).toEqual([
      ...[
        ['support.written', 'user'],
        ['support.closed', 'user'],
        ['support.reopened', 'operator'],
      ],
      ...[
        ['support.closed', 'operator'],
        ['support.written', 'operator'],
        ['support.asked', 'user'],
      ],
    ]);
    expect(JSON.stringify(entries)).not.toContain('まだです');
  });

  it('shows people their own requests, administrators all of their organization, and nobody another’s', async () => {
    const tenant = await app.given.tenant();
    const [one, two, admin] = [await person(tenant), await person(tenant), await person(tenant, ['admin'])];
    const first = await ask(one.client);
    const second = await ask(two.client, { kind: 'question', subject: '使い方' });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect((await mine(one.client)).map(({ id }) => id)).toEqual([first.id]);
    expect(await one.client.get(`/support/requests/${second.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await one.client.get('/support/requests?whose=all')).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect((await mine(admin.client, '?whose=all')).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await mine(admin.client, '?whose=all&closed=true')).length).toBe(0);
    const other = await person(await app.given.tenant(), ['admin']);
    expect(await mine(other.client, '?whose=all')).toEqual([]);
    const write = await other.client.post(`/support/requests/${first.id}/messages`, { text: 'A' });
    expect(write).toMatchObject(refusal(404, 'NOT_FOUND'));
    const { id: callId } = await buildCall(app);
    expect(await one.client.post('/support/requests', asking({ callId }))).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
  });

  it('has no end of open requests of one person, and forgets who asked when they are deleted', async () => {
    const tenant = await app.given.tenant();
    const [{ client, user }, admin] = [await person(tenant), await person(tenant, ['admin'])];
    for (let n = 0; n < 20; n += 1) await ask(client, { contact: '内線 12' });
    expect(await client.post('/support/requests', asking())).toMatchObject(refusal(409, 'SUPPORT_LIMIT'));
    const [last] = await mine(client);
    expect((await admin.client.delete(`/users/${user.id}`)).status).toBe(204);
    const thread = await admin.client.get<SupportThread>(`/support/requests/${last?.id ?? ''}`);
    expect(thread.body).toMatchObject({ askedBy: { id: user.id }, contact: '' });
    expect(JSON.stringify(thread.body)).not.toContain(user.displayName);
  });

  it('lists open requests by the time left, and is measured by desk hours alone', async () => {
    await app.database.query('delete from support_message');
    await app.database.query('delete from support_request');
    const tenant = await app.given.tenant();
    const { client, user } = await person(tenant);
    // Monday, a holiday, at noon. On Tuesday at one, after four hours of the desk, faults are as old as they may be.
    const ids = await Promise.all([1, 2, 3, 4].map(async () => (await ask(client)).id));
    clock.advance(21 * HOUR + 4 * HOUR);
    operator = await signedInOperator(app, { clock });
    for (const id of ids) await reply(id);
    const later = await tenant.clientFor(user, clock.now());
    const waiting = await ask(later, { subject: '遅れる' });
    const question = await ask(later, { kind: 'question', subject: '急がない' });
    expect(await row(26)).toMatchObject({ status: 'not_measured', samples: '4' });
    clock.advance(23 * HOUR);
    operator = await signedInOperator(app, { clock });
    const list = await operator.client.get<Page<OperatorSupportView>>('/operator/support');
    expect(list.body.items.map(({ subject, clock: c }) => [subject, c?.running && c.usedS / 3_600])).toEqual([
      ...[
        ['遅れる', 7],
        ['急がない', 7],
      ],
      ...ids.map(() => ['映像が出ない', false]),
    ]);
    expect(await row(26)).toMatchObject({ status: 'unmet', samples: '5' });
    await reply(question.id);
    expect(await row(27)).toMatchObject({ status: 'not_measured' });
    await reply(waiting.id);
    const kinds = async (kind: SupportKind): Promise<number> =>
      (await operator.client.get<Page<OperatorSupportView>>('/operator/support')).body.items.filter(
        (one) => one.kind === kind && one.state === 'answered',
      ).length;
    expect([await kinds('fault'), await kinds('question')]).toEqual([5, 1]);
  });
});
