import { describe, expect, it } from '@jest/globals';
import type { ConsumerId, ParticipantId, ProducerId } from '@rinjo/contract';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import type { Incoming } from './media-session.js';
import { ManualClock } from './testing/manual-clock.js';
import { type Demand, demandOf, Views } from './views.js';

const ID = 'cam' as ProducerId;
const incoming: Incoming = {
  producer: {
    id: ID,
    participantId: 'p' as ParticipantId,
    kind: 'video',
    source: 'camera',
    paused: false,
    tag: 1,
    frame: 0,
  },
  consumerId: 'c1' as ConsumerId,
  track: new FakeMediaStreamTrack({ kind: 'video' }),
  layers: { spatial: 3, temporal: 3 },
};

it('pauses what is hidden', () => {
  expect(demandOf({ width: 640, height: 360, visible: false }, incoming.layers).paused).toBe(true);
});

describe('Views', () => {
  it('tells a new size after half a second, once, and only when it changes what is needed', async () => {
    const clock = new ManualClock();
    const told: Demand[] = [];
    const views = new Views(
      clock,
      () => [incoming],
      (_, demand) => told.push(demand),
    );
    for (const width of [200, 640, 1280]) views.set(ID, { width, height: 100, visible: true });
    expect(told).toEqual([]);
    await clock.advance(500);
    expect(told).toEqual([{ paused: false, spatialLayer: 2, temporalLayer: 2 }]);
    views.set(ID, { width: 1300, height: 100, visible: true });
    await clock.advance(500);
    expect(told).toHaveLength(1);
  });
});
