import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CanaryRounds } from '../../../apps/api/src/modules/operations/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { standardPlan } from '../../support/standard-plan.js';

describe('rounds of canaries', () => {
  const nodes: TestApp[] = [];
  beforeAll(async () => {
    const environment = { INSTALLATION_PLACE: 'JP Tokyo' };
    const first = await startApp({ canaries: true, environment });
    await standardPlan(first.database);
    nodes.push(
      first,
      await startApp({
        canaries: true,
        environment: { ...environment, PUBLIC_URL: first.url },
        database: first.database,
      }),
    );
  });
  afterAll(async () => {
    for (const node of nodes.toReversed()) await node.close();
  });

  it('run each that is due once, whichever node is first', async () => {
    const runs = async (): Promise<Readonly<Record<string, number>>> => {
      const rows = await nodes[0]?.database.query<{ canary: string; runs: string }>(
        'select canary, count(*) as runs from canary_run group by canary',
      );
      return Object.fromEntries((rows ?? []).map((row) => [row.canary, Number(row.runs)]));
    };
    await Promise.all(nodes.map((node) => node.get(CanaryRounds).now()));
    const first = await runs();
    expect(first).toMatchObject({ 'cross-tenant': 1, 'isolation-catalog': 1, 'key-revoke': 1 });
    for (const node of nodes) await node.get(CanaryRounds).now();
    // Those that needed what others have made come now; of the rest only what proves something of each start is run again.
    expect(await runs()).toMatchObject({ 'cross-tenant': 1, 'key-revoke': 1, plaintext: 1 });
    expect(await nodes[0]?.database.query(`select detail from canary_run where outcome <> 'passed'`)).toEqual(
      [],
    );
  });
});
