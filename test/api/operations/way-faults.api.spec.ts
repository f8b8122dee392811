import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CanariesView, FALLBACK_WAYS, type FallbackWay } from '@rinjo/contract';
import { RunCanary } from '../../../apps/api/src/modules/operations/index.js';
import { Mailer } from '../../../apps/api/src/platform/mail/mailer.port.js';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import { ProofLedger } from '../../../apps/api/src/platform/proofs/proof-ledger.js';
import { writeCredentials } from '../../../apps/api/src/prober/credentials.js';
import { ROOT } from '../../../scripts/lib/folders.mjs';
import { Coturn } from '../../browser/support/coturn.js';
import { Namespace } from '../../browser/support/namespace.js';
import { Relay } from '../../browser/support/relay.js';
import { startApp, type TestApp } from '../../support/app.js';
import { FakeMailer } from '../../support/fake-mailer.js';
import { freePort } from '../../support/free-port.js';
import type { HttpClient } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { GivenProber } from '../../support/probers.js';
import { rowFinding } from '../../support/row-finding.js';
import { pagesOnly } from '../../support/web-root.js';

const run = promisify(execFile);
const CONTACT = { name: 'Desk', phone: '119', other: '', hours: '', forGuests: true };
/** A film of 400 kbit/s has used it up in two seconds; calls of packets of some bytes never do. */
const BEFORE_NARROW = 100_000;
const missing = Namespace.missing() ?? Coturn.missing();
if (missing) process.stdout.write(`skipped: faults of the ways around a failure: ${missing}\n`);

