import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CanariesView, type ProberWay, SLOT_MS } from '@rinjo/contract';
import { Logger } from '../../../apps/api/src/platform/logging/logger.js';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import type { CanaryResult } from '../../../apps/api/src/platform/proofs/canary.js';
import { ProofLedger } from '../../../apps/api/src/platform/proofs/proof-ledger.js';
import { writeCredentials } from '../../../apps/api/src/prober/credentials.js';
import { MemoryFile } from '../../../apps/api/src/prober/memory-file.js';
import { makeProber } from '../../../apps/api/src/prober/make-prober.js';
import { Coturn } from '../../browser/support/coturn.js';
import { startApp, type TestApp } from '../../support/app.js';
import { signedInOperator } from '../../support/operators.js';
import { GivenProber } from '../../support/probers.js';
import { rowFinding } from '../../support/row-finding.js';
import { pagesOnly } from '../../support/web-root.js';

/** The port of a service (discard) that no machine of tests has. */
const NOBODY = 9;
const missing = Coturn.missing();
if (missing) process.stdout.write(`skipped: the relay of the canary: ${missing}\n`);

describe('the ways around a failure, tried every day', () => {
  const apps: TestApp[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-fallback-'));
  let coturn: Coturn | null = null;
  beforeAll(async () => {
    coturn = missing ? null : await Coturn.start('127.0.0.1');
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await coturn?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function app(environment: Readonly<Record<string, string>>): Promise<TestApp> {
    const started = await startApp({ media: 'real', environment });
    apps.push(started);
    return started;
  }
  /** Of a prober in a folder of its own. */
  const settingsOf = ({ credentials }: GivenProber) => {
    const own = mkdtempSync(join(folder, 'prober-'));
    const file = join(own, 'prober.json');
    writeCredentials(file, credentials);
    return { PROBER_CREDENTIALS: file, PROBER_DIR: own, PROBER_URL: '', SMTP_URL: '', MAIL_FROM: '' };
  };
  const ledgerOf = (of: TestApp) => {
    const ledger = of.get(ProofLedger);
    const now = new Date();
    return {
      canaried: (result: CanaryResult) =>
        ledger.canaried({ canary: 'fallback', tookMs: 1, processorMs: 1, ...result }),
      drilled: () =>
        ledger.drilled({
          ...{ kind: 'worker-loss', startedAt: now, endedAt: now, measured: {}, failure: null },
        }),
    };
  };
  const canaryOf = (of: TestApp) => {
    const canary = of.get(Canaries).of('fallback');
    if (!canary) throw new Error('There is no canary of this name');
    return canary;
  };
  const rowOf = (of: TestApp) => {
    const window = { from: new Date(0), to: new Date(), tenantId: null };
    return rowFinding(of, 7, window);
  };
  const relay = (port: number, TURN_SECRET: string = Coturn.SECRET) => ({
    TURN_URLS: `turn:127.0.0.1:${String(port)}?transport=tcp`,
    TURN_SECRET,
  });

  it('has nothing to try without a relay or a contact, and row 7 is no', async () => {
    const bare = await app({ TURN_URLS: '', TURN_SECRET: '' });
    expect(await canaryOf(bare).applies?.()).toBe(false);
    expect(await rowOf(bare)).toMatchObject({ absent: true, notMeasured: true });
  });

  (missing ? it.skip : it)('asks a real relay over TCP, with our credentials and with others', async () => {
    const good = await app(relay(Coturn.PORT));
    const { client } = await signedInOperator(good);
    const contact = { name: 'Desk', phone: '119', other: '', hours: '', forGuests: true };
    await client.put('/operator/emergency-contacts', { version: 0, contacts: [contact] });
    const before = coturn?.relays() ?? 0;
    const result = await canaryOf(good).run();
    // It was given one; that media goes through it takes two devices.
    expect(result.detail).toContain('relay untested');
    expect(result).toMatchObject({ outcome: 'passed' });
    expect(result.detail).toContain('direct untested');
    expect(coturn?.relays()).toBe(before + 1);

    expect(await rowOf(good)).toMatchObject({ absent: false, notMeasured: true });
    await good.get(ProofLedger).canaried({ canary: 'fallback', tookMs: 1, processorMs: 1, ...result });
    // What nothing tries is not vouched for.
    expect(await rowOf(good)).toMatchObject({ notMeasured: false, unverified: true, unmet: false });

    const refused = await canaryOf(await app(relay(Coturn.PORT, 'another secret'))).run();
    expect(refused).toMatchObject({ outcome: 'failed' });
    expect(refused.detail).toContain('refuses our credentials');
  });

  (missing ? it.skip : it)('is tried by a prober in calls of its own, and what fails is named', async () => {
    const tried = await app({ ...relay(Coturn.PORT), WEB_ROOT: pagesOnly(folder) });
    const { client } = await signedInOperator(tried);
    const contact = { name: 'Desk', phone: '119', other: '', hours: '', forGuests: true };
    await client.put('/operator/emergency-contacts', { version: 0, contacts: [contact] });
    const given = await GivenProber.of(tried);
    const settings = settingsOf(given);
    const states = async (): Promise<Record<string, string>> => {
      const { body } = await client.get<CanariesView>('/operator/canaries');
      const parts = body.canaries.find(({ name }) => name === 'fallback')?.parts ?? [];
      return Object.fromEntries(
        parts.map(({ part, state, tries }) => {
          const failed = tries.find(({ by, step }) => by === 'prober-inside' && step !== null);
          return [part, failed ? `${state}: ${String(failed.step)} ${failed.detail}` : state];
        }),
      );
    };
    /** A prober that has these ways to try, and tells of them with its next look. */
    const report = async (...ways: readonly ProberWay[]): Promise<void> => {
      const memory = new MemoryFile(settings.PROBER_DIR);
      memory.write({ ...memory.read(), records: false, ways, waysTried: {} });
      const prober = makeProber(settings, new Logger('error', () => undefined));
      await prober.tryWays();
      await prober.look(Math.floor(Date.now() / SLOT_MS) - 40);
      await prober.told();
    };
    const reasons = async () => (await rowOf(tried)).reasons;
    const { canaried, drilled } = ledgerOf(tried);
    await canaried(await canaryOf(tried).run());
    expect((await reasons()).map(({ code }) => code)).toEqual([
      ...['ways_without_prober', 'ways_untested', 'drill_never'],
    ]);

    const { body: orders } = await given.tell([]);
    expect(orders.ways).toEqual(['relay', 'direct', 'audio', 'contacts']);
    await report(...orders.ways);
    const all = { relay: 'passed', direct: 'passed', audio: 'passed', contacts: 'passed' };
    expect(await states()).toEqual({ worker: 'untested', ...all });
    const canary = canaryOf(tried);
    await drilled();
    await canaried(await canary.run());
    expect(await rowOf(tried)).toMatchObject({ reasons: [], unverified: false, absent: false });

    await tried.database.query(`update tenant set direct_calls = 'off' where slug = $1`, [
      given.credentials.tenant,
    ]);
    await report('direct');
    expect(await states()).toMatchObject({ ...all, direct: 'failed: ask refused_off' });
    expect(await reasons()).toEqual([{ status: 'unverified', code: 'ways_failed', ways: ['direct'] }]);
    // What a prober tells is judged before the day is over.
    expect((await canary.news?.())?.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(await canary.run()).toMatchObject({
      ...{ outcome: 'failed', detail: expect.stringContaining('direct failed: ask refused_off') as unknown },
    });

    await tried.database.query(`update tenant set direct_calls = 'direct' where slug = $1`, [
      given.credentials.tenant,
    ]);
    await report('direct');
    expect(await states()).toMatchObject(all);
    await canaried(await canary.run());
    expect(await reasons()).toEqual([]);
  });

  it('fails when there is no relay where there has to be one', async () => {
    const gone = await canaryOf(await app(relay(NOBODY))).run();
    expect(gone).toMatchObject({ outcome: 'failed' });
    expect(gone.detail).toContain('ECONNREFUSED');
  });
});
