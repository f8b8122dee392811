import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { register } from 'prom-client';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';

describe('what clients tell about their recoveries', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: new FakeMedia() });
  });
  afterAll(() => app.close());

  it('is counted by the highest step, in seconds', async () => {
    const call = await buildCall(app);
    const host = await call.hostLine();
    await host.send('recovery.report', { rung: 1, recoveryMs: 2_600 });
    await host.send('recovery.report', { rung: 1, recoveryMs: 400 });
    const text = await register.getSingleMetricAsString('rinjo_recovery_seconds');
    expect(text).toContain('rinjo_recovery_seconds_sum{rung="1"} 3');
    expect(text).toContain('rinjo_recovery_seconds_bucket{le="0.5",rung="1"} 1');
    expect(text).toContain('rinjo_recovery_seconds_bucket{le="3",rung="1"} 2');
    host.close();
  });

  it('is refused when it cannot be', async () => {
    const call = await buildCall(app);
    const host = await call.hostLine();
    for (const report of [
      { rung: 4, recoveryMs: 1 },
      { rung: -1, recoveryMs: 1 },
      { rung: 1, recoveryMs: -1 },
      { rung: 1, recoveryMs: 1.5 },
      { rung: 1, recoveryMs: 1e12 },
    ])
      expect(await refusedWith(host.send('recovery.report', report))).toBe('VALIDATION');
    host.close();
  });
});