/** The prober is on a machine of its own, and the kernel, the relay and the operator do to it what can happen. */
(missing ? describe.skip : describe)('a way around a failure that is shut', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-ways-'));
  const web = pagesOnly(folder);
  const mailer = new FakeMailer();
  let machine: Namespace;
  let coturn: Coturn;
  let door: Relay;
  let app: TestApp;
  let client: HttpClient;
  let settings: Readonly<Record<string, string>>;
  let mediaPort: number;
  let version = 0;

  beforeAll(async () => {
    machine = Namespace.open();
    coturn = await Coturn.start(machine.gateway);
    mediaPort = await freePort();
    app = await startApp({
      media: 'real',
      environment: {
        ...{ MEDIA_LISTEN_ADDRESS: machine.other, MEDIA_PORT: String(mediaPort), WEB_ROOT: web },
        TURN_URLS: `turn:${machine.gateway}:${String(Coturn.PORT)}?transport=tcp`,
        TURN_SECRET: Coturn.SECRET,
      },
      override: (builder) => builder.overrideProvider(Mailer).useValue(mailer),
    });
    ({ client } = await signedInOperator(app));
    const contacts = [{ name: 'Aoi', email: 'aoi@installation.test', webhookUrl: '', locale: 'en' }];
    expect(await client.put('/operator/on-call', { contacts })).toMatchObject({ status: 200 });
    await enterContacts(CONTACT);
    const now = new Date();
    await app.get(ProofLedger).drilled({
      ...{ kind: 'worker-loss', startedAt: now, endedAt: now, measured: {}, failure: null },
    });
    const port = Number(new URL(app.url).port);
    door = await Relay.open(machine.gateway, port, { address: '127.0.0.1', port });
    const { credentials } = await GivenProber.of(app);
    const file = join(folder, 'prober.json');
    writeCredentials(file, credentials);
    settings = {
      ...{ PROBER_CREDENTIALS: file, PROBER_DIR: join(folder, 'prober'), SMTP_URL: '', MAIL_FROM: '' },
      PROBER_URL: `http://${machine.gateway}:${String(port)}`,
    };
  });
  afterAll(async () => {
    await app.close();
    await door.close();
    await coturn.stop();
    machine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function enterContacts(...contacts: readonly (typeof CONTACT)[]): Promise<void> {
    const answer = await client.put('/operator/emergency-contacts', { version, contacts });
    expect(answer).toMatchObject({ status: 200 });
    version += 1;
  }

  async function restartRelay(as: Parameters<typeof Coturn.start>[1] = {}): Promise<void> {
    await coturn.stop();
    coturn = await Coturn.start(machine.gateway, as);
  }

  /** The prober tries every way and tells; the canary judges it, as its rounds do when something came. */
  async function tried(): Promise<void> {
    const program = [
      '--import',
      join(ROOT, 'scripts/lib/typescript.mjs'),
      join(ROOT, 'test/support/prober-round.ts'),
    ];
    await run(machine.wrapped(process.execPath), [...program, JSON.stringify(settings)]);
    const canary = app.get(Canaries).of('fallback');
    if (!canary) throw new Error('There is no canary of this name');
    await app.get(RunCanary).run(canary);
  }

  /** As the page has it: what the prober saw of each way. */
  async function page(): Promise<Readonly<Record<string, string>>> {
    const { body } = await client.get<CanariesView>('/operator/canaries');
    const parts = body.canaries.find(({ name }) => name === 'fallback')?.parts ?? [];
    return Object.fromEntries(
      parts
        .filter(({ part }) => part !== 'worker')
        .map(({ part, state, tries }) => {
          const failed = tries.find(({ by, step }) => by === 'prober-inside' && step !== null);
          return [part, failed ? `${state}: ${String(failed.step)} ${failed.detail}` : state];
        }),
    );
  }

  const reasons = async () =>
    (await rowFinding(app, 7, { from: new Date(0), to: new Date(), tenantId: null })).reasons;
  const good = Object.fromEntries(FALLBACK_WAYS.map((way) => [way, 'passed']));

  const faults: readonly {
    readonly fault: string;
    readonly way: FallbackWay;
    readonly step: RegExp;
    readonly cause: () => Promise<void> | void;
    readonly mend: () => Promise<void> | void;
    /** What row 7 says besides. */
    readonly besides?: readonly object[];
  }[] = [
    {
      ...{ fault: 'a relay that refuses the credentials of the service', way: 'relay', step: /^join|^media/ },
      cause: () => restartRelay({ secret: 'another secret' }),
      mend: () => restartRelay(),
    },
    {
      ...{ fault: 'devices that do not reach each other', way: 'direct', step: /^media timeout$/ },
      cause: async () => {
        machine.separate();
        await restartRelay({ only: machine.other }); // which would be another way to one another
      },
      mend: async () => {
        machine.mend();
        await restartRelay();
      },
    },
    {
      ...{
        fault: 'a line that becomes too narrow for sound',
        way: 'audio',
        step: /^(media|narrow) timeout$/,
      },
      cause: () => machine.exhaust(mediaPort, BEFORE_NARROW),
      mend: () => machine.mend(),
    },
    {
      ...{ fault: 'a card without contacts', way: 'contacts', step: /^card card_empty$/ },
      cause: () => enterContacts(),
      mend: () => enterContacts(CONTACT),
      besides: [{ status: 'no', code: 'contacts_missing' }],
    },
  ];

  it('is none at first', async () => {
    await tried();
    expect([await page(), await reasons()]).toEqual([good, []]);
    expect(mailer.letters).toEqual([]);
  });

  it.each(faults)(
    'is named alone on the page, in row 7 and in the alert after $fault, and good after the repair',
    async ({ way, step, cause, mend, besides = [] }) => {
      const before = mailer.letters.length;
      await cause();
      try {
        await tried();
        const { [way]: failed, ...others } = await page();
        expect({ [way]: 'passed', ...others }).toEqual(good);
        expect(failed?.replace(/^failed: /, '')).toMatch(step);
        expect(await reasons()).toEqual(
          expect.arrayContaining([...besides, { status: 'unverified', code: 'ways_failed', ways: [way] }]),
        );
        const alerts = mailer.letters.slice(before);
        expect(alerts).toHaveLength(1);
        expect(alerts[0]?.text).toContain(`${way} failed`);
        for (const other of FALLBACK_WAYS.filter((one) => one !== way))
          expect(alerts[0]?.text).toContain(`${other} passed`);
      } finally {
        await mend();
      }
      await tried();
      expect([await page(), await reasons()]).toEqual([good, []]);
      expect(mailer.letters).toHaveLength(before + 1);
    },
    240_000,
  );
});
