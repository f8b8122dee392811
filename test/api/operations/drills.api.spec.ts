import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DrillKind, DrillsView } from '@rinjo/contract';
import {
  Backups,
  DrillOrders,
  DrillRounds,
  DrillWork,
  Heartbeat,
  WalPrograms,
} from '../../../apps/api/src/modules/operations/index.js';
import { postgresBinaries } from '../../../scripts/postgres/binaries.mjs';
import { startApp, type TestApp } from '../../support/app.js';
import { BackedUpServer } from '../../support/backed-up-server.js';
import type { HttpClient } from '../../support/http-client.js';
import { maintenanceInProgress } from '../../support/maintenance.js';
import { signedInOperator } from '../../support/operators.js';
import { rowFinding } from '../../support/row-finding.js';
import { standardPlan } from '../../support/standard-plan.js';
import { TestDatabase } from '../../support/test-database.js';
import type { RowFinding } from '../../../apps/api/src/platform/measures/row-finding.js';

/** Databases are made, backed up and restored. */
const SLOW_MS = 400_000;
const WINDOW = { from: new Date(0), to: new Date(Date.now() + 86_400_000), tenantId: null };

async function drilled(app: TestApp, kind: DrillKind): Promise<DrillsView['kinds'][number]> {
  const { client } = await signedInOperator(app);
  const work = app.get(DrillWork);
  await client.post('/operator/drills', { kind });
  for (const until = performance.now() + 240_000; performance.now() < until;) {
    await work.next();
    const { body } = await client.get<DrillsView>('/operator/drills');
    const found = body.kinds.find((one) => one.kind === kind);
    if (found && found.order === null && found.runs.length > 0) return found;
  }
  throw new Error(`The drill ${kind} does not end`);
}

describe('the drill that rebuilds a tenant from its export', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { POSTGRES_BIN_DIR: await postgresBinaries(18) } });
    await app.given.tenant(); // with it comes a plan
  }, SLOW_MS);
  afterAll(() => app.close());

  const statusOf = (row: number): Promise<RowFinding> => rowFinding(app, row, WINDOW);

  it(
    'compares every row and byte both ways, and leaves nothing',
    async () => {
      expect(await statusOf(8)).toMatchObject({ notMeasured: true, figures: [] });
      const kit = await drilled(app, 'kit');
      expect(kit.runs).toMatchObject([
        {
          passed: true,
          failure: null,
          measured: { objects: 10, differences: 0, totalMs: expect.any(Number) },
        },
      ]);
      expect(kit.nextDueAt).not.toBeNull();
      const left = await app.database.query('select 1 from tenant where is_canary');
      expect(left).toEqual([]);
      for (const row of [8, 36])
        expect([row, await statusOf(row)]).toMatchObject([
          row,
          { notMeasured: false, unmet: false, expired: false, unverified: false },
        ]);
      expect(await statusOf(4)).toMatchObject({ notMeasured: false, unmet: false, unverified: true });
    },
    SLOW_MS,
  );

  it('does not begin twice, and is written down as failed when its process is gone', async () => {
    const orders = app.get(DrillOrders);
    const id = await orders.order('process-loss', 'test');
    await expect(orders.order('process-loss', 'test')).rejects.toMatchObject({ code: 'CONFLICT' });
    await orders.take(id);
    await app.database.query(`update drill_order set told_at = now() - interval '3 minutes' where id = $1`, [
      id,
    ]);
    await app.get(DrillWork).next();
    const [row] = await app.database.query(`select passed, failure from drill where kind = 'process-loss'`);
    expect(row).toEqual({ passed: false, failure: 'The process that ran it has ended' });
    expect(await app.database.query('select rule, canary from alert')).toEqual([
      { rule: 'canary', canary: 'process-loss' },
    ]);
  });
});

describe('the drill that loses a media worker', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: 'real' });
  });
  afterAll(() => app.close());

  it('measures when media is back, and that others notice nothing', async () => {
    const loss = await drilled(app, 'worker-loss');
    expect(loss.runs).toMatchObject([{ passed: true, measured: { othersLost: 0 } }]);
    expect(loss.runs[0]?.measured['recoveryMs']).toBeGreaterThan(0);
  });

  describe('that loses a node', () => {
    const seen = async (): Promise<DrillsView['kinds'][number] | undefined> =>
      (await operator.get<DrillsView>('/operator/drills')).body.kinds.find(
        ({ kind }) => kind === 'node-loss',
      );
    const order = () => operator.post('/operator/drills', { kind: 'node-loss' });
    const workUntil = async (isSo: () => Promise<boolean>): Promise<void> => {
      for (const until = performance.now() + 20_000; performance.now() < until;) {
        await app.get(DrillWork).next();
        if (await isSo()) return;
      }
      throw new Error('The order stays as it is');
    };
    let operator: HttpClient;
    beforeAll(async () => {
      operator = (await signedInOperator(app)).client;
    });

    it('is refused with one node, and without announced maintenance that is in progress for long enough', async () => {
      expect(await seen()).toMatchObject({ automatic: false, runnable: true, obstacle: 'nodes' });
      expect(await order()).toMatchObject({ status: 409, body: { code: 'DRILL_NEEDS_NODES' } });
      await app.database.query(
        `insert into api_node (id, started_at, expires_at, host) values (gen_random_uuid(), now(), now() + interval '1 day', 'b')`,
      );
      expect(await seen()).toMatchObject({ obstacle: 'window' });
      expect(await order()).toMatchObject({ status: 409, body: { code: 'DRILL_NEEDS_WINDOW' } });
      await maintenanceInProgress(app.database, 4);
      expect(await order()).toMatchObject({ status: 409, body: { code: 'DRILL_NEEDS_WINDOW' } });
      await maintenanceInProgress(app.database);
      expect(await seen()).toMatchObject({ obstacle: null, order: null, calledOff: null });
      await app.get(DrillRounds).now();
      expect(await seen()).toMatchObject({ order: null });
    });

    it('never loses the node that measures: another one has to, and without one it is called off', async () => {
      await standardPlan(app.database);
      expect((await order()).status).toBe(202);
      const left = async (): Promise<boolean> =>
        (await app.database.query(`select 1 from drill_order where cardinality(not_by) > 0`)).length > 0;
      await workUntil(left);
      expect(await seen()).toMatchObject({ order: { begunAt: null, step: null } });
      await app.database.query(`update api_node set expires_at = now() where host = 'b'`);
      await workUntil(async () => (await seen())?.order === null);
      expect(await seen()).toMatchObject({ calledOff: { obstacle: 'here' }, runs: [] });
    }, 30_000);
  });
});

describe('the drill of an erasure', () => {
  let server: BackedUpServer;
  let database: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    server = await BackedUpServer.start();
    database = await TestDatabase.create();
    app = await startApp({
      database,
      environment: await server.settings(database.name),
      override: (builder) => builder.overrideProvider(WalPrograms).useValue(server.programs),
    });
    await app.given.tenant();
    await app.get(Heartbeat).now();
    await app.get(Backups).make();
  }, SLOW_MS);
  afterAll(async () => {
    await app.close();
    await server.close();
  });

  it(
    'restores the moment before, in which nothing of the tenant opens and everything of another does',
    async () => {
      const erasure = await drilled(app, 'erasure');
      expect(erasure.runs).toMatchObject([
        { passed: true, failure: null, measured: { objects: 5, readable: 0, control: 5 } },
      ]);
      expect(await rowFinding(app, 31, WINDOW)).toMatchObject({
        ...{ notMeasured: false, unmet: false, expired: false, unverified: false },
      });
    },
    SLOW_MS,
  );
});
