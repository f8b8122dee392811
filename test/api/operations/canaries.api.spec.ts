import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import {
  CANARY_NAMES,
  type CanariesView,
  type CapacityView,
  type ConnectionsView,
  type PrintedSheet,
  type SecurityIncidentView,
  type TenantId,
} from '@rinjo/contract';
import { LogSealing } from '../../../apps/api/src/modules/audit/transparency/log-sealing.js';
import { Environment } from '../../../apps/api/src/config/environment.js';
import { RELEASE } from '../../../apps/api/src/config/release.js';
import { LoadTests, RunCanary } from '../../../apps/api/src/modules/operations/index.js';
import { jobPrincipal } from '../../../apps/api/src/platform/access/principal.js';
import { containerOf, ObjectStore } from '../../../apps/api/src/platform/object-store/object-store.port.js';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import { ProofLedger } from '../../../apps/api/src/platform/proofs/proof-ledger.js';
import { eventually } from '../../boot/support/eventually.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Clamd } from '../../support/clamd.js';
import { piecesOf } from '../../support/evidence.js';
import { refusal } from '../../support/http-client.js';
import { type GivenOperator, signedInOperator } from '../../support/operators.js';
import { PostOffice } from '../../support/post-office.js';
import { standardPlan } from '../../support/standard-plan.js';

const ON_CALL = 'on-call@installation.test';
const missing = Clamd.missing();

