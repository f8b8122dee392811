import {
  aParticipant,
  aProducer,
  aRemoteTrack,
  aSnapshot,
  EXPERT,
  SELF,
  SITE,
} from '../testing/call-builders';
import { FakeTrack } from '../testing/fake-media';
import { changesBetween, peopleOf, type LocalPart, type Person } from './people';

const NONE = { camera: null, microphone: null };
const QUIET: LocalPart = {
  camera: null,
  microphoneOn: false,
  rearCamera: false,
  interrupted: NONE,
  film: null,
};
const asTrack = (track: FakeTrack): MediaStreamTrack =>
  Object.assign(track, {}) as FakeTrack & MediaStreamTrack;

describe('peopleOf', () => {
  it('joins participants with what they send', () => {
    const camera = aProducer(SITE, 'camera');
    const track = asTrack(new FakeTrack('video'));
    const snapshot = aSnapshot({
      participants: [aParticipant(SELF), aParticipant(SITE, { device: 'phone' })],
      producers: [camera, aProducer(SITE, 'microphone', { paused: true })],
      activeSpeaker: SITE,
    });
    const [, site] = peopleOf(snapshot, new Map([[camera.id, aRemoteTrack(camera, track)]]), QUIET);
    expect(site).toMatchObject({
      cameraOn: true,
      microphoneOn: false,
      speaking: true,
      video: track,
      videoProducer: camera.id,
      filmsSite: true,
    });
  });

  it('shows no picture of a camera that is off, although its track still exists', () => {
    const camera = aProducer(SITE, 'camera', { paused: true });
    const snapshot = aSnapshot({ participants: [aParticipant(SITE)], producers: [camera] });
    const tracks = new Map([[camera.id, aRemoteTrack(camera, asTrack(new FakeTrack('video')))]]);
    expect(peopleOf(snapshot, tracks, QUIET)[0]).toMatchObject({ cameraOn: false, video: null });
  });

  it('shows who comes directly, without the server, and what they hold back', () => {
    const producer = aProducer(SITE, 'camera');
    const snapshot = aSnapshot({ participants: [aParticipant(SITE)], producers: [] });
    const track = asTrack(new FakeTrack('video'));
    const direct = { ...aRemoteTrack(producer, track), direct: true } as const;
    expect(peopleOf(snapshot, new Map([[producer.id, direct]]), QUIET)[0]).toMatchObject({
      ...{ cameraOn: true, video: track, microphoneOn: false },
    });
    const paused = new Map([[producer.id, { ...direct, paused: true }]]);
    expect(peopleOf(snapshot, paused, QUIET)[0]).toMatchObject({ cameraOn: false, video: null });
  });

  it('believes this device about itself, not the server', () => {
    const snapshot = aSnapshot({ producers: [aProducer(SELF, 'microphone'), aProducer(SELF, 'camera')] });
    expect(peopleOf(snapshot, new Map(), QUIET)[0]).toMatchObject({ microphoneOn: false, cameraOn: false });
  });
});

describe('changesBetween', () => {
  const before = aSnapshot({ participants: [aParticipant(SELF), aParticipant(SITE), aParticipant(EXPERT)] });

  it('names who came, went, dropped and returned, but not oneself', () => {
    const newcomer = aParticipant('new' as Person['id']);
    const after = {
      ...before,
      participants: [
        aParticipant(SELF, { state: 'reconnecting' }),
        aParticipant(SITE, { state: 'reconnecting' }),
        newcomer,
      ],
    } as const;
    expect(changesBetween(before, after)).toEqual([
      { kind: 'dropped', name: `name of ${SITE}` },
      { kind: 'joined', name: newcomer.displayName },
      { kind: 'left', name: `name of ${EXPERT}` },
    ]);
    expect(changesBetween(after, before)).toContainEqual({ kind: 'returned', name: `name of ${SITE}` });
  });

  it('tells who begins to share a screen, once', () => {
    const screen = aProducer(SITE, 'screen');
    const own = aProducer(SELF, 'screen');
    const sharing = { ...before, producers: [own, screen] };
    expect(changesBetween(before, sharing)).toEqual([{ kind: 'shares', name: `name of ${SITE}` }]);
    const again = { ...before, producers: [{ ...screen, id: 'sent anew' as typeof screen.id }] };
    expect(changesBetween(sharing, again)).toEqual([]);
  });

  it('announces nobody when one enters a call that is under way', () => {
    expect(changesBetween(null, before)).toEqual([]);
  });
});
