import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LetterChoice, Locale, MonthlyReportsView, MonthlyReportView } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { MonthlyRounds, NoticeRounds } from '../../../apps/api/src/modules/operations/index.js';
import { JobWorker } from '../../../apps/api/src/platform/jobs/job-worker.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { GivenTenant } from '../../support/given.js';
import type { HttpClient } from '../../support/http-client.js';
import { pdfText } from '../../support/pdf-text.js';
import { PostOffice } from '../../support/post-office.js';
import { TestClock } from '../../support/test-clock.js';

const plain = (text: string): string => text.replace(/\s+/g, '');
/** The last three days of October 2026 in Japan, in slots of 30 seconds. */
const FIRST = Date.parse('2026-10-29T00:00:00+09:00') / 30_000;
const END = Date.parse('2026-11-01T00:00:00+09:00') / 30_000;
const BAD = Date.parse('2026-10-30T10:00:00+09:00') / 30_000;

describe('the report of a month, and letters', () => {
  // It begins on 23 November 2026: October is over.
  const clock = new TestClock();
  const post = new PostOffice();
  let app: TestApp;
  let tenant: GivenTenant;
  let admin: HttpClient;

  beforeAll(async () => {
    const environment = { SMTP_URL: await post.open(), MAIL_FROM: 'no-reply@rinjo.test' };
    app = await startApp({ clock, environment, monthlyReports: true });
    tenant = await app.given.tenant({ name: '星野工業' });
    await app.database.query(`update tenant set created_at = '2026-09-10' where tenant_id = $1`, [tenant.id]);
    admin = await tenant.clientFor(await tenant.user({ roles: ['admin'] }), clock.now());
    await app.database.query(
      `insert into probe_sample (component, slot, prober_id, ok, began_milliseconds, milliseconds, code, outside, received_at)
       select c, s, $1, s not between $4 and $5, 0, 100, case when s between $4 and $5 then 'TIMEOUT' end, true, now()
       from unnest(array['sign-in', 'signalling', 'media']) c, generate_series($2::int, $3::int - 1) s`,
      [uuidv7(), FIRST, END, BAD, BAD + 39],
    );
    const incident = uuidv7();
    await app.database.query(
      `insert into incident (id, component, source, opened_at, detected_at)
       values ($1, 'media', 'probe', '2026-10-30T01:00:00Z', '2026-10-30T01:01:00Z')`,
      [incident],
    );
    await app.database.query(
      `insert into incident_update (id, incident_id, stage, at, ja, en, closed_at) values
         ($2, $1, 'cause', '2026-10-30T02:00:00Z', '電源装置の故障', 'A power supply failed', null),
         ($3, $1, 'recovered', '2026-10-30T01:20:00Z', '復旧しました', 'Works again', '2026-10-30T01:20:00Z')`,
      [incident, uuidv7(), uuidv7()],
    );
  });
  afterAll(async () => {
    await app.close();
    await post.close();
  });

  const list = async (): Promise<MonthlyReportsView> =>
    (await admin.get<MonthlyReportsView>('/monthly-reports')).body;
  async function round(): Promise<void> {
    await app.get(MonthlyRounds).now();
    await app.get(JobWorker).idle();
  }
  async function file({ id }: MonthlyReportView, locale: Locale): Promise<Buffer> {
    const answer = await fetch(`${app.url}/api/v1/monthly-reports/${id}/file?locale=${locale}`, {
      headers: { cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(answer.headers.get('content-disposition')).toContain(`2026-10.${locale}.pdf`);
    return Buffer.from(await answer.arrayBuffer());
  }

  it('is made by itself, and told to administrators who have not said no', async () => {
    const other = await tenant.user({ roles: ['admin'] });
    const quiet = await tenant.user({ roles: ['admin'] });
    const client = await tenant.clientFor(quiet, clock.now());
    const chosen = await client.put<LetterChoice[]>('/me/letters', {
      letter: 'monthly_report',
      wanted: false,
    });
    expect(chosen.body).toContainEqual({ letter: 'monthly_report', wanted: false });
    expect((await admin.get<LetterChoice[]>('/me/letters')).body).toEqual([
      { letter: 'incident', wanted: true },
      { letter: 'monthly_report', wanted: true },
    ]);
    expect(await list()).toEqual({ reports: [], nextAt: '2026-12-01T15:00:00.000Z' });
    await round();
    await round();
    const { reports } = await list();
    expect(reports).toMatchObject([{ month: '2026-10', state: 'done' }]);
    const letter = await post.letterTo(other.email);
    expect(letter.subject).toContain('月次報告');
    expect(letter.text).toContain('/admin/monthly-reports');
    const more = post.received.filter(({ to }) => to.includes(other.email) || to.includes(quiet.email));
    expect(more).toEqual([]);
    const [kept] = await app.database.query<{ document: string }>(
      'select document from monthly_report where tenant_id = $1',
      [tenant.id],
    );
    expect(kept?.document).toMatch(/^v1\.\d+\.[\w-]+$/);
  });

  it('counts as the check sheet does, and prints what nobody has measured as that', async () => {
    const [report] = (await list()).reports;
    if (!report) throw new Error('No report');
    const ja = await file(report, 'ja');
    expect((await file(report, 'ja')).equals(ja)).toBe(true);
    const japanese = await pdfText(ja);
    expect(japanese).toMatchObject({ language: 'ja', isTagged: true });
    // Three days are 8,640 slots, 40 of them bad: 99.537 %, cut; 20 minutes.
    for (const text of [
      ...['2026年10月月次報告', '星野工業', '稼働率99.53 %(目標99.50 %)', '停止時間20分', '障害の回数1'],
      ...['映像と音声', '電源装置の故障', '2026-10-30 10:00', '2026-10-29〜2026-10-31', '応答時間未測定'],
      ...['原本の照合未測定', `SHA-256${report.sha256 ?? ''}`],
    ])
      expect(japanese.all).toContain(plain(text));
    const english = await pdfText(await file(report, 'en'));
    for (const text of ['Monthly report, October 2026', 'A power supply failed', 'Not measured'])
      expect(english.all).toContain(plain(text));
  });

  it('has no month before the tenant came', async () => {
    const late = await app.given.tenant();
    await app.database.query('update tenant set created_at = $2 where tenant_id = $1', [
      late.id,
      clock.now(),
    ]);
    await round();
    const client = await late.clientFor(await late.user({ roles: ['admin'] }), clock.now());
    expect((await client.get<MonthlyReportsView>('/monthly-reports')).body.reports).toEqual([]);
  });

  it('and letters about incidents end with one click, which the ledger of notices says', async () => {
    const told = await app.given.tenant();
    const [one, other] = [await told.user({ roles: ['admin'] }), await told.user({ roles: ['admin'] })];
    const incident = uuidv7();
    const say = async (stage: string): Promise<void> => {
      await app.database.query(
        `insert into incident_update (id, incident_id, stage, at, ja, en) values ($2, $1, $3, $4, '調査中', 'Looking')`,
        [incident, uuidv7(), stage, clock.now()],
      );
      clock.advance(60_000);
      await app.get(NoticeRounds).now();
    };
    await app.database.query(
      `insert into incident (id, component, source, opened_at, detected_at) values ($1, 'files', 'probe', $2, $2)`,
      [incident, clock.now()],
    );
    await say('detected');
    const { head, text } = await post.letterTo(one.email);
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const [, address = '', token = ''] = /^List-Unsubscribe: <(\S+token=([\w-]+))>/m.exec(head) ?? [];
    expect(text).toContain(`/status#letters=${token}`);
    await post.letterTo(other.email);
    const click = (to: string) =>
      fetch(to, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    expect((await click(`${address.slice(0, -3)}AAA`)).status).toBe(404);
    expect((await click(address)).status).toBe(204);
    expect((await click(address)).status).toBe(204);
    await say('cause');
    await post.letterTo(other.email);
    expect(post.received.filter(({ to }) => to.includes(one.email))).toEqual([]);
    const kept = await app.database.query(
      `select d.outcome from notice_delivery d join notice n on n.id = d.notice_id
       where d.user_id = $1 order by n.made_at`,
      [one.id],
    );
    expect(kept).toEqual([{ outcome: 'accepted' }, { outcome: 'declined' }]);
  });
});
