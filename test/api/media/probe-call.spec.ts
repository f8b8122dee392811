import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL_STAGES, type IncidentView, type ServiceComponent, SLOT_MS } from '@rinjo/contract';
import { MediaPort } from '../../../apps/api/src/modules/calls/index.js';
import { MediaService } from '../../../apps/api/src/modules/media/index.js';
import { JobWorker } from '../../../apps/api/src/platform/jobs/job-worker.js';
import { Logger } from '../../../apps/api/src/platform/logging/logger.js';
import { writeCredentials } from '../../../apps/api/src/prober/credentials.js';
import { makeProber } from '../../../apps/api/src/prober/make-prober.js';
import type { Prober } from '../../../apps/api/src/prober/prober.js';
import { eventually } from '../../boot/support/eventually.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { HttpClient } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { GivenProber } from '../../support/probers.js';

interface Sampled {
  readonly component: ServiceComponent;
  readonly slot: number;
  readonly code: string | null;
}

describe('a call that a prober makes', () => {
  let app: TestApp;
  let operator: HttpClient;
  let folder: string;
  beforeAll(async () => {
    app = await startApp({ media: 'real' });
    operator = (await signedInOperator(app)).client;
    folder = mkdtempSync(join(tmpdir(), 'rinjo-probe-call-'));
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** One that looks for the first time; a second look is needed until it knows whether calls are recorded. */
  async function prober(of: TestApp = app): Promise<Prober> {
    const { credentials } = await GivenProber.of(of);
    const own = mkdtempSync(join(folder, 'prober-'));
    const file = join(own, 'prober.json');
    writeCredentials(file, credentials);
    const settings = {
      PROBER_CREDENTIALS: file,
      PROBER_DIR: own,
      PROBER_URL: '',
      SMTP_URL: '',
      MAIL_FROM: '',
    };
    return makeProber(settings, new Logger('error', () => undefined));
  }

  async function look(one: Prober, slot: number): Promise<void> {
    await one.look(slot);
    await one.told();
  }

  /** A slot that is over, so that many before now. */
  const ago = (slots: number): number => Math.floor(Date.now() / SLOT_MS) - slots;

  const sampled = (from: number): Promise<Sampled[]> =>
    app.database.query<Sampled>(
      'select component, slot, code from probe_sample where slot >= $1 order by slot, component',
      [from],
    );

  const incidents = async (): Promise<Record<string, boolean>> =>
    Object.fromEntries(
      (await operator.get<IncidentView[]>('/operator/incidents')).body.map(({ component, closedAt }) => [
        component,
        closedAt === null,
      ]),
    );

  it('goes through every stage once a minute, and leaves no recording behind', async () => {
    const one = await prober();
    const first = ago(40);
    for (let slot = first; slot < first + 4; slot += 1) await look(one, slot);
    const samples = await sampled(first);
    expect(samples.filter(({ code }) => code !== null)).toEqual([]);
    const of = (slot: number) => samples.filter((one) => one.slot === slot).map(({ component }) => component);
    expect(of(first)).toEqual(['media', 'sign-in', 'signalling']);
    for (const slot of [first + 1, first + 2, first + 3])
      expect(of(slot)).toEqual(['files', 'media', 'recording', 'sign-in', 'signalling']);
    const calls = await app.database.query<{ slot: number; stages: string[]; first: number }>(
      `select slot, array(select s ->> 'stage' from jsonb_array_elements(stages) s) as stages,
         first_picture_milliseconds as first from probe_call order by slot`,
    );
    // The first did not know yet that calls are recorded here.
    expect(calls.map(({ slot, stages }) => [slot, stages])).toEqual([
      [first, CALL_STAGES.filter((stage) => stage !== 'record' && stage !== 'fetch')],
      [first + 2, [...CALL_STAGES]],
    ]);
    expect(calls[0]?.first).toBeGreaterThan(0);
    const left = (): Promise<{ recordings: number; objects: number }[]> =>
      app.database.query(
        'select (select count(*)::int from recording) as recordings, count(*)::int as objects from stored_object',
      );
    expect(await left()).toEqual([{ recordings: 1, objects: 5 }]);
    await eventually('the recording deleted', async () => {
      await app.database.query(
        `update job set run_at = now() where kind = 'recording.discard' and taken_by is null`,
      );
      await app.get(JobWorker).idle();
      const [now] = await left();
      return now?.recordings === 0 && now.objects === 0 ? now : undefined;
    });
    expect(
      await app.database.query(`select count(*)::int as n from job where kind like 'recording.%'`),
    ).toEqual([{ n: 0 }]);
  });

  it('opens an incident of media while its worker hangs, and the rest with it; sign-in goes on', async () => {
    const one = await prober();
    const first = ago(20);
    await look(one, first);
    const media = app.get(MediaPort);
    if (!(media instanceof MediaService)) throw new Error('This test needs the real media service');
    const [pid] = media.workerPids;
    if (pid === undefined) throw new Error('No worker');
    process.kill(pid, 'SIGSTOP');
    try {
      await look(one, first + 2);
      await look(one, first + 3);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    const bad = (await sampled(first)).filter(({ code }) => code !== null);
    expect(bad.map(({ component, slot }) => [component, slot - first])).toEqual(
      [2, 3].flatMap((slot) => [
        ['files', slot],
        ['media', slot],
        ['recording', slot],
      ]),
    );
    expect(bad.find(({ component }) => component === 'media')?.code).toMatch(/^(join|media)_/);
    expect(bad.find(({ component }) => component === 'files')?.code).toBe('no_media');
    expect(await incidents()).toMatchObject({ media: true, recording: true, files: true });
    // It looks again in the next slot, not after a minute.
    await look(one, first + 4);
    expect((await sampled(first + 4)).filter(({ code }) => code !== null)).toEqual([]);
  });

  it('leaves its seats also when a stage fails, so that the next call is not disturbed by them', async () => {
    const one = await prober();
    const first = ago(15);
    await look(one, first);
    await app.database.query('update plan set storage_bytes = 0');
    await look(one, first + 2);
    await app.database.query('update plan set storage_bytes = 50000000000');
    await look(one, first + 3);
    const bad = (await sampled(first)).filter(({ code }) => code !== null);
    expect(bad.map(({ component, slot, code }) => [component, slot - first, code])).toEqual([
      ['files', 2, 'no_recording'],
      ['recording', 2, 'record_STORAGE_FULL'],
    ]);
  });

  it('opens an incident of media where packets do not arrive', async () => {
    const blocked = await startApp({
      media: 'real',
      database: app.database,
      environment: { MEDIA_ANNOUNCED_ADDRESS: '192.0.2.1' },
    });
    try {
      const one = await prober(blocked);
      const slot = ago(10);
      await look(one, slot);
      expect((await sampled(slot)).map(({ component, code }) => [component, code])).toEqual([
        ['media', 'media_timeout'],
        ['sign-in', null],
        ['signalling', null],
      ]);
    } finally {
      await blocked.close();
    }
  });
});
