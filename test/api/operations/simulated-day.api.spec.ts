import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import {
  type AlertId,
  type AlertReport,
  type CheckSheet,
  type OperatorMaintenanceView,
  type ProbeSampleReport,
  type ServiceComponent,
  SLOT_MS,
} from '@rinjo/contract';
import { Backups, NoticeRounds, RunCanary } from '../../../apps/api/src/modules/operations/index.js';
import type { CanaryOutcome } from '../../../apps/api/src/platform/proofs/canary.js';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { HttpClient } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { PostOffice } from '../../support/post-office.js';
import { GivenProber } from '../../support/probers.js';
import { TestClock } from '../../support/test-clock.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_SLOTS = DAY_MS / SLOT_MS;
/** Days that were quiet before it: with less than a week of samples nothing is said. */
const QUIET_DAYS = 8;
/** Sunday, 10 January 2027, in Japan; the clock of a test begins on 23 November 2026. */
const DAY = Date.parse('2027-01-10T00:00:00+09:00');
const CORE: readonly ServiceComponent[] = ['sign-in', 'signalling', 'media'];

/** A time of the day, `HH:MM` or `HH:MM:SS`. */
const at = (time: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return DAY + (hours * 3_600 + minutes * 60 + seconds) * 1_000;
};
const slot = (time: string): number => at(time) / SLOT_MS;

/** When parts of the service did not answer. */
const DOWN: readonly {
  readonly of: readonly ServiceComponent[];
  readonly from: string;
  readonly to: string;
}[] = [
  // Inside of work that everybody knew of in time.
  { of: CORE, from: '01:02', to: '01:27' },
  // Work of which one organization never heard: downtime, and a failure.
  { of: ['sign-in'], from: '04:01', to: '04:11' },
  { of: ['media'], from: '10:00', to: '10:07' },
  // Two components, one failure.
  { of: ['sign-in', 'signalling'], from: '15:00', to: '15:20:30' },
  { of: ['media'], from: '15:05', to: '15:10' },
  // A single look.
  { of: ['signalling'], from: '18:00', to: '18:00:30' },
];

/**
 * Worked out by hand.
 * - 9 days of 2,880 slots are 25,920; the work announced in time, 01:00 to 01:28, takes 56 of them: P = 25,864.
 * - Down: 20 (04:01 to 04:11) + 14 (10:00 to 10:07) + 41 (15:00 to 15:20:30) + 1 (18:00) = 76 slots of 30 s = 2,280 s.
 * - Availability: (25,864 - 76) / 25,864 = 99.7061... %, cut to 99.70 %.
 * - Three failures of 600, 420 and 1,230 s: 2,250 s / 3 = 750 s to repair; 25,788 x 30 s / 3 = 257,880 s between them.
 * - The team was told 5, 9 and 31 s after each was detected: nearest rank, 9 s in the middle, 31 s at 95 %.
 * - Planned stops: 28 and 12 minutes are 2,400 s. One of two was late in one organization; the other was known from noon of
 *   23 November to 01:00 of 10 January, 47 days and 13 hours. Holidays are known to 31 December: 354 whole days from 00:01 of 11 January.
 * - The newest backup is of 03:00 the day before; the sheet is of 00:01 the day after: 45 h 1 min = 162,060 s.
 */
const BY_HAND = [
  {
    row: 5,
    status: 'yes',
    figures: { availability: 9_970, downtime: 2_280, blips: 1, components_watched: 3 },
  },
  { row: 10, status: 'yes', figures: { mttr: 750, failures: 3 } },
  { row: 12, status: 'yes', figures: { failures: 3, long_failures: 0, mtbf: 257_880, blips: 1 } },
  {
    row: 15,
    figures: { notification_p50: 9_000, notification_p95: 31_000, notification_max: 31_000 },
  },
  { row: 16, status: 'yes', figures: { interval_p50: 30, interval_p95: 30, interval_max: 30 } },
  { row: 1, status: 'yes', figures: { planned_stops: 2_400, planned_windows: 2 } },
  { row: 2, status: 'unmet', figures: { late_windows: 1, smallest_lead: 47, calendar_days: 354 } },
  { row: 28, status: 'unmet', figures: { backup_age: 162_060 } },
  // The canary passed the day before, and failed on the day.
  { row: 48, status: 'unverified', figures: {} },
] as const;

/** Nobody did or measured anything that they are about. */
const UNTOUCHED = [4, 6, 8, 11, 31, 36, 37] as const;

