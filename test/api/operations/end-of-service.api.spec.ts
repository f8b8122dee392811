import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OperatorTenantView, Page, ServiceEndView, ServiceNoticeView } from '@rinjo/contract';
import { NoticeRounds } from '../../../apps/api/src/modules/operations/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type HttpClient, refusal } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { PostOffice } from '../../support/post-office.js';
import { GivenProber } from '../../support/probers.js';
import { seen } from '../../support/sightings.js';
import { TestClock } from '../../support/test-clock.js';

const DAY = 86_400_000;
const PATH = '/operator/end-of-service';
const TEXTS = { ja: '後継サービスに移ります。', en: 'Another service takes over.' };

describe('what customers are told by themselves', () => {
  const clock = new TestClock();
  const post = new PostOffice();
  let app: TestApp;
  let operator: HttpClient;
  beforeAll(async () => {
    const environment = { SMTP_URL: await post.open(), MAIL_FROM: 'no-reply@rinjo.test' };
    app = await startApp({ clock, environment });
    operator = (await signedInOperator(app, { clock })).client;
  });
  afterAll(async () => {
    await app.close();
    await post.close();
  });

  const round = (): Promise<void> => app.get(NoticeRounds).now();
  const pass = async (to: number): Promise<void> => {
    clock.advance(to - clock.now().getTime());
    operator = (await signedInOperator(app, { clock })).client;
  };
  const announce = (endsAt: string) => operator.post<ServiceEndView>(PATH, { endsAt, ...TEXTS });

  it('of a failure: one letter for all that fails together, and one when it is over, each once', async () => {
    const tenant = await app.given.tenant();
    await tenant.user({ roles: ['admin'], email: 'a@kita.test' });
    const prober = await GivenProber.of(app);
    const now = Math.floor(clock.now().getTime() / 30_000);
    await prober.tell([...seen('sign-in', now - 3, 'xxx'), ...seen('signalling', now - 3, 'xxx')]);
    await round();
    await round();
    const { subject, text } = await post.letterTo('a@kita.test');
    expect(subject).toBe('障害: サインイン、通話の接続');
    expect(text).toContain('「サインイン」の障害を検知しました');
    expect(post.received).toEqual([]);
    clock.advance(6 * 60_000);
    await prober.tell([...seen('sign-in', now, '.'.repeat(11)), ...seen('signalling', now, '.'.repeat(11))]);
    await round();
    expect((await post.letterTo('a@kita.test')).subject).toBe('復旧: サインイン、通話の接続');
    expect(post.received).toEqual([]);
  });

  it('who have confirmed an address get news of the status page, and nobody learns who they are', async () => {
    const visitor = app.anonymous();
    const ask = (email: string) => visitor.post('/status/subscriptions', { email, locale: 'en' });
    expect((await ask('Reader@news.test')).status).toBe(202);
    const letter = await post.letterTo('Reader@news.test');
    const token = /#confirm=([\w-]{43})/.exec(letter.text)?.[1] ?? '';
    const confirm = (text: string) => visitor.post('/status/subscriptions/confirmation', { token: text });
    expect(await confirm('x'.repeat(43))).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await confirm(token)).status).toBe(204);
    expect((await confirm(token)).status).toBe(204);
    // The same answer, and no letter: the address is on the list already.
    expect((await ask('reader@news.test')).status).toBe(202);
    expect((await ask('slow@news.test')).status).toBe(202);
    const late = /#confirm=([\w-]{43})/.exec((await post.letterTo('slow@news.test')).text)?.[1] ?? '';
    clock.advance(25 * 3_600_000);
    expect(await confirm(late)).toMatchObject(refusal(404, 'NOT_FOUND'));

    const prober = await GivenProber.of(app);
    const now = Math.floor(clock.now().getTime() / 30_000);
    await prober.tell(seen('media', now - 3, 'xxx'));
    await round();
    const news = await post.letterTo('Reader@news.test');
    expect(news.subject).toBe('Incident: Video and audio');
    const end = /#end=([\w-]{43})/.exec(news.text)?.[1];
    expect((await visitor.post('/status/subscriptions/end', { token: end })).status).toBe(204);
    clock.advance(6 * 60_000);
    await prober.tell(seen('media', now, '.'.repeat(11)));
    await round();
    expect(post.received.filter(({ to }) => to.some((address) => address.endsWith('news.test')))).toEqual([]);
    post.received.splice(0);
    for (let n = 0; n < 3; n += 1) await ask('much@news.test');
    expect(await ask('much@news.test')).toMatchObject(refusal(429, 'RATE_LIMITED'));
  });

  it('of the end: fifteen months ahead, never earlier; nobody new; reminders; then every contract ends', async () => {
    await pass(clock.now().getTime());
    const tenant = await app.given.tenant();
    await tenant.user({ roles: ['admin'], email: 'b@kita.test' });
    const { earliest } = (await operator.get<ServiceEndView>(PATH)).body;
    expect(earliest).toBe('2028-02-25T15:00:00.000Z');
    const soon = new Date(Date.parse(earliest) - DAY).toISOString();
    expect(await announce(soon)).toMatchObject(refusal(409, 'NOTICE_TOO_LATE'));
    expect(await announce('2028-03-01T00:00:00Z')).toMatchObject(refusal(400, 'VALIDATION'));
    const { body } = await announce(earliest);
    expect(body.announcements).toMatchObject([{ endsAt: earliest, by: 'Aoi', ...TEXTS }]);
    await round();
    const letter = await post.letterTo('b@kita.test');
    expect(letter.subject).toContain('サービス終了のお知らせ（2028年2月26日');
    expect(letter.text).toContain('後継サービスに移ります。');

    const member = await tenant.clientFor(await tenant.user(), clock.now());
    expect((await member.get<ServiceNoticeView[]>('/notices')).body).toMatchObject([
      { kind: 'end_of_service', from: earliest, toOpen: false },
    ]);
    const plan = (await operator.get<{ id: string }[]>('/operator/plans')).body[0];
    const wanted = {
      ...{ slug: 'new-one', name: 'New', planId: plan?.id },
      administrator: { email: 'x@new.test', displayName: 'X', locale: 'ja' },
    };
    expect(await operator.post('/operator/tenants', wanted)).toMatchObject(refusal(409, 'SERVICE_ENDING'));
    expect(await announce(soon)).toMatchObject(refusal(400, 'VALIDATION'));
    const later = '2028-03-31T15:00:00.000Z';
    expect((await announce(later)).body.announcements.map(({ endsAt }) => endsAt)).toEqual([later, earliest]);
    await round();
    expect((await post.letterTo('b@kita.test')).subject).toContain('延期');

    await pass(clock.now().getTime() + 32 * DAY);
    await round();
    await round();
    expect((await post.letterTo('b@kita.test')).subject).toContain('再度のお知らせ');
    expect(post.received.filter(({ to }) => to.includes('b@kita.test'))).toEqual([]);

    // The day comes: by the row, since so many months of timers are too many to run.
    await app.database.query(`update service_end set ends_at = announced_at + interval '1 second'`);
    await round();
    const { items } = (await operator.get<Page<OperatorTenantView>>('/operator/tenants')).body;
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['cancelled']));
  });
});
