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
import { changesBetween, chooseStage, peopleOf, type LocalPart, type Person } from './people';

const QUIET: LocalPart = { camera: null, microphoneOn: false, rearCamera: false };
const asTrack = (track: FakeTrack): MediaStreamTrack =>
  Object.assign(track, {}) as FakeTrack & MediaStreamTrack;

function person(id: Person['id'], change: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    role: 'member',
    device: 'desktop',
    self: id === SELF,
    reconnecting: false,
    microphoneOn: true,
    cameraOn: true,
    speaking: false,
    video: null,
    videoProducer: null,
    starved: false,
    filmsSite: false,
    colour: 0,
    surface: { kind: 'video', participantId: id, source: 'camera' },
    target: null,
    ...change,
  };
}

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

  it('believes this device about itself, not the server', () => {
    const snapshot = aSnapshot({ producers: [aProducer(SELF, 'microphone'), aProducer(SELF, 'camera')] });
    expect(peopleOf(snapshot, new Map(), QUIET)[0]).toMatchObject({ microphoneOn: false, cameraOn: false });
  });
});

describe('chooseStage', () => {
  it('shows oneself while nobody else is there', () => {
    expect(chooseStage([person(SELF)], null)).toBe(SELF);
  });

  it('prefers a camera on site to a face in an office, even when the office speaks', () => {
    const people = [person(SELF), person(EXPERT, { speaking: true }), person(SITE, { filmsSite: true })];
    expect(chooseStage(people, EXPERT)).toBe(SITE);
  });

  it('shows who speaks among several of the same kind, and stays when they fall silent', () => {
    const third = 'third' as Person['id'];
    expect(chooseStage([person(SELF), person(EXPERT), person(third, { speaking: true })], EXPERT)).toBe(
      third,
    );
    expect(chooseStage([person(SELF), person(EXPERT), person(third)], third)).toBe(third);
  });

  it('leaves somebody whose camera went off for somebody whose camera is on', () => {
    const people = [person(SELF), person(SITE, { cameraOn: false }), person(EXPERT)];
    expect(chooseStage(people, SITE)).toBe(EXPERT);
  });

  it("keeps a worker's own rear camera before their eyes", () => {
    expect(chooseStage([person(SELF, { filmsSite: true }), person(EXPERT, { speaking: true })], EXPERT)).toBe(
      SELF,
    );
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

  it('announces nobody when one enters a call that is under way', () => {
    expect(changesBetween(null, before)).toEqual([]);
  });
});
