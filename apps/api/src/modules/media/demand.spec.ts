import { describe, expect, it } from '@jest/globals';
import type { ProducerId } from '@rinjo/contract';
import { TestClock } from '../../../../../test/support/test-clock.js';
import { Demand, NOBODY, wantedLayer } from './demand.js';

const P = 'p' as ProducerId;
const consumer = (spatialLayer: number | undefined, paused = false, producerId: string = P) => ({
  ...{ producerId, paused },
  preferredLayers: spatialLayer === undefined ? undefined : { spatialLayer },
});

describe('the layer that is wanted', () => {
  it('is the largest that somebody looks at', () => {
    expect(wantedLayer([consumer(0), consumer(1), consumer(2, true), consumer(2, false, 'q')], P)).toBe(1);
    expect(wantedLayer([consumer(2, true)], P)).toBe(NOBODY);
    expect(wantedLayer([], P)).toBe(NOBODY);
  });

  it('is every layer while somebody has not said', () => {
    expect(wantedLayer([consumer(0), consumer(undefined)], P)).toBeNull();
  });
});

describe('telling the sender', () => {
  function given() {
    const clock = new TestClock();
    const told: (number | null)[] = [];
    const demand = new Demand(clock, (_, layer) => told.push(layer));
    demand.opened(P);
    return { clock, told, demand };
  }

  it('waits before it lowers, and asks again then', () => {
    const { clock, told, demand } = given();
    let wanted = 0;
    demand.changed(P, () => wanted);
    clock.advance(9_000);
    expect(told).toEqual([]);
    wanted = 1;
    demand.changed(P, () => wanted);
    clock.advance(1_500);
    expect(told).toEqual([1]);
  });

  it('raises at once, and forgets to lower what is wanted again', () => {
    const { clock, told, demand } = given();
    demand.changed(P, () => NOBODY);
    clock.advance(10_000);
    demand.changed(P, () => 2);
    expect(told).toEqual([NOBODY, 2]);
    demand.changed(P, () => 0);
    demand.changed(P, () => 2);
    clock.advance(60_000);
    expect(told).toEqual([NOBODY, 2]);
  });

  it('says nothing about tracks that are gone', () => {
    const { clock, told, demand } = given();
    demand.changed(P, () => 0);
    demand.closed(P);
    clock.advance(60_000);
    expect(told).toEqual([]);
  });
});
