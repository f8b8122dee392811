import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import { ProofLedger } from '../../../apps/api/src/platform/proofs/proof-ledger.js';
import { Coturn } from '../../browser/support/coturn.js';
import { startApp, type TestApp } from '../../support/app.js';
import { signedInOperator } from '../../support/operators.js';
import { rowFinding } from '../../support/row-finding.js';

/** The port of a service (discard) that no machine of tests has. */
const NOBODY = 9;
const missing = Coturn.missing();
if (missing) process.stdout.write(`skipped: the relay of the canary: ${missing}\n`);

describe('the ways around a failure, tried every day', () => {
  const apps: TestApp[] = [];
  let coturn: Coturn | null = null;
  beforeAll(async () => {
    coturn = missing ? null : await Coturn.start('127.0.0.1');
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await coturn?.stop();
  });

  async function app(environment: Readonly<Record<string, string>>): Promise<TestApp> {
    const started = await startApp({ media: 'real', environment });
    apps.push(started);
    return started;
  }
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
    expect(result.detail).toContain('relay passed');
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

  it('fails when there is no relay where there has to be one', async () => {
    const gone = await canaryOf(await app(relay(NOBODY))).run();
    expect(gone).toMatchObject({ outcome: 'failed' });
    expect(gone.detail).toContain('ECONNREFUSED');
  });
});
