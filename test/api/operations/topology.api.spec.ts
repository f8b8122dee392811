import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PrintedSheet } from '@rinjo/contract';
import { TopologyRounds } from '../../../apps/api/src/modules/operations/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { signedInOperator } from '../../support/operators.js';

const HOUR = 3_600_000;

describe('the topology of the sheet', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const printed = async (): Promise<string> => {
    const { client } = await signedInOperator(app);
    const { body } = await client.get<PrintedSheet>('/operator/check-sheet?locale=en');
    return body.head.map(({ label, value }) => `${label}: ${value}`).join('\n');
  };

  it('is sampled from what runs, once an hour, and one machine with one process is one node', async () => {
    await app.get(TopologyRounds).now();
    await app.get(TopologyRounds).now();
    const samples = await app.database.query(
      'select hosts, standby, shared_store, outside_prober from topology_sample',
    );
    expect(samples).toEqual([{ hosts: 1, standby: false, shared_store: false, outside_prober: false }]);
    expect(await printed()).toContain('One node');
  });

  it('is that of several nodes once all of it was seen for days', async () => {
    for (let hour = 12; hour < 24 * 4; hour += 1)
      await app.database.query('insert into topology_sample values ($1, 2, true, true, true)', [
        new Date(Date.now() - hour * HOUR),
      ]);
    expect(await printed()).not.toContain('One node');
  });
});
