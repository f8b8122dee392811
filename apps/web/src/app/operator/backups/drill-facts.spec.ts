import { enOperatorDrills } from '../../core/messages/en-operator-drills';
import { drillFacts } from './drill-facts';

const AT = { startedAt: '2026-11-27T00:00:00Z', endedAt: '2026-11-27T00:01:05Z' };
const time = (ms: number): string => `${String(ms)} ms`;

describe('what a drill has measured', () => {
  it('is how long recovery took, and nothing that was not looked at', () => {
    const facts = drillFacts('worker-loss', { ...AT, measured: { recoveryMs: 312 } }, enOperatorDrills, time);
    expect(facts).toEqual(['Recovered in 312 ms']);
  });

  it('is how long it took where nothing recovers, and what was compared', () => {
    const measured = { rows: 12, objects: 5 };
    expect(drillFacts('kit', { ...AT, measured }, enOperatorDrills, time)).toEqual([
      'Took 65000 ms',
      '12 rows and 5 originals compared',
    ]);
  });

  it('is how many nodes are back after one was lost', () => {
    const measured = { recoveryMs: 4_100, nodes: 2, nodesAfter: 2 };
    expect(drillFacts('node-loss', { ...AT, measured }, enOperatorDrills, time)).toEqual([
      'Recovered in 4100 ms',
      '2 of 2 nodes running',
    ]);
  });

  it('is what a second site would have lost', () => {
    const measured = { recoveryMs: 9_000, lostMs: 30_000, originalsLostMs: 60_000, rows: 12, objects: 5 };
    expect(drillFacts('site-failover', { ...AT, measured }, enOperatorDrills, time)).toEqual([
      'Recovered in 9000 ms',
      'Lost of the database: 30000 ms',
      'of originals: 60000 ms',
      '5 originals opened and compared',
    ]);
  });

  it('is no claim of what did not come so far', () => {
    expect(drillFacts('erasure', { ...AT, measured: {} }, enOperatorDrills, time)).toEqual(['Took 65000 ms']);
    const measured = { objects: 5, readable: 0 };
    expect(drillFacts('erasure', { ...AT, measured }, enOperatorDrills, time)).toContain(
      'None of 5 originals opens',
    );
  });
});