describe('canaries', () => {
  const post = new PostOffice();
  let clamd: Clamd | null = null;
  let app: TestApp;
  let operator: GivenOperator;
  beforeAll(async () => {
    clamd = missing === null ? await Clamd.start() : null;
    app = await startApp({
      environment: {
        ...{ SMTP_URL: await post.open(), MAIL_FROM: 'rinjo@installation.test' },
        ...(clamd && { CLAMD_SOCKET: clamd.socket }),
      },
    });
    await standardPlan(app.database);
    operator = await signedInOperator(app);
    await operator.client.put('/operator/on-call', {
      contacts: [{ name: 'Rin', email: ON_CALL, webhookUrl: '', locale: 'en' }],
    });
  });
  afterAll(async () => {
    await app.close();
    await clamd?.close();
    await post.close();
  });

  const run = (name: string) => {
    const canary = app.get(Canaries).of(name);
    if (!canary) throw new Error(`There is no canary ${name}`);
    return app.get(RunCanary).run(canary);
  };
  const letterAbout = async (subject: string) => {
    for (;;) {
      const letter = await post.letterTo(ON_CALL);
      if (letter.subject.includes(subject)) return letter;
    }
  };
  it('are those that people can read about', () => {
    const names = app
      .get(Canaries)
      .all()
      .map(({ name }) => name);
    expect(names.toSorted()).toEqual(CANARY_NAMES.toSorted());
  });

  const view = async (): Promise<CanariesView> =>
    (await operator.client.get<CanariesView>('/operator/canaries')).body;
  const statuses = async (): Promise<Readonly<Record<number, string>>> => {
    const { body } = await operator.client.get<PrintedSheet>('/operator/check-sheet?locale=en');
    return Object.fromEntries(body.rows.map(({ no, status }) => [no, status]));
  };
  const canaryTenant = async (): Promise<TenantId> => {
    const [row] = await app.database.query<{ id: TenantId }>(
      `select tenant_id as id from tenant where slug = 'rinjo-canary'`,
    );
    if (!row) throw new Error('There is no tenant for proofs');
    return row.id;
  };

  it('have proved nothing before the first run', async () => {
    expect(await statuses()).toMatchObject({ 33: 'not_measured', 34: 'not_measured', 44: 'not_measured' });
  });

  it('find that another tenant gets nothing; without the policy they find that it does', async () => {
    const refused = { outcome: 'passed', detail: expect.stringContaining('refused to another tenant') };
    expect(await run('cross-tenant')).toEqual(refused);
    expect(await run('cross-tenant')).toEqual(refused);
    for (const table of ['call', 'evidence']) {
      await app.database.query(`alter table ${table} disable row level security`);
      expect(await run('cross-tenant')).toMatchObject({ outcome: 'breach' });
      await app.database.query(`alter table ${table} enable row level security`);
    }
    await letterAbout('Possible breach: cross-tenant');
    expect((await statuses())[44]).toBe('unmet');
    expect(await run('cross-tenant')).toEqual(refused);
  });

  it('are in no list of tenants', async () => {
    const { body } = await operator.client.get<{ items: readonly { code: string }[] }>('/operator/tenants');
    expect(JSON.stringify(body)).not.toContain('rinjo-canary');
  });

  it('find every table fenced, and open a security incident that stays until somebody ends it', async () => {
    expect(await run('isolation-catalog')).toMatchObject({ outcome: 'passed' });
    await app.database.query('alter table evidence_comment no force row level security');
    const detail = 'table evidence_comment: row-level security is not forced';
    try {
      expect(await run('isolation-catalog')).toEqual({ outcome: 'breach', detail });
      expect(await run('isolation-catalog')).toMatchObject({ outcome: 'breach' });
    } finally {
      await app.database.query('alter table evidence_comment force row level security');
    }
    expect((await letterAbout('Possible breach: isolation-catalog')).text).toContain(detail);
    const seen = (await view()).canaries.find(({ name }) => name === 'isolation-catalog');
    expect(seen).toMatchObject({ state: 'breach', runs: [{ outcome: 'breach' }, { outcome: 'breach' }, {}] });
    const found = (await view()).incidents.filter(({ canary }) => canary === 'isolation-catalog');
    expect(found).toMatchObject([{ detail, end: null }]);

    expect(await run('isolation-catalog')).toMatchObject({ outcome: 'passed' });
    const path = `/operator/security-incidents/${String(found[0]?.id)}/end`;
    expect(await operator.client.post(path, { text: '' })).toMatchObject(refusal(400, 'VALIDATION'));
    const ended = await operator.client.post<SecurityIncidentView>(path, { text: 'By hand, in a test.' });
    expect(ended.body.end).toMatchObject({ text: 'By hand, in a test.', by: operator.name });
    expect(await operator.client.post(path, { text: 'Again' })).toMatchObject(refusal(409, 'CONFLICT'));
    await expect(app.database.query(`set role rinjo_system; delete from security_incident`)).rejects.toThrow(
      'permission denied',
    );
    await app.database.query('reset role');
  });

  it('find a plaintext among what is stored', async () => {
    expect(await run('plaintext')).toMatchObject({ outcome: 'passed' });
    const [container, name] = [containerOf(await canaryTenant()), `${uuidv7()}.1`];
    await app.get(ObjectStore).put(container, name, piecesOf(Buffer.from('%PDF-1.7 in the clear')));
    expect(await run('plaintext')).toEqual({ outcome: 'breach', detail: `${container}/${name}: PDF` });
    expect((await statuses())[33]).toBe('unmet');
    await app.get(ObjectStore).delete(container, name);
    expect(await run('plaintext')).toMatchObject({ outcome: 'passed' });
    // Of backups nothing is proved here, and of the disk nobody has said anything.
    expect((await statuses())[33]).toBe('unverified');
  });

  it('find a log that was altered', async () => {
    const tenantId = await canaryTenant();
    await app.get(LogSealing).seal(jobPrincipal(tenantId, 'test'));
    expect(await run('tamper')).toMatchObject({ outcome: 'passed' });
    expect((await statuses())[46]).toBe('unverified'); // nobody has searched
    const alter = (from: string, to: string) =>
      app.database.query(
        `begin; set local session_replication_role = replica;
         update audit_entry set action = '${to}' where tenant_id = '${tenantId}' and action = '${from}'; commit`,
      );
    await alter('tenant.created', 'tenant.plan_changed');
    expect(await run('tamper')).toMatchObject({ outcome: 'breach' });
    expect((await statuses())[46]).toBe('unmet');
    await alter('tenant.plan_changed', 'tenant.created');
    expect(await run('tamper')).toMatchObject({ outcome: 'passed' });
    await eventually('every log has records', async () =>
      (await statuses())[18] === 'yes' ? true : undefined,
    );
    // Under another address it is the same log.
    const environment = app.get(Environment);
    const { PUBLIC_URL } = environment;
    Object.assign(environment, { PUBLIC_URL: 'https://renamed.test' });
    try {
      expect(await run('tamper')).toMatchObject({ outcome: 'passed' });
      await app.get(LogSealing).seal(jobPrincipal(tenantId, 'test'));
      expect(await run('tamper')).toMatchObject({ outcome: 'passed' });
    } finally {
      Object.assign(environment, { PUBLIC_URL });
    }
  });

  it('prove that keys can be revoked, and that operators see nothing without approval', async () => {
    expect(await run('key-revoke')).toMatchObject({
      ...{ outcome: 'passed', detail: expect.stringContaining('readable before, unreadable') },
    });
    expect(await run('operator-access')).toMatchObject({ outcome: 'passed' });
    expect(await statuses()).toMatchObject({ 34: 'yes', 45: 'unverified' });
    const validUntil = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
    const attested = await operator.client.post('/operator/check-sheet/rows/45/attestations', {
      ...{ answer: 'yes', statementJa: '運用者は二名です。', statementEn: 'There are two operators.' },
      ...{ document: 'staff.pdf', sha256: 'ab'.repeat(32), owner: 'Aoi Kano', validUntil },
    });
    expect(attested.status).toBe(201);
    expect((await statuses())[45]).toBe('yes');
  });

  it('turn the row to unverified at once when one fails, and back when it passes', async () => {
    const at = new Date();
    await app.get(ProofLedger).drilled({
      ...{ kind: 'worker-loss', startedAt: at, endedAt: at, measured: {}, failure: null },
    });
    expect((await statuses())[44]).toBe('yes');
    await app.database.query('delete from api_key');
    await app.database.query('revoke select on evidence from rinjo_app');
    try {
      expect(await run('cross-tenant')).toMatchObject({ outcome: 'failed' });
      expect((await statuses())[44]).toBe('unverified');
    } finally {
      await app.database.query('grant select on evidence to rinjo_app');
    }
    await letterAbout('self-test failed: cross-tenant');
    expect(await run('cross-tenant')).toMatchObject({ outcome: 'passed' });
    expect((await statuses())[44]).toBe('yes');
  });

  it('find that malformed input is refused', async () => {
    expect(await run('input')).toEqual({ outcome: 'passed', detail: expect.stringContaining('refused') });
    expect((await statuses())[38]).toBe('unverified');
  });

  it('find that nobody gets a seat or a byte too many, also at the same time', async () => {
    expect(await run('limits')).toMatchObject({
      ...{ outcome: 'passed', detail: expect.stringContaining('one of 3 files') },
    });
    expect((await statuses())[24]).toBe('not_measured');
    const at = new Date();
    const carried = { calls: 40, peoplePerCall: 4, minutes: 15, lossBasisPoints: 30, nodes: 1 };
    await app
      .get(LoadTests)
      .add({ ...carried, at, release: RELEASE, hardware: '8 cores, 16 GB' }, new Date(at.getTime() + 1));
    expect((await statuses())[24]).toBe('yes');
    const lossy = { ...carried, calls: 60, lossBasisPoints: 240, release: RELEASE, hardware: '2 cores' };
    await app.get(LoadTests).add({ ...lossy, at }, new Date(at.getTime() + 1));
    const { body: capacity } = await operator.client.get<CapacityView>('/operator/capacity');
    const counting = capacity.loadTests.find(({ carried }) => carried);
    expect(counting).toMatchObject({ calls: 40, hardware: '8 cores, 16 GB' });
    expect(capacity).toMatchObject({
      calls: { testId: counting?.id, sold: expect.any(Number), expired: false },
      storage: { crossings: 0, told: 0, missed: 0 },
      test: { name: 'limits', state: 'passed' },
    });
    expect(capacity.loadTests.map(({ carried }) => carried).toSorted()).toEqual([false, true]);
    // A count that forgets what is being written lets in what does not fit.
    await app.database.query(
      `create function forget() returns trigger language plpgsql as $$ begin new.reserved_bytes = old.reserved_bytes; return new; end $$;
       create trigger forget before update on storage_use for each row execute function forget()`,
    );
    try {
      expect(await run('limits')).toMatchObject({ outcome: 'breach' });
      expect((await statuses())[24]).toBe('unmet');
    } finally {
      await app.database.query('drop trigger forget on storage_use; drop function forget()');
    }
  });

  it('find that other systems can be connected, each time anew', async () => {
    expect((await statuses())[23]).toBe('not_measured');
    for (let times = 0; times < 2; times++) {
      expect(await run('saml')).toMatchObject({ outcome: 'passed' });
      expect(await run('integration')).toMatchObject({ outcome: 'passed' });
    }
    expect((await statuses())[23]).toBe('yes');
    await app.database.query(`update saml_connection set state = 'disabled'; delete from saml_certificate`);
    await app.database.query(`alter table webhook add constraint closed check (false) not valid`);
    expect(await run('integration')).toMatchObject({ outcome: 'failed' });
    expect((await statuses())[23]).toBe('unverified');
    const { body } = await operator.client.get<ConnectionsView>('/operator/connections');
    expect(body.interfaces.every(({ open }) => open)).toBe(true);
    expect(body.document).toEqual({ lookedAt: RELEASE, running: RELEASE });
    expect(body.tests.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'saml passed',
      'integration failed',
    ]);
    await app.database.query(`alter table webhook drop constraint closed`);
    expect(await run('integration')).toMatchObject({ outcome: 'passed' });
    expect(await run('saml')).toMatchObject({ outcome: 'passed' });
    expect((await statuses())[23]).toBe('yes');
  });

  it('run when an operator asks for it', async () => {
    expect(await operator.client.post('/operator/canaries/none/run', {})).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    const before = (await view()).canaries.find(({ name }) => name === 'isolation-catalog')?.runs.length ?? 0;
    expect((await operator.client.post('/operator/canaries/isolation-catalog/run', {})).status).toBe(202);
    let seen = await view();
    while (seen.running !== null) seen = await view();
    expect(seen.canaries.find(({ name }) => name === 'isolation-catalog')?.runs).toHaveLength(before + 1);
  });

  (missing === null ? it : it.skip)('find that the scanner is there, and that it is not', async () => {
    expect(await run('eicar')).toMatchObject({ outcome: 'passed' });
    expect((await statuses())[47]).toBe('yes');
    await clamd?.close();
    expect(await run('eicar')).toMatchObject({ outcome: 'failed' });
    expect((await statuses())[47]).toBe('unverified');
    await letterAbout('self-test failed: eicar');
  });
});

describe('canaries of an installation without a scanner', () => {
  it('are not run, and the row says no', async () => {
    const app = await startApp({ environment: { MALWARE_SCAN: 'off' } });
    try {
      expect(await app.get(Canaries).of('eicar')?.applies?.()).toBe(false);
      const { client } = await signedInOperator(app);
      const { body } = await client.get<PrintedSheet>('/operator/check-sheet?locale=en');
      expect(body.rows[46]).toMatchObject({ no: 47, status: 'no' });
    } finally {
      await app.close();
    }
  });
});
