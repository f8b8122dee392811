import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView } from '@rinjo/contract';
import { ROOT } from '../../scripts/lib/folders.mjs';
import { CallLine } from '../support/call-line.js';
import { FrontDoor } from '../support/front-door.js';
import { Given } from '../support/given.js';
import { maintenanceInProgress } from '../support/maintenance.js';
import { RtpPeer } from '../support/rtp-peer.js';
import { standardPlan } from '../support/standard-plan.js';
import { TestDatabase } from '../support/test-database.js';
import { Product } from './support/product.js';
import { until } from './support/until.js';

const START_MS = 120_000;
/** The node that is to be lost may take the order first, and leaves it to the other one. */
const ASKED_MS = 40_000;

/** Two nodes as they are installed, on one database and behind one address that takes turns: the drill kills one that holds a call. */
describe('a node that is lost for a drill', () => {
  let door: FrontDoor;
  let database: TestDatabase;
  let nodes: readonly Product[] = [];
  beforeAll(async () => {
    [door, database] = await Promise.all([FrontDoor.open(), TestDatabase.create()]);
    const settings = { PUBLIC_URL: door.url };
    nodes = await Promise.all([Product.node(database, settings), Product.node(database, settings)]);
    door.nodes = nodes.map(({ url }) => url.replace('localhost', '127.0.0.1'));
    door.takesTurns = true;
  }, START_MS);
  afterAll(async () => {
    door.close();
    await Promise.all(nodes.map((node) => node.close()));
    await database.drop();
  }, START_MS);

  /** As an operator types it. */
  const drill = async (): Promise<{ readonly code: number; readonly said: string }> => {
    const command = [join(ROOT, 'dist/apps/api/src/backups.js'), 'drill', 'node-loss'];
    const child = spawn(process.execPath, command, {
      env: {
        ...process.env,
        ...database.keySettings,
        PUBLIC_URL: door.url,
        DATABASE_APP_URL: database.appUrl,
        DATABASE_SYSTEM_URL: database.systemUrl,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err] = [text(child.stdout), text(child.stderr)];
    const [code] = (await once(child, 'exit')) as [number];
    return { code, said: (await out) + (await err) };
  };

  it('takes its call along to the other one within a minute, and nobody who is in a call', async () => {
    await standardPlan(database);
    const given = new Given(database, door.url);
    const tenant = await given.tenant();
    expect(await drill()).toMatchObject({ code: 1, said: expect.stringContaining('announced maintenance') });
    await maintenanceInProgress(database);
    const { client } = await tenant.signedIn();
    const { body: call } = await client.post<CallView>('/calls', { title: 'Pump 3', inviteUserIds: [] });
    const customer = await RtpPeer.join(await CallLine.to(client, call.id));

    const [on] = await database.query<{ url: string }>(
      'select n.url from api_node n join participant p on p.node_id = n.id',
    );
    const first = nodes.find(({ url }) => url === on?.url);
    if (!first) throw new Error('No node');
    // So many are on their way to the other one that the call of the drill comes to this one.
    for (let n = 0; n < 5; n += 1) {
      const { body } = await client.post<CallView>('/calls', { title: 'Boiler room', inviteUserIds: [] });
      await database.query(
        `update call set placed_at = now(), node_id = (select id from api_node where url <> $2) where id = $1`,
        [body.id, first.url],
      );
    }

    const ended = drill();
    // The other one measures. What becomes of it when this one takes the order, tests of the API show.
    await until('the order', async () => {
      const left = await database.query(
        `update drill_order set not_by = array(select distinct node_id from participant) returning id`,
      );
      return left.length > 0;
    });
    const asked = async () => {
      const [row] = await database.query<{ seats: number }>(
        'select seats from node_loss where seats is not null',
      );
      return row;
    };
    expect(await until('the node is asked', asked, ASKED_MS)).toEqual({ seats: 1 });
    expect(customer.line.lost).toBe(false);
    await customer.line.send('call.leave', {});
    await customer.close();
    await first.ended();
    await first.restart({}); // as a supervisor does

    const { code, said } = await ended;
    expect([code, said]).toEqual([0, expect.stringContaining('node-loss: passed')]);
    const [row] = await database.query<{ passed: boolean; measured: Record<string, number> }>(
      `select passed, measured from drill where kind = 'node-loss'`,
    );
    expect(row).toMatchObject({ passed: true, measured: { nodes: 2, hosts: 1, nodesAfter: 2 } });
    expect(row?.measured['recoveryMs']).toBeGreaterThan(0);
    expect(row?.measured['recoveryMs']).toBeLessThan(60_000);
    expect(await database.query(`select 1 from node_loss where state = 'ending'`)).toHaveLength(1);
  }, 90_000);
});
