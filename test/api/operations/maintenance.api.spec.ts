import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  AuditEntryView,
  MaintenancePlanView,
  NoticeReceiversView,
  OperatorMaintenanceView,
  Page,
  SaveMaintenance,
  ServiceNoticeView,
  StatusPage,
  UndeliveredNotice,
} from '@rinjo/contract';
import { NoticeRounds } from '../../../apps/api/src/modules/operations/index.js';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import { ProofLedger } from '../../../apps/api/src/platform/proofs/proof-ledger.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type HttpClient, refusal } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { PostOffice } from '../../support/post-office.js';
import { rowFinding } from '../../support/row-finding.js';
import { TestClock } from '../../support/test-clock.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PATH = '/operator/maintenance';

describe('planned work on the service', () => {
  const clock = new TestClock();
  const post = new PostOffice();
  let app: TestApp;
  let operator: HttpClient;
  let environment: { readonly SMTP_URL: string; readonly MAIL_FROM: string };
  beforeAll(async () => {
    environment = { SMTP_URL: await post.open(), MAIL_FROM: 'no-reply@rinjo.test' };
    app = await startApp({ clock, environment });
  });
  afterAll(async () => {
    await app.close();
    await post.close();
  });
  beforeEach(async () => {
    await app.database.query('truncate notice, maintenance_window cascade');
    await app.database.query(`update tenant set status = 'suspended'`);
    await pass(0);
  });

  /** Sessions of operators are short: after a while they sign in again. */
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms);
    operator = (await signedInOperator(app, { clock })).client;
  };

  const after = (ms: number): string => new Date(clock.now().getTime() + ms).toISOString();
  const wanted = (of: Partial<SaveMaintenance> = {}): SaveMaintenance => ({
    ...{ kind: 'planned', plannedStart: after(40 * DAY), plannedEnd: after(40 * DAY + 2 * HOUR) },
    ...{ ja: 'データベースを更新します。', en: 'The database is updated.', ...of },
  });
  const draft = async (of: Partial<SaveMaintenance> = {}): Promise<OperatorMaintenanceView> => {
    const { status, body } = await operator.post<OperatorMaintenanceView>(PATH, wanted(of));
    expect(status).toBe(201);
    return body;
  };
  const announced = async (of: Partial<SaveMaintenance> = {}): Promise<OperatorMaintenanceView> => {
    const { id } = await draft(of);
    const { status, body } = await operator.post<OperatorMaintenanceView>(`${PATH}/${id}/announcement`);
    expect(status).toBe(200);
    return body;
  };
  const plan = async (): Promise<MaintenancePlanView> => (await operator.get<MaintenancePlanView>(PATH)).body;
  const state = async (id: string): Promise<OperatorMaintenanceView | undefined> =>
    (await plan()).windows.find((window) => window.id === id);
  const round = (): Promise<void> => app.get(NoticeRounds).now();
  const tenantWith = async (...emails: readonly string[]) => {
    const tenant = await app.given.tenant();
    for (const email of emails) await tenant.user({ roles: ['admin'], email });
    return tenant;
  };

  it('is refused inside the lead, drafted or not, and beyond the days that are known', async () => {
    await tenantWith('a@kita.test');
    const soon = { plannedStart: after(29 * DAY), plannedEnd: after(29 * DAY + HOUR) };
    const { body } = await operator.post<{ details: { earliest: string } }>(PATH, wanted(soon));
    expect(body).toMatchObject({ code: 'NOTICE_TOO_LATE', details: { earliest: after(30 * DAY) } });
    const far = { plannedStart: '2028-01-08T00:00:00Z', plannedEnd: '2028-01-08T01:00:00Z' };
    expect(await operator.post(PATH, wanted(far))).toMatchObject(refusal(409, 'CALENDAR_ENDS'));
    const backwards = { plannedEnd: after(39 * DAY) };
    expect(await operator.post(PATH, wanted(backwards))).toMatchObject(refusal(400, 'VALIDATION'));
    const { id } = await draft();
    await pass(11 * DAY);
    expect(await operator.post(`${PATH}/${id}/announcement`)).toMatchObject(refusal(409, 'NOTICE_TOO_LATE'));
    expect(await plan()).toMatchObject({ leadDays: 30, businessDays: 3, mail: true, receivers: 1 });
  });

  it('goes to all administrators by mail, is on the status page, in the log, and counts once all have it', async () => {
    const kita = await tenantWith('a@kita.test', 'b@kita.test');
    await tenantWith('a@minami.test');
    const { id } = await announced();
    expect(await state(id)).toMatchObject({ state: 'announced', toldAt: null, inTime: null });
    await round();
    for (const address of ['a@kita.test', 'b@kita.test', 'a@minami.test']) {
      const { subject, text } = await post.letterTo(address);
      expect(subject).toContain('計画停止のお知らせ');
      expect(text).toContain('データベースを更新します。');
    }
    expect(await state(id)).toMatchObject({
      ...{ toldAt: clock.now().toISOString(), inTime: true },
      notices: [{ event: 'announced', receivers: 2, reached: 2, waiting: 0 }],
    });
    const client = await kita.clientFor(await kita.user({ roles: ['admin'] }), clock.now());
    const log = await client.get<Page<AuditEntryView>>('/audit-entries?limit=20');
    expect(log.body.items.filter(({ action }) => action === 'service.notified')).toMatchObject([
      { details: { kind: 'maintenance', event: 'announced' } },
    ]);
    await pass(HOUR);
    const page = (await app.anonymous().get<StatusPage>('/status')).body;
    expect(page.maintenance).toMatchObject([{ id, state: 'announced', emergency: false }]);
    await round();
    expect(post.received).toEqual([]);
  });

  it('of which nobody can be told in an organization is late there, and on the list of those to call', async () => {
    await tenantWith('a@refuses.example');
    const { id, notices } = await announced();
    await round();
    expect((await operator.get<UndeliveredNotice[]>('/operator/notices/undelivered')).body).toMatchObject([
      { noticeId: notices[0]?.id, kind: 'maintenance', code: '550' },
    ]);
    const { body } = await operator.get<NoticeReceiversView>(
      `/operator/notices/${String(notices[0]?.id)}/receivers`,
    );
    expect(body.receivers).toMatchObject([{ reachedAt: null, refused: 1, accepted: 0, waiting: false }]);
    await pass(11 * DAY);
    expect(await state(id)).toMatchObject({ toldAt: null, inTime: false });
  });

  it('reaches an organization by the next administrator where the mail server refuses one', async () => {
    await tenantWith('a@refuses.example', 'b@kita.test');
    const { id } = await announced();
    await round();
    await post.letterTo('b@kita.test');
    expect(await state(id)).toMatchObject({ inTime: true, notices: [{ reached: 1 }] });
    expect((await operator.get<UndeliveredNotice[]>('/operator/notices/undelivered')).body).toEqual([]);
  });

  it('is not told twice by two nodes, and those who come later are told without making it late', async () => {
    await tenantWith('a@kita.test');
    const { id } = await announced();
    const other = await startApp({ clock, environment, database: app.database });
    try {
      await Promise.all([round(), other.get(NoticeRounds).now()]);
    } finally {
      await other.close();
    }
    const told = (await state(id))?.toldAt;
    await pass(2 * DAY);
    await tenantWith('late@higashi.test');
    await round();
    await round();
    await post.letterTo('late@higashi.test');
    expect(await state(id)).toMatchObject({ toldAt: told, inTime: true, notices: [{ receivers: 2 }] });
  });

  it('is reminded of seven days, three business days and an hour before', async () => {
    await tenantWith('a@kita.test');
    const start = clock.now().getTime() + 40 * DAY;
    const { id } = await announced();
    await round();
    await post.letterTo('a@kita.test');
    for (const [before, event] of [
      [7 * DAY - 1, 'reminder_days'],
      [2 * DAY, 'reminder_business_days'],
      [HOUR / 2, 'reminder_hour'],
    ] as const) {
      await pass(start - before - clock.now().getTime());
      await round();
      await round();
      expect((await state(id))?.notices.at(-1)).toMatchObject({ event, reached: 1 });
    }
    expect((await state(id))?.notices).toHaveLength(4);
    post.received.splice(0);
  });

  it('begins at its time, is verified and ends; whoever was told of it is told that it is over', async () => {
    await tenantWith('a@kita.test');
    const { id } = await announced();
    await round();
    const early = await operator.post(`${PATH}/${id}/start`);
    expect(early).toMatchObject({ status: 409, body: { code: 'CONFLICT', details: { reason: 'early' } } });
    await pass(40 * DAY);
    const begun = (await operator.post<OperatorMaintenanceView>(`${PATH}/${id}/start`)).body;
    expect(begun).toMatchObject({ state: 'in_progress', actualStart: clock.now().toISOString() });
    await pass(HOUR);
    for (const [move, then] of [
      ['verification', 'verifying'],
      ['resumption', 'in_progress'],
      ['verification', 'verifying'],
      ['completion', 'completed'],
    ] as const)
      expect((await operator.post<OperatorMaintenanceView>(`${PATH}/${id}/${move}`)).body.state).toBe(then);
    expect(await state(id)).toMatchObject({ actualEnd: clock.now().toISOString(), inTime: true, by: 'Aoi' });
    expect((await state(id))?.notices.at(-1)).toMatchObject({ event: 'completed' });
    expect(await operator.post(`${PATH}/${id}/cancellation`)).toMatchObject(refusal(409, 'CONFLICT'));
    await round();
    post.received.splice(0);
  });

  it('may become later and shorter at any time, and earlier or longer only with a full lead', async () => {
    await tenantWith('a@kita.test');
    const start = clock.now().getTime() + 40 * DAY;
    const at = (ms: number): string => new Date(start + ms).toISOString();
    const { id } = await announced();
    await round();
    await pass(35 * DAY);
    const later = { plannedStart: at(DAY), plannedEnd: at(DAY + HOUR) };
    const put = (of: Partial<SaveMaintenance>) =>
      operator.put<OperatorMaintenanceView>(`${PATH}/${id}`, wanted(of));
    expect((await put(later)).body).toMatchObject({ inTime: true, plannedStart: at(DAY) });
    const longer = { plannedStart: at(DAY), plannedEnd: at(DAY + 2 * HOUR) };
    expect(await put(longer)).toMatchObject(refusal(409, 'NOTICE_TOO_LATE'));
    const anew = { plannedStart: at(60 * DAY), plannedEnd: at(60 * DAY + 5 * HOUR) };
    expect((await put(anew)).body).toMatchObject({ inTime: null, toldAt: null });
    await round();
    expect(await state(id)).toMatchObject({ inTime: true });
    expect((await state(id))?.notices.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['announced', 'changed', 'announced']),
    );
    post.received.splice(0);
  });

  it('that is urgent begins at once and counts as downtime; a draft is nobody else’s business', async () => {
    await tenantWith('a@kita.test');
    const { id } = await announced({ kind: 'emergency', plannedStart: after(0), plannedEnd: after(HOUR) });
    await draft();
    expect((await operator.post(`${PATH}/${id}/start`)).status).toBe(200);
    await round();
    expect((await post.letterTo('a@kita.test')).subject).toContain('緊急の作業');
    expect(await state(id)).toMatchObject({ inTime: false, state: 'in_progress' });
    await pass(60_000);
    const page = (await app.anonymous().get<StatusPage>('/status')).body;
    expect(page.maintenance).toMatchObject([{ id, emergency: true, state: 'in_progress' }]);
  });

  it('is seen in the product: by administrators at once, by others when it is near; opened counts as told', async () => {
    const tenant = await tenantWith('a@refuses.example');
    const admin = await tenant.clientFor(
      await tenant.user({ roles: ['admin'], email: 'c@refuses.example' }),
      clock.now(),
    );
    const { id, plannedStart } = await announced();
    await round();
    const { body } = await admin.get<ServiceNoticeView[]>('/notices');
    expect(body).toMatchObject([{ from: plannedStart, running: false, toOpen: true, emergency: false }]);
    const member = await tenant.clientFor(await tenant.user(), clock.now());
    expect((await member.get<ServiceNoticeView[]>('/notices')).body).toEqual([]);
    const opening = `/notices/${String(body[0]?.id)}/opening`;
    expect(await member.post(opening)).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect(await state(id)).toMatchObject({ toldAt: null });
    expect((await admin.post(opening)).status).toBe(204);
    expect((await admin.post(opening)).status).toBe(204);
    expect(await state(id)).toMatchObject({ toldAt: clock.now().toISOString(), inTime: true });
    expect((await admin.get<ServiceNoticeView[]>('/notices')).body).toMatchObject([{ toOpen: false }]);
    const elsewhere = await app.given.tenant();
    const stranger = await elsewhere.clientFor(await elsewhere.user({ roles: ['admin'] }), clock.now());
    expect(await stranger.post(opening)).toMatchObject(refusal(404, 'NOT_FOUND'));
    await pass(39 * DAY + HOUR);
    const later = await tenant.clientFor(await tenant.user(), clock.now());
    expect((await later.get<ServiceNoticeView[]>('/notices')).body).toMatchObject([{ toOpen: false }]);
    const calendar = await fetch(`${app.url}/api/v2/maintenance.ics`);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain(`UID:${id}@`);
  });

  it('answers rows 1 to 3 of the check sheet once its canary has run, and misses what was told late', async () => {
    const measure = (row: number) =>
      rowFinding(app, row, {
        ...{ from: new Date(0), to: new Date(clock.now().getTime() + HOUR), tenantId: null },
      });
    expect(await measure(2)).toMatchObject({ notMeasured: true });
    expect(await measure(3)).toMatchObject({ notMeasured: true });
    // Nobody has looked at the service yet: hours without samples are no measurement.
    expect(await measure(1)).toMatchObject({ notMeasured: true, figures: [] });
    const canary = app.get(Canaries).of('notice-lead');
    const result = await canary?.run();
    expect(result).toMatchObject({ outcome: 'passed' });
    expect((await plan()).windows).toEqual([]);
    await app.get(ProofLedger).canaried({
      ...{ canary: 'notice-lead', outcome: 'passed', detail: '', tookMs: 1, processorMs: 1 },
    });
    const proved = { notMeasured: false, unmet: false, expired: false, unverified: false };
    expect(await measure(2)).toMatchObject(proved);
    expect(await measure(3)).toMatchObject(proved);
    await tenantWith('a@refuses.example');
    await announced();
    await round();
    expect(await measure(2)).toMatchObject(proved);
    clock.advance(11 * DAY);
    expect(await measure(2)).toMatchObject({ unmet: true, unverified: true });
  });

  it('that nobody has begun by its end is called off by itself', async () => {
    await tenantWith('a@kita.test');
    const { id } = await announced();
    await round();
    await pass(41 * DAY);
    await round();
    expect(await state(id)).toMatchObject({ state: 'cancelled', by: null });
    post.received.splice(0);
  });
});
