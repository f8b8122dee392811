import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunCanary } from '../../../apps/api/src/modules/operations/index.js';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import { startApp, type TestApp } from '../../support/app.js';

describe('canaries', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const run = (name: string) => {
    const canary = app.get(Canaries).of(name);
    if (!canary) throw new Error(`There is no canary ${name}`);
    return app.get(RunCanary).run(canary);
  };

  it('find every table of tenants fenced, and say so when a policy is gone', async () => {
    expect(await run('isolation-catalog')).toMatchObject({ outcome: 'passed' });
    await app.database.query('alter table evidence_comment no force row level security');
    try {
      expect(await run('isolation-catalog')).toEqual({
        outcome: 'breach',
        detail: 'table evidence_comment: row-level security is not forced',
      });
    } finally {
      await app.database.query('alter table evidence_comment force row level security');
    }
    expect(await run('isolation-catalog')).toMatchObject({ outcome: 'passed' });
  });
});