describe('a day with two failures, late and timely work, a failed backup and a failed canary', () => {
  const clock = new TestClock();
  const post = new PostOffice();
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-day-'));
  let app: TestApp;
  let operator: HttpClient;
  let prober: GivenProber;

  beforeAll(async () => {
    writeFileSync(join(folder, 'backup.key'), randomBytes(32).toString('hex'), { mode: 0o400 });
    app = await startApp({
      clock,
      environment: {
        ...{ SMTP_URL: await post.open(), MAIL_FROM: 'no-reply@rinjo.test' },
        ...{ BACKUP_STORE: 'directory', BACKUP_DIR: folder, BACKUP_KEY_FILE: join(folder, 'backup.key') },
        // Nobody listens there: every backup fails.
        BACKUP_DATABASE_URL: 'postgres://rinjo_backup@127.0.0.1:9/rinjo',
      },
    });
    await until(clock.now().getTime());
    prober = await GivenProber.of(app);
  });
  afterAll(async () => {
    await app.close();
    await post.close();
    rmSync(folder, { recursive: true });
  });

  /** Lets time pass; sessions of operators end meanwhile. */
  async function until(moment: number): Promise<void> {
    clock.advance(moment - clock.now().getTime());
    operator = (await signedInOperator(app, { clock })).client;
  }

  /** Work that is announced to whoever there is. */
  async function announced(from: string, to: string): Promise<string> {
    const { status, body } = await operator.post<OperatorMaintenanceView>('/operator/maintenance', {
      ...{ kind: 'planned', ja: 'データベースを更新します。', en: 'The database is updated.' },
      ...{ plannedStart: new Date(at(from)).toISOString(), plannedEnd: new Date(at(to)).toISOString() },
    });
    expect(status).toBe(201);
    expect((await operator.post(`/operator/maintenance/${body.id}/announcement`)).status).toBe(200);
    await app.get(NoticeRounds).now();
    return body.id;
  }

  async function worked(id: string, from: string, to: string): Promise<void> {
    const move = async (name: string): Promise<void> => {
      expect([name, (await operator.post(`/operator/maintenance/${id}/${name}`)).status]).toEqual([
        name,
        200,
      ]);
    };
    await until(at(from));
    await move('start');
    await until(at(to));
    await move('verification');
    await move('completion');
  }

  /** What a prober outside saw up to a time of the day, and the alerts that it sent. */
  async function watched(from: string, to: string, alerts: readonly AlertReport[] = []): Promise<void> {
    await until(Math.max(at(to), clock.now().getTime()));
    const samples: ProbeSampleReport[] = CORE.flatMap((component) =>
      Array.from({ length: slot(to) - slot(from) }, (_, n) => {
        const one = slot(from) + n;
        const down = DOWN.some(
          (time) => time.of.includes(component) && one >= slot(time.from) && one < slot(time.to),
        );
        return { component, slot: one, beganMs: 0, ms: 50, code: down ? 'ECONNREFUSED' : null };
      }),
    );
    for (let first = 0; first < samples.length; first += 200)
      expect((await prober.tell(samples.slice(first, first + 200))).status).toBe(200);
    if (alerts.length > 0) expect((await prober.tell([], alerts)).status).toBe(200);
  }

  /** Detected with the second bad slot, delivered so many seconds later. */
  const alert = (component: ServiceComponent, opened: string, seconds: number): AlertReport => {
    const detected = at(opened) + 2 * SLOT_MS;
    return {
      ...{ id: uuidv7() as AlertId, rule: 'incident', component },
      ...{ openedAt: new Date(at(opened)).toISOString(), detectedAt: new Date(detected).toISOString() },
      deliveries: [
        { channel: 'mail', contact: 'Aoi', at: new Date(detected + seconds * 1_000).toISOString(), ok: true },
      ],
    };
  };

  async function prove(name: string, outcome: CanaryOutcome): Promise<void> {
    const canary = app.get(Canaries).of(name);
    expect(canary && (await app.get(RunCanary).run(canary)).outcome).toBe(outcome);
  }

  it('prints the sheet that was worked out by hand', async () => {
    const { database } = app;
    await (await app.given.tenant()).user({ roles: ['admin'], email: 'a@kita.test' });
    const inTime = await announced('01:00', '01:30');
    // It came after that notice, which is not late for it; of the next one its only address refuses everything.
    await (await app.given.tenant()).user({ roles: ['admin'], email: 'a@refuses.example' });
    const late = await announced('04:00', '04:20');

    await until(DAY - 21 * 60 * MINUTE_MS);
    await database.query(
      `insert into backup_set (generation, method, place, started_at, ended_at, verified_at, database_bytes, stored_bytes, manifest_sha256)
       values ('2027', 'files', 'network', $1, $1, $1, 1000, 500, $2)`,
      [clock.now(), 'ab'.repeat(32)],
    );
    await database.query(
      `insert into canary_run (id, canary, at, outcome, detail) values ($1, 'backup-sealed', $2, 'passed', 'base.tar')`,
      [uuidv7(), clock.now()],
    );
    await database.query(
      `insert into probe_sample (component, slot, prober_id, ok, began_milliseconds, milliseconds, code, outside, received_at)
       select c.component, n, $1, true, 0, 50, null, true, $2
       from generate_series($3::int, $4::int - 1) n cross join unnest($5::text[]) c (component)`,
      [uuidv7(), clock.now(), slot('00:00') - QUIET_DAYS * DAY_SLOTS, slot('00:00'), [...CORE]],
    );

    await until(at('00:00'));
    await worked(inTime, '01:00', '01:28');
    await until(at('03:00'));
    await expect(app.get(Backups).make()).rejects.toThrow();
    await prove('backup-sealed', 'failed');
    await prove('notice-lead', 'passed');
    await worked(late, '04:00', '04:12');
    await watched('00:00', '04:30', [alert('sign-in', '04:01', 5)]);
    await watched('04:30', '10:30', [alert('media', '10:00', 9)]);
    await watched('10:30', '16:00', [alert('sign-in', '15:00', 31)]);
    await watched('16:00', '24:00');
    await until(at('24:01'));

    const sheet = (await operator.get<CheckSheet>('/operator/check-sheet/file?format=json&locale=en')).body;
    const printed = BY_HAND.map(({ row, figures }) => {
      const found = sheet.rows[row - 1];
      const names = Object.keys(figures);
      const amounts = found?.figures.filter(({ name }) => names.includes(name)) ?? [];
      return {
        ...{ row, status: found?.status },
        figures: Object.fromEntries(amounts.map(({ name, amount }) => [name, amount])),
      };
    });
    expect(printed).toMatchObject(BY_HAND);
    for (const row of UNTOUCHED) expect([row, sheet.rows[row - 1]?.status]).toEqual([row, 'not_measured']);
  });
});
