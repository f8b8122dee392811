import { describe, expect, it } from '@jest/globals';
import { CONFORMITY_LIMITS, type MediaSource, type ParticipantId, type ProducerId } from '@rinjo/contract';
import type { ReceivedTrack } from '../calls/index.js';
import { type Look, MeasuredCall } from './measured-call.js';

const SITE = 'site' as ParticipantId;
const EXPERT = 'expert' as ParticipantId;
const HD = { width: 1_280, height: 720, fps: 24 };

const track = (source: MediaSource, bytes: number, change: Partial<ReceivedTrack> = {}): ReceivedTrack => ({
  ...{ participantId: SITE, producerId: `site-${source}` as ProducerId, source, paused: false, bytes },
  ...change,
});
const look = (now: number, tracks: readonly ReceivedTrack[], change: Partial<Look> = {}): Look => ({
  ...{ now, epoch: 1, tracks },
  people: new Map([SITE, EXPERT].map((id) => [id, { reconnecting: false, interrupted: false, cause: null }])),
  ...change,
});
const measured = () => new MeasuredCall(CONFORMITY_LIMITS.civil, new Map());
const samples = (call: MeasuredCall) => call.take().flatMap((camera) => camera.samples);

describe('the cameras of a call, looked at every two seconds', () => {
  it('begin with the second look, and count video and voice of the same person', () => {
    const call = measured();
    call.look(look(1_000, [track('camera', 900_000), track('microphone', 9_000)]));
    call.look(look(3_000, [track('camera', 1_200_000), track('microphone', 17_000)]));
    expect(samples(call)).toMatchObject([
      { at: 3_000, ms: 2_000, state: 'filming', videoBytes: 300_000, audioBytes: 8_000 },
    ]);
    const [meter] = call.look(look(5_000, [track('camera', 1_500_000), track('microphone', 17_000)]));
    expect(meter).toMatchObject({ participantId: SITE, minuteKbps: null, callKbps: 1_216, callBelow: false });
  });

  it('leave out the time in which the camera is held back or off, and what came in it', () => {
    const call = measured();
    call.look(look(0, [track('camera', 0)]));
    call.look(look(2_000, [track('camera', 250_000)]));
    call.look(look(4_000, [track('camera', 300_000, { paused: true })]));
    call.look(look(6_000, [track('camera', 300_000)]));
    call.look(look(8_000, [track('camera', 550_000)]));
    call.look(look(10_000, []));
    const again = { producerId: 'another' as ProducerId };
    call.look(look(12_000, [track('camera', 80_000, again)]));
    const [meter] = call.look(look(14_000, [track('camera', 330_000, again)]));
    expect(samples(call).map(({ state }) => state)).toEqual([
      ...['filming', 'paused', 'paused', 'filming', 'paused', 'paused', 'filming'],
    ]);
    expect(meter?.callKbps).toBe(1_000);
  });

  it('call a line that is gone, and media that moved to another worker, lost', () => {
    const call = measured();
    const gone = new Map([[SITE, { reconnecting: true, interrupted: false, cause: null }]]);
    call.look(look(0, [track('camera', 0)]));
    call.look(look(2_000, [track('camera', 250_000)]));
    call.look(look(4_000, [track('camera', 250_000)], { people: gone }));
    // The socket alone is gone: the film goes on.
    call.look(look(6_000, [track('camera', 500_000)], { people: gone }));
    call.look(look(8_000, [], { epoch: 2 }));
    const moved = { producerId: 'moved' as ProducerId };
    call.look(look(10_000, [track('camera', 40_000, moved)], { epoch: 2 }));
    call.look(look(12_000, [track('camera', 290_000, moved)], { epoch: 2 }));
    expect(samples(call).map(({ state }) => state)).toEqual([
      ...['filming', 'lost', 'filming', 'lost', 'lost', 'filming'],
    ]);
  });

  it('believe what browsers told for six seconds, the best of those who see it', () => {
    const call = measured();
    call.look(look(0, [track('camera', 0)]));
    const small = { ...HD, width: 320, height: 180 };
    call.told(SITE, { sent: HD, seen: [{ participantId: SITE, frame: HD }] }, 1_000);
    call.told(EXPERT, { sent: null, seen: [{ participantId: SITE, frame: small }] }, 1_000);
    const [meter] = call.look(look(2_000, [track('camera', 250_000)]));
    expect(meter).toMatchObject({ sent: HD, seen: small, below: [] });
    const [later] = call.look(look(8_000, [track('camera', 1_000_000)]));
    expect(later).toMatchObject({ sent: null, seen: null, below: [] });
  });

  it('go on where they were after the call came from another process, and keep what a leaver filmed', () => {
    const before = new Map([[SITE, { filmedMs: 60_000, bytes: 15_000_000 }]]);
    const call = new MeasuredCall(CONFORMITY_LIMITS.civil, before);
    call.look(look(0, [track('camera', 0)]));
    const [meter] = call.look(look(2_000, [track('camera', 0)]));
    expect(meter?.callKbps).toBe(Math.round((15_000_000 * 8) / 62_000));
    call.look(look(4_000, [], { people: new Map() }));
    expect(samples(call)).toHaveLength(1);
    expect(call.look(look(6_000, [], { people: new Map() }))).toEqual([]);
  });
});
